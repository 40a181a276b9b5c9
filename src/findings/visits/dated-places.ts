import type { Sentence } from '../../reading/reading.js'
import type { DatedWords } from '../../vocabulary/findings.js'
import type { ClausePage } from '../clauses/clauses.js'
import { lowerAt, posAt } from '../statements/page.js'
import { datesIn } from './dates.js'
import type { VisitedPlace } from './places.js'

/** A place with the days printed for it, in order; none where the words date another stop or the whole journey. */
export type DatedPlace = VisitedPlace & { dated: readonly DatedWords[] }

/** The places of one telling, each with the days behind it; the first also with those before the verb. */
export function datePlaces(
  page: ClausePage,
  sentence: Sentence,
  places: readonly VisitedPlace[],
  { first, verb }: Readonly<{ first: number; verb: number }>,
): DatedPlace[] {
  const dated = places.map((place, index) => {
    const from = place.end
    const until = places[index + 1]?.first ?? Math.min(sentence.endToken, from + 12)
    const after = datesIn(page, from, until)
    const isOnly = index === 0 && after.length === 0
    return { ...place, dated: isOnly ? datesIn(page, dateFloor(page, sentence, first, verb), place.first) : after }
  })
  if (isOfWhole(page, dated)) moveToFirst(dated)
  return dated
}

/** "to Malta, Norway and Peru, July 25–29": days from and to behind the last of several places are the whole journey’s. */
function isOfWhole({ text, words }: ClausePage, places: readonly DatedPlace[]): boolean {
  const last = places.at(-1)
  if (
    places.length < 2 ||
    !last ||
    last.dated.length === 0 ||
    places.slice(0, -1).some(({ dated }) => dated.length > 0)
  )
    return false
  const after = text.slice(words.tokens[last.end - 1]?.end ?? 0).slice(0, 48)
  return /^[\s,(]{0,3}(?:on |from |during )?\p{L}{3,9}\.? \d{1,2}(?:, \d{4})?(?: ?[-–] ?| to | through | until )/u.test(
    after,
  )
}

/** The first day is that of the first place; when the others were reached is not said. */
function moveToFirst(places: DatedPlace[]): void {
  const [first, last] = [places[0], places.at(-1)]
  if (!first || !last) return
  places[0] = { ...first, dated: last.dated }
  places[places.length - 1] = { ...last, dated: [] }
}

/** A date before the verb belongs to it only where neither another journey of the sentence nor the end of a clause lies between. */
function dateFloor({ words }: ClausePage, { firstToken }: Sentence, first: number, verb: number): number {
  for (let i = verb - 1; i > first; i -= 1) if (posAt(words, i) === 'VERB') return verb
  const floor = Math.max(firstToken, first - 8)
  for (let i = verb - 1; i >= floor; i -= 1) if (lowerAt(words, i) === ';') return i + 1
  return floor
}
