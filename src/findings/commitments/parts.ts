import { firstEndingAfter } from '../../reading/mentions.js'
import type { Name, Sentence } from '../../reading/reading.js'
import type { Mention } from '../../vocabulary/findings.js'
import { type ClausePage, printedWords, spanOfTokens } from '../clauses/clauses.js'
import { nameAt, tokenBehind } from '../clauses/parties.js'
import { lowerAt, posAt } from '../statements/page.js'
import { programmeName } from './words.js'

/** What a commitment is for and to whom, as far as the words between two tokens say it. */
export type CommitmentParts = Readonly<{
  beneficiary: Mention | null
  programme: string | null
  purpose: string | null
  due?: string
}>

const HELPING = new Set(['help', 'support', 'assist', 'aid', 'benefit'])

type Found = Readonly<{ mention: Mention; end: number; isHelped?: true }>
type Stretch = Readonly<{ from: number; until: number; gives: boolean }>

export function findParts(page: ClausePage, sentence: Sentence, { from, until, gives }: Stretch): CommitmentParts {
  const beneficiary =
    (gives ? findBeneficiary(page, from, until) : undefined) ?? findHelped(page, from, meansEnd(page, sentence, until))
  const at = page.words.tokens[from]?.start ?? sentence.start
  const words = page.text.slice(Math.max(sentence.start, at - 200), Math.min(sentence.end, at + 300))
  const programme = programmeName.exec(words)?.[1]?.trim().replace(/\s+/gu, ' ') ?? null
  const due = findDue(page, from, until)
  return {
    beneficiary: beneficiary?.mention ?? null,
    programme,
    purpose: findPurpose(page, beneficiary && !beneficiary.isHelped ? beneficiary.end : from, until),
    ...(due !== undefined && { due }),
  }
}

/**
 * "to the people of Yemen", "to Central Asia", "for refugees": never "to support …", "for food", "for Ghana to join", nor whoever
 * stands within a purpose told before ("to help farmers sell to Kenya").
 */
function findBeneficiary(page: ClausePage, from: number, until: number): Found | undefined {
  const { words } = page
  for (let i = from; i < until; i += 1) {
    // "as the leading donor to the fund": another's gift.
    if (/^(?:as|while|who|which|where)$/u.test(lowerAt(words, i))) return undefined
    // "into the hands of"
    const isHanded = lowerAt(words, i) === 'of' && lowerAt(words, i - 1) === 'hands'
    if (!/^(?:to|for)$/u.test(lowerAt(words, i)) && !isHanded) continue
    // "$60 million to date"
    if (lowerAt(words, i + 1) === 'date') continue
    if (posAt(words, i + 1) === 'VERB') {
      if (lowerAt(words, i) === 'to') return undefined
      continue
    }
    // "Agency for International Development" is a name.
    if (
      /^\p{Lu}/u.test(words.tokens[i - 1]?.text ?? '') &&
      /^\p{Lu}/u.test(words.tokens[i + 1]?.text ?? '') &&
      lowerAt(words, i) === 'for'
    )
      continue
    const end = endOfThose(page, i + 1, until) ?? endOfParty(page, i + 1, until)
    if (end === i + 1 || (lowerAt(words, i) === 'for' && isDoing(page, end)) || isCutName(page, end)) continue
    return beneficiaryAt(page, i + 1, end)
  }
  return undefined
}

/** "to help Ghana fight the flood", "to support the farmers": who is helped gains, where nobody is named behind "to" or "for". */
function findHelped(page: ClausePage, from: number, until: number): (Found & { isHelped: true }) | undefined {
  for (let i = from; i < until; i += 1) {
    if (posAt(page.words, i) !== 'VERB' || !HELPING.has(page.words.tokens[i]?.lemma ?? '')) continue
    const end = endOfThose(page, i + 1, until) ?? endOfParty(page, i + 1, until)
    // In "help Ghana fight" the tagger takes the deed for a noun.
    const name = nameAt(page, end - 1)
    const isWhole = page.words.tokens[i]?.lemma === 'help' && name?.type === 'state' && !name.adjective
    if (end === i + 1 || (isCutName(page, end) && !isWhole)) continue
    return { ...beneficiaryAt(page, i + 1, end), isHelped: true }
  }
  return undefined
}

/** "vowed to open the market, including by helping farmers": the means belong to the deed. */
function meansEnd({ words }: ClausePage, { endToken }: Sentence, until: number): number {
  return lowerAt(words, until) === ',' && lowerAt(words, until + 1) === 'including' ? endToken : until
}

/** Whom the words between two tokens say a thing is for. */
export function beneficiaryBetween(page: ClausePage, from: number, until: number): Mention | undefined {
  return findBeneficiary(page, from, until)?.mention
}

/** Where a programme runs whose sum is raised: "an initiative for schools in the region". */
export function beneficiaryIn(page: ClausePage, from: number, until: number): Mention | undefined {
  for (let i = from; i < until; i += 1) {
    if (lowerAt(page.words, i) !== 'in') continue
    const end = endOfParty(page, i + 1, until)
    if (end > i + 1 && !isCutName(page, end)) return beneficiaryAt(page, i + 1, end).mention
  }
  return undefined
}

/** "for Ghana to join". */
function isDoing({ words }: ClausePage, end: number): boolean {
  // "a package for Ghana to help it rebuild" is for Ghana.
  const isAim = HELPING.has(words.tokens[end + 1]?.lemma ?? '')
  return lowerAt(words, end) === 'to' && posAt(words, end + 1) === 'VERB' && !isAim
}

/** "to Alliance standard equipment": the name but describes a thing. */
function isCutName(page: ClausePage, end: number): boolean {
  return nameAt(page, end - 1) !== undefined && /^(?:NOUN|PROPN)$/u.test(posAt(page.words, end))
}

const THOSE_AT_MOST = 9

/** "to those affected by the drought", "to those in need". */
function endOfThose({ words }: ClausePage, from: number, until: number): number | undefined {
  // "to those efforts" points at things told before.
  if (
    lowerAt(words, from) !== 'those' ||
    !(/^(?:VERB|AUX|ADP|ADV|PRON)$/u.test(posAt(words, from + 1)) || lowerAt(words, from + 1) === 'most')
  )
    return undefined
  let end = from + 1
  while (end < Math.min(until, from + THOSE_AT_MOST) && !/^[,;.:–—()]$|^(?:and|to|as)$/u.test(lowerAt(words, end)))
    end += 1
  return end
}

function beneficiaryAt(page: ClausePage, from: number, end: number): Found {
  const { words } = page
  const first = /^(?:the|a|an)$/u.test(lowerAt(words, from)) ? from + 1 : from
  const name =
    first + 1 === end || (nameAt(page, first) && words.nameAt[first] === words.nameAt[end - 1])
      ? nameAt(page, first)
      : undefined
  // "to the implementation of Kenya’s reforms": the owner is who gains.
  const owner = /^['’]s?$/u.test(lowerAt(words, end)) ? nameAt(page, end - 1) : undefined
  if (owner) return { mention: mentionOfName(page, owner), end }
  const span = spanOfTokens(page, first, end)
  const as = page.text.slice(span.start, span.end)
  const isState = name?.type === 'state' && !name.adjective
  const type = isState ? 'state' : name?.type === 'organisation' ? 'organisation' : 'group'
  return { mention: { ...span, name: isState ? name.name : as.replace(/\s+/gu, ' '), as, type }, end }
}

function mentionOfName({ text }: ClausePage, { start, end, name, type }: Name): Mention {
  return { start, end, name, as: text.slice(start, end), type: type === 'state' ? 'state' : 'organisation' }
}

const RECIPIENTS =
  /^(?:people|peoples|region|countries|country|states|republics|government|governments|refugees|migrants|families|communities|population|populations|victims|citizens|partners|allies|women|children|students|farmers|companies|republic|forces|army|organizations|organisations|agencies|projects|survivors|consortium|subregion|sub-region|residents|civilians|units?|persons|individuals|households|schools|hospitals|partners|governorates|provinces)$/u

/** What ends the name of a body that no list knows: "the Concessional Finance Facility". */
const INSTITUTION =
  /^(?:Units?|Facility|Fund|Bank|Programme|Program|Consortium|Agency|Organization|Organisation|Foundation|Institute|Alliance|Trust|Committee|Holdings|Ltd|Corporation|Company|University|Ministry|Federation|Council|Commissioner|Office)$/u

function endOfParty(page: ClausePage, from: number, until: number): number {
  const { words } = page
  let end = from
  let isParty = false
  for (let i = from; i < Math.min(until, from + 14); i += 1) {
    const pos = posAt(words, i)
    const name = nameAt(page, i)
    if (name && name.type !== 'person') {
      // "the Kenyans" are people, "the Kenyan" describes what follows.
      isParty = isParty || !name.adjective || lowerAt(words, i).endsWith('s')
      end = i + 1
      continue
    }
    const lower = lowerAt(words, i)
    if (RECIPIENTS.test(lower) || INSTITUTION.test(words.tokens[i]?.text ?? '')) {
      isParty = true
      end = i + 1
    } else if (
      !/^(?:DET|ADJ|NOUN|PROPN|NUM)$/u.test(pos) &&
      !/^(?:of|in|across|and|other|over|nearly|-)$/u.test(lower) &&
      !(lower === 'for' && isParty && /^\p{Lu}/u.test(words.tokens[i + 1]?.text ?? ''))
    )
      break
    // "for food assistance in Ghana": what is given, not who gets it.
    else if (!isParty && /^(?:in|across|and|of)$/u.test(lower) && !isOwned(page, i + 1)) break
    else if (pos === 'NOUN' && isParty && posAt(words, i - 1) !== 'ADJ') break
  }
  return isParty ? end : from
}

/** "the implementation of Kenya’s reforms": a name with its possessive. */
function isOwned(page: ClausePage, at: number): boolean {
  return nameAt(page, at) !== undefined && /^['’]s?$/u.test(lowerAt(page.words, tokenBehind(page, at)))
}

/** "to support food security and …", "in the areas of …", "aimed at …". */
function findPurpose(page: ClausePage, from: number, until: number): string | null {
  const { words } = page
  for (let i = from; i < until - 1; i += 1) {
    const lower = lowerAt(words, i)
    const next = posAt(words, i + 1)
    const isQuoted = /^["“«]$/u.test(lowerAt(words, i + 1))
    if (lower === 'to' && (next === 'VERB' || isQuoted)) return printedWords(page, isQuoted ? i + 2 : i + 1, until)
    if (lower === 'in' && /^(?:areas|fields)$/u.test(lowerAt(words, i + 2)) && lowerAt(words, i + 3) === 'of')
      return printedWords(page, i + 4, until)
    if (lower === 'for' && /^(?:NOUN|ADJ)$/u.test(next)) return printedWords(page, i + 1, until)
  }
  return null
}

/** "by 2030", "by the end of 2025": the day the words set. */
function findDue({ reading, words }: ClausePage, from: number, until: number): string | undefined {
  for (let i = from; i < until; i += 1) {
    if (lowerAt(words, i) !== 'by') continue
    let at = i + 1
    while (at < Math.min(until, i + 5) && words.timeAt[at] === 0) at += 1
    if (words.timeAt[at] !== 1) continue
    const start = words.tokens[at]?.start ?? 0
    const time = reading.times[firstEndingAfter(reading.times, start)]
    if (time?.date && time.start <= start) return time.date
  }
  return undefined
}
