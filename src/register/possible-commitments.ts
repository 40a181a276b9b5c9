import { amountWords } from './amount-words.js'
import { deleteDisagreements, writeDisagreements } from './disagreement-rows.js'
import { loadCaptions, loadWords, type Words } from './entry-words.js'
import type { CommitmentTraits } from './further-traits.js'
import type { PrintedValue } from './printed-values.js'
import type { View } from './queries.js'
import { isPossiblySame } from './same-commitment.js'
import type { Traits } from './traits.js'

/** An entry as it stands after grouping. */
export type GroupedEntry = Readonly<{ kind: string; id: string; nodes: readonly string[] }>

type Told = Readonly<{ node: string; traits: CommitmentTraits }>
type Commitment = Readonly<{ id: string; told: readonly Told[] }>

/** More sums than these are a list of grants, not one commitment told differently. */
const MOST_SUMS = 6

/**
 * Marks commitments that may be one told with different sums, or different measures. They stay apart; the one received
 * first carries the note, and each stands in one note at most. `components` are the entries that were grouped together:
 * nothing is compared beyond them, so that the result does not depend on what else came in the same batch.
 */
export async function writePossible(
  view: View,
  components: readonly (readonly GroupedEntry[])[],
  traits: ReadonlyMap<string, Traits>,
): Promise<void> {
  const commitments = components.map((entries) => commitmentsIn(entries, traits))
  await deleteDisagreements(
    view,
    commitments.flat().map(({ id }) => id),
    'possible',
  )
  const inQuestion = commitments.map((all) =>
    all.filter((one) => all.some((other) => one !== other && mayBeOne(one, other))),
  )
  if (inQuestion.flat().length === 0) return
  const words = await loadWords(
    view,
    inQuestion.flat().flatMap(({ told }) => told.map(({ node }) => node)),
  )
  const stars = inQuestion.flatMap((all) => chainsOf(byReceipt(all, words))).filter(({ length }) => length <= MOST_SUMS)
  const captions = await loadCaptions(
    view,
    stars.flatMap(([hub]) => hub?.id ?? []),
  )
  const differing = stars.flatMap((star) => {
    const hub = captions.get(star[0]?.id ?? '')
    if (!hub) return []
    const values = star.map((commitment) => printedBy(commitment, words))
    return [{ ...hub, differences: [{ property: 'amount', label: 'amount', kind: 'possible' as const, values }] }]
  })
  await writeDisagreements(view, differing)
}

function commitmentsIn(entries: readonly GroupedEntry[], traits: ReadonlyMap<string, Traits>): readonly Commitment[] {
  return entries.flatMap(({ kind, id, nodes }) => {
    const told = nodes.flatMap((node) => {
      const of = traits.get(node)
      return of?.kind === 'commitment' ? [{ node, traits: of }] : []
    })
    return kind === 'commitment' ? [{ id, told }] : []
  })
}

/** No document tells of both: that would be two. */
function mayBeOne(a: Commitment, b: Commitment): boolean {
  const documents = new Set(a.told.map((one) => one.traits.document))
  if (b.told.some((one) => documents.has(one.traits.document))) return false
  return a.told.some((x) => b.told.some((y) => isPossiblySame(x.traits, y.traits)))
}

/** Each commitment, as received, with those not yet taken that may be it, or one of those. */
function chainsOf(commitments: readonly Commitment[]): readonly (readonly Commitment[])[] {
  const taken = new Set<Commitment>()
  const chains: (readonly Commitment[])[] = []
  for (const hub of commitments) {
    if (taken.has(hub)) continue
    const chain = [hub]
    taken.add(hub)
    for (const one of chain) {
      for (const other of commitments) {
        if (taken.has(other) || !mayBeOne(one, other) || chain.some((before) => isOfOneDocument(before, other)))
          continue
        taken.add(other)
        chain.push(other)
      }
    }
    if (chain.length > 1) chains.push(commitments.filter((one) => chain.includes(one)))
  }
  return chains
}

function isOfOneDocument(a: Commitment, b: Commitment): boolean {
  return a.told.some((x) => b.told.some((y) => x.traits.document === y.traits.document))
}

function byReceipt(commitments: readonly Commitment[], words: ReadonlyMap<string, Words>): readonly Commitment[] {
  const firstOf = ({ told }: Commitment) =>
    told.flatMap(({ node }) => words.get(node) ?? []).sort((a, b) => a.seq - b.seq || a.start - b.start)[0]
  return commitments
    .map((commitment) => ({ commitment, first: firstOf(commitment) }))
    .sort(
      (a, b) =>
        (a.first?.seq ?? 0) - (b.first?.seq ?? 0) ||
        (a.first?.start ?? 0) - (b.first?.start ?? 0) ||
        (a.commitment.id < b.commitment.id ? -1 : 1),
    )
    .map(({ commitment }) => commitment)
}

function printedBy({ told }: Commitment, words: ReadonlyMap<string, Words>): PrintedValue {
  const ordered = told
    .flatMap(({ node, traits }) => {
      const known = words.get(node)
      return known ? [{ ...known, amount: traits.amount }] : []
    })
    .sort((a, b) => a.seq - b.seq || a.start - b.start)
  const amount = ordered.find((one) => one.amount !== null)?.amount
  const value = amount ? amountWords(amount.value, amount.currency, amount.comparator) : ''
  return { value, reports: ordered.flatMap(({ reports }) => reports) }
}
