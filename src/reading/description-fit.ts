import { PARTY_OF } from '../vocabulary/descriptions.js'
import type { Span } from '../vocabulary/evidence.js'
import { findState } from '../vocabulary/states.js'
import type { Description } from './descriptions.js'
import { firstEndingAfter } from './mentions.js'
import type { Person, Reading } from './reading.js'
import { traitsOf } from './traits.js'

const DESCRIBED: Readonly<Record<string, RegExp>> = {
  diplomat: /secretary of state|foreign (?:minister|secretary)|minister (?:of|for) foreign|ambassador|envoy|diplomat/u,
  leader: /president|prime minister|premier|chancellor|\bking\b|leader|ruler|dictator/u,
  ruler: /president|prime minister|\bking\b|emir|sultan|leader/u,
  analyst: /analyst|expert|researcher|fellow|professor|economist|director|specialist|pundit/u,
  expert: /analyst|expert|researcher|fellow|professor|economist|director|specialist/u,
  pundit: /analyst|expert|researcher|fellow|professor|economist|director|specialist|pundit|commentator|columnist/u,
  lawmaker: /\bsen\b|\brep\b|senator|representative|congress|lawmaker|\bmp\b/u,
  senator: /\bsen\b|senator/u,
  governor: /\bgov\b|governor/u,
  congressman: /\brep\b|congressman|representative/u,
  congresswoman: /\brep\b|congresswoman|representative/u,
  doctor: /\bdr\b|doctor|surgeon|physician|obstetrician/u,
  premier: /premier|prime minister/u,
  nominee: /nominee|candidate|hopeful|front/u,
  candidate: /candidate|nominee|hopeful|front/u,
  'front-runner': /front|nominee/u,
  frontrunner: /front|nominee/u,
  author: /author|writer|novelist|journalist|columnist/u,
  billionaire: /billionaire|tycoon|magnate|mogul/u,
}

/** What somebody is without a printed title saying so, where one person alone is spoken of: "the candidate", "the billionaire". */
export const LOOSE = new Set(
  'nominee candidate senator governor billionaire businessman front-runner frontrunner contender hopeful incumbent challenger leader activist suspect defendant author'.split(
    ' ',
  ),
)

// Of a description that names a place or state nothing ties the person to, this much is left.
const UNPROVEN = 0.6
const UNPROVEN_CALLING = 0.5

// "Iraq’s Roe" may be "the Iraqi leader" afterwards.
const LEADING = new Set('leader ruler strongman dictator president premier'.split(' '))

const DEPUTIES = /\b(?:assistant|deputy|vice|under|first deputy)\b/u
const SHAPE = /[^\p{L}'’.-]+/u

/** Whether a title of the person is one that a noun describes: "leader" of a president or premier. */
export function isTitledAs({ titles }: Person, noun: string): boolean {
  return titles.some(({ title }) => {
    const lower = title.toLowerCase()
    return DESCRIBED[noun]?.test(lower) ?? lower.split(/[\s-]/u).includes(noun)
  })
}

/** How well a person fits the words of a description: -1 not at all, 0 where nothing speaks for or against, 1 by title, more by what else the words say. */
export function fitting(reading: Reading, { start, end, noun }: Description): (person: Person) => number {
  const printed = reading.document.text.slice(start, end)
  const words = printed.toLowerCase()
  const modifiers = words.split(SHAPE).map((word) => word.replace(/['’]s$|-$/u, ''))
  const state = stateOf(printed)
  const party = partyIn(printed)
  const place = placeIn(reading, { start, end })
  const isDeputy = DEPUTIES.test(words)
  return (person) => {
    if (state && person.state && person.state !== state) return -1
    const traits = traitsOf(reading, person)
    if (party && traits.party && traits.party !== party) return -1
    const holding = person.titles.filter(({ title }) => {
      const lower = title.toLowerCase()
      return DESCRIBED[noun]?.test(lower) ?? lower.split(/[\s-]/u).includes(noun)
    })
    const isTitled = holding.some(({ title }) => DEPUTIES.test(title.toLowerCase()) === isDeputy)
    // "The secretary" is not the assistant secretary.
    if (holding.length > 0 && !isTitled) return -1
    const isCalled = traits.words.has(noun) || (DESCRIBED[noun]?.test([...traits.words].join(' ')) ?? false)
    const shared = modifiers.slice(1, -1).filter((word) => word.length > 2 && traits.words.has(word)).length
    const isUnproven = place !== undefined && !place.every((word) => traits.words.has(word))
    const isOfState = state !== undefined && (person.state === state || traits.words.has(state.toLowerCase()))
    if (isOfState && LEADING.has(noun)) {
      if (isTitled) return 1.5
      // "The Kazakh leader" is neither its ambassador nor somebody named once in passing.
      if (person.titles.some(({ former }) => !former)) return -1
      return person.mentions.length > 1 ? 1.5 : UNPROVEN
    }
    if (isTitled || isCalled) {
      const more =
        0.5 * shared + (state && person.state === state ? 0.5 : 0) + (party && traits.party === party ? 0.5 : 0)
      // An epithet is less than a title: "the judge Roe was referring to" is not Roe.
      if (isUnproven || (state !== undefined && !isOfState)) return LOOSE.has(noun) ? UNPROVEN_CALLING : UNPROVEN
      return isTitled ? 1 + more : Math.min(0.9, 0.7 + more)
    }
    // "The Democratic nominee": of those one could mean, one whose party is told.
    const isOfParty = party !== undefined && traits.party === party
    return (shared > 0 || isOfParty) && LOOSE.has(noun) ? 0.8 : 0
  }
}

/** The words, in small letters, of a place that is no state and that the description names: "the Vermont senator". */
function placeIn({ names }: Reading, { start, end }: Span): readonly string[] | undefined {
  for (let at = firstEndingAfter(names, start); (names[at]?.start ?? end) < end; at += 1) {
    const name = names[at]
    if (name?.type === 'place') return name.name.toLowerCase().split(' ')
  }
  return undefined
}

function partyIn(printed: string): string | undefined {
  const words = printed.toLowerCase().split(SHAPE)
  return words.map((word) => PARTY_OF[word]).find((party) => party !== undefined)
}

function stateOf(printed: string): string | undefined {
  for (const word of printed.split(' ')) {
    const state = findState(word.replace(/['’]s?$/u, ''))
    if (state) return state.name
  }
  return undefined
}
