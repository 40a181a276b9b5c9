import { lowerAt, posAt, type StatementPage } from './page.js'
import { OCCASION } from './setting.js'

/** Where the words of a verb that is itself the message end: before a second deed, and before when, where and how it was said. */
export function endOfObject(page: StatementPage, from: number, to: number): number {
  return beforeSetting(page, from, beforeSecondDeed(page, from, to))
}

/** "rejected the plan and handed back the keys": with an object alone, a second past verb is another deed. */
function beforeSecondDeed(page: StatementPage, from: number, to: number): number {
  for (let at = from + 1; at < to - 1; at++) {
    if ((page.quotationAt[at] ?? -1) >= 0 || lowerAt(page, at) !== 'and') continue
    const next = posAt(page, at + 1) === 'ADV' ? at + 2 : at + 1
    const isDeed =
      posAt(page, next) === 'VERB' && /(?:ed|went|took|gave|made|held|left|came)$/.test(lowerAt(page, next))
    if (isDeed && posAt(page, next + 1) !== 'NOUN') return lowerAt(page, at - 1) === ',' ? at - 1 : at
  }
  return to
}

/** "thanked her hosts at a dinner on Monday": when and at what occasion it was said is no part of it. */
function beforeSetting(page: StatementPage, from: number, to: number): number {
  let end = to
  while (end - 1 > from + 1 && page.timeAt[end - 1] && (page.quotationAt[end - 1] ?? -1) < 0) end -= 1
  if (end < to && /^(?:on|in|at|during|since)$/.test(lowerAt(page, end - 1))) end -= 1
  for (let at = from + 2; at < end; at++) {
    if ((page.quotationAt[at] ?? -1) >= 0) return end
    if (/^(?:at|during)$/.test(lowerAt(page, at)) && isOccasion(page, at + 1, end)) return at
    if (opensManner(page, at)) return lowerAt(page, at - 1) === ',' ? at - 1 : at
  }
  return end
}

/** "criticised the plan before leaving", "denied it through his lawyer", "by calling it late": when and how, not what. */
function opensManner(page: StatementPage, at: number): boolean {
  const word = lowerAt(page, at)
  if (/^(?:before|after|without|via|despite|while|when)$/.test(word)) return true
  if (word === 'through') return /^(?:his|her|their|a|an)$/.test(lowerAt(page, at + 1))
  const next = lowerAt(page, at + 1)
  if (word === 'by' || word === 'and') return /.{2,}ing$/.test(next) && posAt(page, at + 1) === 'VERB'
  return word === ',' && /^(?:then|but|including|just)$/.test(next)
}

function isOccasion(page: StatementPage, from: number, to: number): boolean {
  for (let at = from; at < Math.min(to, from + 6); at++) {
    if (OCCASION.test(lowerAt(page, at))) return true
    if (!/^(?:DET|ADJ|NOUN|PROPN|NUM|PRON)$/.test(posAt(page, at)) && !/^(?:'s|’s|-)$/.test(lowerAt(page, at)))
      return false
  }
  return false
}
