import { mentionOf } from '../../reading/mentions.js'
import type { Name } from '../../reading/reading.js'
import type { Mention } from '../../vocabulary/findings.js'
import { type StatementPage, sentenceOf, tokenAfter } from './page.js'
import type { Report } from './report.js'

const IN_MEETING =
  /\b(?:meetings?|talks|call|conversation|conferred|sat down|speaking) with\b|\b(?:upon|on|after|while) meeting\b|^meeting\b/i
const TITLE = /\b(?:call|meeting|conversation|talks) with\b/i

/**
 * Whom words were said to where no verb says it: the other one at the meeting or on the call that the sentence's own opening
 * ("During his talks with Roe, …") or the title of a readout names. Never guessed where several are named.
 */
export function findHearers(page: StatementPage, reports: readonly Report[]): void {
  const ofTitle = findInTitle(page)
  for (const report of reports) {
    const { speaker } = report
    if (report.addressee || speaker?.type !== 'person') continue
    const sentence = sentenceOf(page, tokenAfter(page, speaker.start))
    const opening = sentence && { start: sentence.start, end: Math.min(speaker.start, sentence.start + 250) }
    const match = opening && IN_MEETING.exec(page.text.slice(opening.start, opening.end))
    const met = match && opening ? onlyPerson(page, opening.start + match.index, opening.end, speaker.name) : ofTitle
    if (met && met.name !== speaker.name && report.form !== 'direct') report.addressee = met
  }
}

function findInTitle(page: StatementPage): Mention | undefined {
  const block = page.reading.document.blocks.find(({ role }) => role === 'title')
  const match = block && TITLE.exec(page.text.slice(block.start, block.end))
  return block && match ? onlyPerson(page, block.start + match.index, block.end, '') : undefined
}

function onlyPerson(page: StatementPage, start: number, end: number, speaker: string): Mention | undefined {
  const { names, people } = page.reading
  const met = new Map<string, Name>()
  for (let at = tokenAfter(page, start); (page.tokens[at]?.start ?? end) < end; at++) {
    const name = names[page.nameAt[at] ?? -1]
    if (name?.type === 'person' && name.person !== undefined && name.name !== speaker && !met.has(name.name))
      met.set(name.name, name)
  }
  const [only] = met.values()
  const person = only?.person === undefined ? undefined : people[only.person]
  return met.size === 1 && only && person ? mentionOf(person, only, page.text) : undefined
}
