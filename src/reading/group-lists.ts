import { firstEndingAfter } from './mentions.js'
import type { Name, Person, Reading } from './reading.js'

const NAMES_BACK = 30
const PEOPLE_LIST_BACK = 1
const COUNTED_LIST_BACK = 3

/** What stands between two names of a list, a title included. */
const LIST_JOINT = /^(?:,|,? and|,? or)\s(?:\p{Lu}[\p{L}.’'-]{0,20}\s){0,4}$/u

const STATES_JOINT = /^(?:,|,? and|,? or) (?:the )?$/u

/** The names of the list nearest before a token, in its sentence or few before it: "Roe, Doe and Senator Poe". */
function listBefore(
  { names, sentences, tokens, document }: Reading,
  first: number,
  { isWanted, joint, back }: Readonly<{ isWanted: (name: Name) => boolean; joint: RegExp; back: number }>,
): Name[] {
  const start = tokens[first]?.start ?? 0
  const earliest = sentences[Math.max(0, firstEndingAfter(sentences, start) - back)]?.start ?? 0
  let run: Name[] = []
  let seen = 0
  for (let at = firstEndingAfter(names, start) - 1; at >= 0 && seen < NAMES_BACK; at -= 1, seen += 1) {
    const name = names[at]
    if (!name || name.start < earliest) break
    const [next] = run
    const isListed = isWanted(name) && next !== undefined && joint.test(document.text.slice(name.end, next.start))
    if (isListed) run.unshift(name)
    else if (run.length > 1) break
    else run = isWanted(name) ? [name] : []
  }
  return run.length > 1 ? run : []
}

/** The people of the list right before; of a counted group only a list of so many, which may stand farther back. */
export function listedPeople(reading: Reading, first: number, count: number | undefined): Person[] {
  const isWanted = ({ person }: Name) => person !== undefined
  const back = count === undefined ? PEOPLE_LIST_BACK : COUNTED_LIST_BACK
  const run = listBefore(reading, first, { isWanted, joint: LIST_JOINT, back })
  const found = [...new Set(run.flatMap(({ person }) => reading.people[person ?? -1] ?? []))]
  return count === undefined || found.length === count ? found : []
}

/** "Hungary, Poland and the Czech Republic … the three countries": the list near before, else the only states the document lists so many of. */
export function listedStates(reading: Reading, first: number, count: number): string[] {
  const run = listBefore(reading, first, { isWanted: isNamedState, joint: STATES_JOINT, back: COUNTED_LIST_BACK })
  const found = [...new Set(run.map(({ name }) => name))]
  if (found.length === count) return found
  if (count < LEAST_LISTED) return []
  const lists = known.get(reading) ?? stateLists(reading)
  known.set(reading, lists)
  const start = reading.tokens[first]?.start ?? 0
  const before = lists.filter(({ end, states }) => end <= start && states.length === count)
  const [one] = before
  return one && before.every(({ states }) => states.every((state) => one.states.includes(state))) ? [...one.states] : []
}

// Two states stand side by side everywhere: only a list tells that they are "the countries" of a document.
const LEAST_LISTED = 3

type StateList = Readonly<{ end: number; states: readonly string[] }>

const known = new WeakMap<Reading, readonly StateList[]>()

function isNamedState({ type, adjective }: Name): boolean {
  return type === 'state' && !adjective
}

/** Every list of states in a document, in text order. */
function stateLists({ names, document }: Reading): StateList[] {
  const lists: StateList[] = []
  let run: Name[] = []
  const close = () => {
    const states = [...new Set(run.map(({ name }) => name))]
    if (states.length >= LEAST_LISTED) lists.push({ end: run.at(-1)?.end ?? 0, states })
  }
  for (const name of names) {
    const last = run.at(-1)
    const isNext = last && isNamedState(name) && STATES_JOINT.test(document.text.slice(last.end, name.start))
    if (isNext) run.push(name)
    else {
      close()
      run = isNamedState(name) ? [name] : []
    }
  }
  close()
  return lists
}
