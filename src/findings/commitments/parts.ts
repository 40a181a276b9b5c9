import { firstEndingAfter } from '../../reading/mentions.js'
import type { Name, Sentence } from '../../reading/reading.js'
import type { Mention } from '../../vocabulary/findings.js'
import { type ClausePage, printedWords, spanOfTokens } from '../clauses/clauses.js'
import { nameAt } from '../clauses/parties.js'
import { lowerAt, posAt } from '../statements/page.js'
import { programmeName } from './words.js'

/** What a commitment is for and to whom, as far as the words between two tokens say it. */
export type CommitmentParts = Readonly<{
  beneficiary: Mention | null
  programme: string | null
  purpose: string | null
  due?: string
}>

export function findParts(page: ClausePage, sentence: Sentence, from: number, until: number): CommitmentParts {
  const beneficiary = findBeneficiary(page, from, until)
  const at = page.words.tokens[from]?.start ?? sentence.start
  const words = page.text.slice(Math.max(sentence.start, at - 200), Math.min(sentence.end, at + 300))
  const programme = programmeName.exec(words)?.[1]?.trim().replace(/\s+/gu, ' ') ?? null
  const due = findDue(page, from, until)
  return {
    beneficiary: beneficiary?.mention ?? null,
    programme,
    purpose: findPurpose(page, beneficiary?.end ?? from, until),
    ...(due !== undefined && { due }),
  }
}

/** "to the people of Yemen", "to Central Asia", "for refugees": never "to support …" or "for food". */
function findBeneficiary(page: ClausePage, from: number, until: number): { mention: Mention; end: number } | undefined {
  const { words } = page
  for (let i = from; i < until; i += 1) {
    if (!/^(?:to|for)$/u.test(lowerAt(words, i)) || posAt(words, i + 1) === 'VERB') continue
    // "Agency for International Development" is a name.
    if (
      /^\p{Lu}/u.test(words.tokens[i - 1]?.text ?? '') &&
      /^\p{Lu}/u.test(words.tokens[i + 1]?.text ?? '') &&
      lowerAt(words, i) === 'for'
    )
      continue
    const end = endOfParty(page, i + 1, until)
    if (end === i + 1) continue
    const first = /^(?:the|a|an)$/u.test(lowerAt(words, i + 1)) ? i + 2 : i + 1
    const name =
      first + 1 === end || (nameAt(page, first) && words.nameAt[first] === words.nameAt[end - 1])
        ? nameAt(page, first)
        : undefined
    // "to the implementation of Kenya’s reforms": the owner is who gains.
    const owner = /^['’]s?$/u.test(lowerAt(words, end)) ? nameAt(page, end - 1) : undefined
    if (owner) return { mention: mentionOfName(page, owner), end }
    const span = spanOfTokens(page, first, end)
    const as = page.text.slice(span.start, span.end)
    const type = name?.type === 'state' ? 'state' : name?.type === 'organisation' ? 'organisation' : 'group'
    return { mention: { ...span, name: name?.type === 'state' ? name.name : as.replace(/\s+/gu, ' '), as, type }, end }
  }
  return undefined
}

function mentionOfName({ text }: ClausePage, { start, end, name, type }: Name): Mention {
  return { start, end, name, as: text.slice(start, end), type: type === 'state' ? 'state' : 'organisation' }
}

const RECIPIENTS =
  /^(?:people|peoples|region|countries|country|states|republics|government|governments|refugees|migrants|families|communities|population|populations|victims|citizens|partners|allies|women|children|students|farmers|companies|republic|forces|army|organizations|agencies|projects|survivors)$/u

function endOfParty(page: ClausePage, from: number, until: number): number {
  const { words } = page
  let end = from
  let isParty = false
  for (let i = from; i < Math.min(until, from + 14); i += 1) {
    const pos = posAt(words, i)
    const name = nameAt(page, i)
    if (name && name.type !== 'person') {
      isParty = isParty || !name.adjective
      end = i + 1
      continue
    }
    const lower = lowerAt(words, i)
    if (RECIPIENTS.test(lower)) {
      isParty = true
      end = i + 1
    } else if (!/^(?:DET|ADJ|NOUN|PROPN)$/u.test(pos) && !/^(?:of|in|across|and|other)$/u.test(lower)) break
    else if (pos === 'NOUN' && isParty && posAt(words, i - 1) !== 'ADJ') break
  }
  return isParty ? end : from
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
