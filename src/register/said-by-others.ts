import { contentWordsOf, overlapOf } from './content-words.js'
import { deleteDisagreements, writeDisagreements } from './disagreement-rows.js'
import { loadCaptions, loadWords, type Words } from './entry-words.js'
import { compareWhen } from './event-dates.js'
import { takeApart } from './names.js'
import { maySamePerson } from './people.js'
import type { GroupedEntry } from './possible-commitments.js'
import type { PrintedValue } from './printed-values.js'
import type { View } from './queries.js'
import type { StatementTraits, TraitPerson, Traits } from './traits.js'

/** Words in common below which two people merely speak of one thing. */
const SHARED_WORDS = 4
const SHARE_OF_SHORTER = 0.4

/**
 * Whether two documents may print one utterance under two names: said to the same counterpart by persons of one side,
 * in much the same words, and one document makes its own speaker doubtful. Must not match two ministers who both
 * repeat a stock phrase: nobody doubts that each of them said it. The order of the two does not matter.
 */
export function isSaidByOther(a: StatementTraits, b: StatementTraits): boolean {
  if (a.document === b.document || a.speaker === null || b.speaker === null) return false
  if (a.isDoubtful === b.isDoubtful || isSame(a.speaker, b.speaker) || isOfOtherStates(a.speaker, b.speaker))
    return false
  if (!a.met.some((one) => b.met.some((other) => isSame(one, other)))) return false
  if (compareWhen({ when: a.when, status: 'held' }, { when: b.when, status: 'held' }).isConflict) return false
  const { shared, ofShorter } = overlapOf(contentWordsOf(a.text), contentWordsOf(b.text))
  return shared >= SHARED_WORDS && ofShorter >= SHARE_OF_SHORTER
}

const LONG_WORD = 7
const MOST_KEYS = 12

/** Keys under which such utterances are looked up: the counterpart and each of the longer words. */
export function saidByOtherKeys({ met, text }: StatementTraits): readonly string[] {
  const words = contentWordsOf(text).filter((word) => word.length >= LONG_WORD)
  const surnames = [...new Set(met.map(({ name }) => takeApart(name).surname))]
  return surnames.flatMap((surname) => words.slice(0, MOST_KEYS).map((word) => `so:${surname}:${word}`))
}

type Told = Readonly<{ node: string; traits: StatementTraits }>
type Statement = Readonly<{ id: string; told: readonly Told[] }>

/**
 * Writes where documents name different speakers of one utterance. `components` are the entries that were grouped
 * together; nothing is compared beyond them. The disagreement is about the entry of the doubtful speaker.
 */
export async function writeSpeakers(
  view: View,
  components: readonly (readonly GroupedEntry[])[],
  traits: ReadonlyMap<string, Traits>,
): Promise<void> {
  const statements = components.map((entries) => statementsIn(entries, traits))
  await deleteDisagreements(
    view,
    statements.flat().map(({ id }) => id),
  )
  const contested = statements.flatMap((all) =>
    all.flatMap((one) => {
      const others = all.filter((other) => other !== one && isContested(one, other))
      const isHub = one.told.some(({ traits: { isDoubtful } }) => isDoubtful)
      return isHub && (others.length > 0 || namesIn([one]).size > 1) ? [[one, ...others]] : []
    }),
  )
  if (contested.length === 0) return
  const words = await loadWords(
    view,
    contested.flat().flatMap(({ told }) => told.map(({ node }) => node)),
  )
  const captions = await loadCaptions(
    view,
    contested.flatMap(([hub]) => hub?.id ?? []),
  )
  const differing = contested.flatMap((entries) => {
    const hub = captions.get(entries[0]?.id ?? '')
    const values = valuesOf(entries, words)
    if (!hub || values.length < 2) return []
    return [
      { ...hub, differences: [{ property: 'speaker', label: 'who said it', kind: 'disagreement' as const, values }] },
    ]
  })
  await writeDisagreements(view, differing)
}

function statementsIn(entries: readonly GroupedEntry[], traits: ReadonlyMap<string, Traits>): readonly Statement[] {
  return entries.flatMap(({ kind, id, nodes }) => {
    const told = nodes.flatMap((node) => {
      const of = traits.get(node)
      return of?.kind === 'statement' ? [{ node, traits: of }] : []
    })
    return kind === 'statement' ? [{ id, told }] : []
  })
}

function isContested(a: Statement, b: Statement): boolean {
  return a.told.some((x) => b.told.some((y) => isSaidByOther(x.traits, y.traits)))
}

/** The persons named, each with the reports that name them; a garbled name stands for nobody. */
function namesIn(entries: readonly Statement[]): ReadonlyMap<TraitPerson, readonly string[]> {
  const named = new Map<TraitPerson, string[]>()
  for (const { node, traits } of entries.flatMap(({ told }) => told)) {
    const { speaker } = traits
    if (speaker === null) continue
    const known = [...named.keys()].find((person) => isSame(person, speaker))
    named.set(known ?? speaker, [...(named.get(known ?? speaker) ?? []), node])
  }
  return named
}

/** The name that most documents print first. */
function valuesOf(entries: readonly Statement[], words: ReadonlyMap<string, Words>): readonly PrintedValue[] {
  const values = [...namesIn(entries).values()].map((nodes) => {
    const known = nodes.flatMap((node) => words.get(node) ?? []).sort((a, b) => a.seq - b.seq || a.start - b.start)
    const names = known.map(({ speaker }) => speaker ?? '').sort((a, b) => b.length - a.length)
    const reports = known.flatMap((each) => each.reports)
    return { value: names[0] ?? '', reports, documents: new Set(reports.map(({ document }) => document)).size }
  })
  return values
    .filter(({ value }) => value !== '')
    .sort((a, b) => b.documents - a.documents)
    .map(({ value, reports }) => ({ value, reports }))
}

function isOfOtherStates(a: TraitPerson, b: TraitPerson): boolean {
  return a.state !== null && b.state !== null && a.state !== b.state
}

function isSame(a: TraitPerson, b: TraitPerson): boolean {
  return a.profile === b.profile || maySamePerson({ ...a, titles: [] }, { ...b, titles: [] })
}
