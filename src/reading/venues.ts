import type { Span } from '../vocabulary/evidence.js'
import { firstEndingAfter } from './mentions.js'
import type { Location } from './places.js'
import type { Name, Reading, Sentence, Token } from './reading.js'
import { isSpeech } from './recent-mentions.js'

/** A building where something happens, printed by its kind. `town` is the town the text puts it in, null where it says none; `location` is the town's. */
export type Venue = Span & Readonly<{ name: string; town: string | null; location: Location | null }>

const BUILDINGS = new Set(
  'palace residence airport airfield airbase hotel chancellery guesthouse villa castle château chateau stadium museum theatre theater embassy consulate cathedral mosque'.split(
    ' ',
  ),
)
const HALLS = new Set('centre center hall'.split(' '))
const HALL_KINDS = new Set(
  'conference convention congress exhibition expo press business cultural concert town city'.split(' '),
)
const WHERE = new Set('at in inside outside near to from into around by'.split(' '))
const MOVING = new Set('visit tour leave enter reach open inspect storm'.split(' '))
const LONGEST = 6

/**
 * The venues of a document ("at the presidential palace"), with their town where the text names it beside the venue or as the one town
 * of the sentence or of the one before; `locations` are those of `findLocations`. Not a building that speaks for who sits in it ("the palace said"), nor a modifier ("hotel prices").
 */
export function findVenues(reading: Reading, locations: ReadonlyMap<number, Location>): Venue[] {
  const found: Venue[] = []
  for (const [index, sentence] of reading.sentences.entries()) {
    for (let i = sentence.firstToken + 1; i < sentence.endToken; i += 1) {
      const first = isBuilding(reading.tokens, i) ? venueStart(reading, sentence, i) : undefined
      const [from, to] = [reading.tokens[first ?? -1], reading.tokens[i]]
      if (first === undefined || !from || !to) continue
      const town = townOf(reading, locations, index, { start: from.start, end: to.end })
      found.push({
        start: from.start,
        end: to.end,
        name: reading.document.text.slice(from.start, to.end).replace(/\s+/gu, ' ').replace(/^the /iu, ''),
        town: town?.name ?? null,
        location: (town && locations.get(town.start)) ?? null,
      })
    }
  }
  return found
}

function isBuilding(tokens: readonly Token[], i: number): boolean {
  const lower = tokens[i]?.lower ?? ''
  return BUILDINGS.has(lower) || (HALLS.has(lower) && HALL_KINDS.has(tokens[i - 1]?.lower ?? ''))
}

/** The token with which "the presidential palace" begins, where it is a place: after a preposition of place or a verb of going there. */
function venueStart(reading: Reading, sentence: Sentence, head: number): number | undefined {
  const { tokens, names } = reading
  const next = tokens[head + 1]
  if (next && head + 1 < sentence.endToken) {
    if (
      /^(?:NOUN|PROPN)$/u.test(next.pos) ||
      next.text === '-' ||
      /^['’]s?$/u.test(next.text) ||
      isSpeech(reading, next)
    )
      return undefined
  }
  // A building with a name of its own is a name already.
  if (nameOver(names, tokens[head])) return undefined
  let first = head
  for (; first > Math.max(sentence.firstToken, head - LONGEST); first -= 1) {
    const before = tokens[first - 1]
    if (!before) break
    if (before.lower === 'the') {
      first -= 1
      break
    }
    const isModifier = /^(?:ADJ|NOUN|PROPN|NUM)$/u.test(before.pos) || /^(?:['’]s?|-)$/u.test(before.text)
    if (!isModifier) break
  }
  const isDefinite = tokens[first]?.lower === 'the' || /^\p{Lu}/u.test(tokens[first]?.text ?? '')
  const leading = tokens[first - 1]
  return isDefinite && leading && (WHERE.has(leading.lower) || MOVING.has(leading.lemma)) ? first : undefined
}

function nameOver(names: readonly Name[], token: Token | undefined): boolean {
  if (!token) return false
  const name = names[firstEndingAfter(names, token.start)]
  return name !== undefined && name.start <= token.start
}

/** The town right behind ("in Aktau") or within ("Aktau’s palace"), else the only one of the sentence, else of the sentence before in its paragraph. */
function townOf(
  reading: Reading,
  locations: ReadonlyMap<number, Location>,
  index: number,
  { start, end }: Span,
): Name | undefined {
  const { sentences, names, document } = reading
  const sentence = sentences[index]
  if (!sentence) return undefined
  const here = townsIn(names, locations, sentence)
  const beside = here.find(
    (name) =>
      (name.start >= start && name.end <= end) ||
      (name.start > end && /^,? (?:in|of|at|near) (?:the )?$/u.test(document.text.slice(end, name.start))),
  )
  if (beside) return beside
  if (here.length > 0) return onlyOne(here)
  const before = sentences[index - 1]
  return before && before.block === sentence.block ? onlyOne(townsIn(names, locations, before)) : undefined
}

function townsIn(names: readonly Name[], locations: ReadonlyMap<number, Location>, { start, end }: Span): Name[] {
  const found: Name[] = []
  for (let at = firstEndingAfter(names, start); (names[at]?.start ?? end) < end; at += 1) {
    const name = names[at]
    if (name && locations.has(name.start)) found.push(name)
  }
  return found
}

function onlyOne(towns: readonly Name[]): Name | undefined {
  return new Set(towns.map(({ name }) => name)).size === 1 ? towns[0] : undefined
}
