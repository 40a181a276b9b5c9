import type { Sentence } from '../../reading/reading.js'
import { type ClausePage, endOfClause, findClause, printedWords } from '../clauses/clauses.js'
import { findParty, nameAt } from '../clauses/parties.js'
import { findReporter, findVoiceAt } from '../clauses/voices.js'
import { numberOf } from '../figures/read-numbers.js'
import { lowerAt, posAt } from '../statements/page.js'
import { tokenAt } from './members.js'
import type { FormatMention } from './mentions.js'
import type { FoundProperty } from './properties.js'
import { workingGroups } from './words.js'

/** How often a format has met: "there have been fourteen meetings". Not the number of meetings one person attended. */
export function findMeetingCount(page: ClausePage, sentence: Sentence): FoundProperty | undefined {
  const { words } = page
  for (let i = sentence.firstToken + 1; i < sentence.endToken; i += 1) {
    if (!/^(?:meetings|sessions|summits|rounds|ministerials|times)$/u.test(lowerAt(words, i))) continue
    let at = i - 1
    while (at > sentence.firstToken && /^(?:ADJ|NOUN)$/u.test(posAt(words, at)) && i - at < 4) at -= 1
    const count = numberOf(lowerAt(words, at))
    const verb = printedWords(page, Math.max(sentence.firstToken, at - 5), at)
    if (
      count === undefined ||
      count < 2 ||
      !/\b(?:have been|has been|has held|have held|has convened|have convened|has met|have met|met|held)\b/iu.test(verb)
    )
      continue
    const opens = /\bthere have been|\bhas |\bhave /iu.exec(verb)
    return opens
      ? {
          property: 'meeting-count',
          value: count,
          first: Math.max(sentence.firstToken, at - 3),
          end: endOfClause(page, i, sentence),
        }
      : undefined
  }
  return undefined
}

/** What is said of a format's secretariat: that it is to be, that it is, or where it sits. */
export function findSecretariat(page: ClausePage, sentence: Sentence): FoundProperty | undefined {
  const { words } = page
  for (let i = sentence.firstToken; i < sentence.endToken; i += 1) {
    if (lowerAt(words, i) !== 'secretariat') continue
    const before = printedWords(page, Math.max(sentence.firstToken, i - 12), i)
    const first = Math.max(sentence.firstToken, i - 8)
    const end = endOfClause(page, i, sentence)
    const founding = /\b(establishment|creation|launch|opening) of\b/iu.exec(before)?.[1]
    if (founding) {
      const verb = /\b(announced|welcomed|agreed|supported|proposed|discussed)\b/iu.exec(before)?.[1]
      return {
        property: 'secretariat',
        value: verb ? `${founding} ${verb}` : founding,
        first: startOf(page, i, sentence, founding),
        end,
      }
    }
    const after = printedWords(page, i + 1, Math.min(end, i + 10))
    const seat = /\b(?:based|located|headquartered|situated) in ((?:\p{Lu}[\p{L}.-]+,? ?){1,4})/u.exec(after)?.[1]
    if (seat) return { property: 'secretariat', value: seat.trim().replace(/,$/u, ''), first, end }
    const state = /\b(?:established|launched|created|opened)\b/iu.exec(after)?.[0]
    if (state) return { property: 'secretariat', value: state, first: i, end }
  }
  return undefined
}

function startOf({ words }: ClausePage, at: number, { firstToken }: Sentence, word: string): number {
  for (let i = at; i >= Math.max(firstToken, at - 12); i -= 1)
    if (lowerAt(words, i) === word.toLowerCase()) return i - 2 >= firstToken ? i - 2 : i
  return at
}

/** The number or the names of a format's working groups. A working group of something else has no format beside it. */
export function findWorkingGroups(page: ClausePage, sentence: Sentence): FoundProperty | undefined {
  const match = workingGroups.exec(page.text.slice(sentence.start, sentence.end))
  if (!match) return undefined
  const at = tokenAt(page, sentence.start + match.index, sentence.firstToken)
  const stop = tokenAt(page, sentence.start + match.index + match[0].length - 1, at) + 1
  const names = namesOfGroups(page, sentence, stop) ?? namesBelow(page, sentence, stop)
  if (names) return { property: 'working-groups', value: names.names, first: at, end: names.end }
  const count = numberOf(lowerAt(page.words, at - 1))
  return count !== undefined && count > 1
    ? { property: 'working-groups', value: count, first: at - 1, end: stop }
    : undefined
}

/** "on such themes as A, B and C", "on A, on B and on C". */
function namesOfGroups(
  page: ClausePage,
  sentence: Sentence,
  from: number,
): { names: string[]; end: number } | undefined {
  const { words } = page
  if (!/^(?:on|for|in|:)$/u.test(lowerAt(words, from))) return undefined
  const end = endOfClauseWords(page, from + 1, sentence)
  const printed = printedWords(page, from + 1, end).replace(
    /^such (?:themes|areas|topics|issues|subjects)\s?,?\s?as\s?,?\s/iu,
    '',
  )
  const names = printed
    .split(/\s*[,;]\s*(?:and\s+)?/u)
    .map((name) => name.replace(/^(?:and|on) /u, '').trim())
    .filter((name) => name !== '')
  return names.length > 0 && names.every((name) => name.length < 60) ? { names, end } : undefined
}

/** "The working groups are as follows:" and a short line for each. */
function namesBelow(page: ClausePage, sentence: Sentence, from: number): { names: string[]; end: number } | undefined {
  const { reading, words } = page
  if (lowerAt(words, sentence.endToken - 1) !== ':' || sentence.endToken - from > 6) return undefined
  const names: string[] = []
  let end = sentence.endToken
  for (
    let index = (words.sentenceAt[sentence.firstToken] ?? 0) + 1;
    index < reading.sentences.length && names.length < 20;
    index += 1
  ) {
    const line = reading.sentences[index]
    if (!line || line.endToken - line.firstToken > 8 || /^[.!?]$/u.test(lowerAt(words, line.endToken - 1))) break
    names.push(printedWords(page, line.firstToken, line.endToken))
    end = line.endToken
  }
  return names.length > 1 ? { names, end } : undefined
}

function endOfClauseWords({ words }: ClausePage, from: number, { endToken }: Sentence): number {
  for (let i = from; i < endToken; i += 1) if (isMainVerb(words, i) || /^[.;:]$/u.test(lowerAt(words, i))) return i
  return endToken
}

/** "emerging technologies": a participle that only qualifies the noun behind it is none. */
function isMainVerb(words: ClausePage['words'], i: number): boolean {
  return posAt(words, i) === 'VERB' && !(lowerAt(words, i).endsWith('ing') && posAt(words, i + 1) === 'NOUN')
}

/** Who presides: "Israel continues to serve as Forum President", "chairs the Council", "as a Group Co-Chair". */
export function findChair(page: ClausePage, sentence: Sentence, mention: FormatMention): FoundProperty | undefined {
  const { words } = page
  const seat = lowerAt(words, mention.end) === 'co' ? mention.end + 2 : mention.end
  const holdsSeat = /^(?:president|chair|co-chair|chairman|chairmanship|presidency)$/u.test(lowerAt(words, seat))
  const seated = holdsSeat ? seatedAt(page, sentence, mention) : undefined
  if (seated)
    return { property: 'chair', value: seated.name, first: Math.min(seated.first, mention.first), end: seat + 1 }
  for (let i = mention.first - 1; i >= Math.max(sentence.firstToken, mention.first - 3); i -= 1) {
    if (!/^(?:chairs|chaired|presides|co-chairs)$/u.test(lowerAt(words, i)) || posAt(words, i) !== 'VERB') continue
    const clause = findClause(page, i, sentence)
    const party =
      clause && !clause.negated && /^chairs|presides|co-chairs$/u.test(lowerAt(words, i))
        ? findParty(page, clause.subject)
        : undefined
    if (clause && party)
      return { property: 'chair', value: party.bearer.name, first: clause.subject.first, end: mention.end }
  }
  return undefined
}

/** Whose seat it is: of who serves in it, of "our capacity as", or of the state whose "role as" it is. */
function seatedAt(
  page: ClausePage,
  sentence: Sentence,
  mention: FormatMention,
): { name: string; first: number } | undefined {
  const { words } = page
  let as = mention.first - 1
  while (as > mention.first - 5 && lowerAt(words, as) !== 'as') as -= 1
  if (lowerAt(words, as) !== 'as' || as <= sentence.firstToken) return undefined
  if (/^(?:capacity|role|position)$/u.test(lowerAt(words, as - 1))) {
    for (let i = as - 2; i >= Math.max(sentence.firstToken, as - 8); i -= 1) {
      if (lowerAt(words, i) === 'our') {
        const voice = findVoiceAt(page, i) ?? findReporter(page, sentence)
        return voice?.bearer.type === 'state' ? { name: voice.bearer.name, first: i } : undefined
      }
      const name = nameAt(page, i)
      if (name?.type === 'state') return { name: name.name, first: i }
    }
    return undefined
  }
  const verb = verbBefore(page, as, sentence)
  if (verb === undefined || !/^(?:serve|act)$/u.test(words.tokens[verb]?.lemma ?? '')) return undefined
  const clause = findClause(page, verb, sentence)
  const party = clause && !clause.negated ? findParty(page, clause.subject) : undefined
  return clause && party && { name: party.bearer.name, first: clause.subject.first }
}

function verbBefore({ words }: ClausePage, at: number, { firstToken }: Sentence): number | undefined {
  for (let i = at - 1; i >= Math.max(firstToken, at - 5); i -= 1) if (posAt(words, i) === 'VERB') return i
  return undefined
}
