import { subjectOfClause } from './clause-persons.js'
import type { Description } from './descriptions.js'
import { firstEndingAfter } from './mentions.js'
import type { Reading } from './reading.js'
import type { RecentMention } from './recent-mentions.js'

/** A document up to some token: the mentions before it in their order, and the speaker of each quotation (-1 where unknown). */
type Told = Readonly<{ reading: Reading; recent: readonly RecentMention[]; speakers: readonly number[] }>

const PRESENT_BACK = 4

/**
 * Whom a description at a token cannot mean, since its sentence names them already: its subjects, and whoever stands in the same
 * clause. Not who only owns ("Roe’s aides | backed their candidate") or stands in an aside.
 */
export function spokenOf(
  { tokens, words }: Reading,
  recent: readonly RecentMention[],
  { sentence, token }: Readonly<{ sentence: number; token: number }>,
): ReadonlySet<number> {
  const found = new Set<number>()
  let from = token
  let isSameClause = true
  for (let at = recent.length - 1; at >= 0; at -= 1) {
    const mention = recent[at]
    if (mention?.sentence !== sentence) break
    for (; isSameClause && from > mention.token; from -= 1)
      isSameClause = !words.references.clauseEnds.has(tokens[from - 1]?.lower ?? '')
    if (mention.isSubject || (isSameClause && mention.weight >= 0)) found.add(mention.person)
  }
  return found
}

const ACTING = new Set(['be', 'serve', 'run', 'act', 'lose', 'win', 'return', 'emerge', 'campaign', 'resign', 'retire'])

/** "Roe ran for years | as the candidate": the subject of a verb without an object before "as". */
export function asSubject(walk: Told, { firstToken }: Description, sentence: number): number | undefined {
  const { tokens } = walk.reading
  if (tokens[firstToken - 1]?.lower !== 'as') return undefined
  const subject = subjectOfClause(walk, sentence, firstToken - 1)
  const last = walk.recent.at(-1)
  if (subject === undefined || last?.person !== subject) return undefined
  for (let i = firstToken - 2; i > last.token; i -= 1)
    if (tokens[i]?.pos === 'VERB' || tokens[i]?.pos === 'AUX')
      return ACTING.has(tokens[i]?.lemma ?? '') ? subject : undefined
  return undefined
}

/** Who is spoken of or speaks just before a position, under whatever words, and in which sentence last. */
export function presentAt({ reading, recent, speakers }: Told, start: number, sentence: number): Map<number, number> {
  const found = new Map<number, number>()
  for (let at = recent.length - 1; at >= 0; at -= 1) {
    const mention = recent[at]
    if (!mention || sentence - mention.sentence > PRESENT_BACK) break
    if (mention.person >= 0 && mention.weight >= 0 && !found.has(mention.person))
      found.set(mention.person, mention.sentence)
  }
  const last = firstEndingAfter(reading.quotations, start) - 1
  const spoken = reading.quotations[last]
  const speaker = speakers[last] ?? -1
  const here = spoken && speaker >= 0 ? firstEndingAfter(reading.sentences, spoken.end - 1) : -1
  if (here >= 0 && sentence - here <= PRESENT_BACK) found.set(speaker, Math.max(here, found.get(speaker) ?? 0))
  return found
}
