import { listCorrections } from '../decisions/list-corrections.js'
import type { SettledValue } from '../entries.js'
import type { View } from '../queries.js'
import type { Resolution } from './case.js'
import { loadCases, type Pending } from './load-cases.js'
import { settle } from './settle.js'

/**
 * What the texts settle of these disagreements, by id; what is missing stays open. It is judged whenever it is read, so
 * that a document received later counts at once. What is only possible is never settled. The document `without` is not heard.
 */
export async function judge(
  view: View,
  pending: readonly (Pending & Readonly<{ kind: string }>)[],
  without?: string,
): Promise<ReadonlyMap<string, SettledValue>> {
  const cases = await loadCases(
    view,
    pending.filter(({ kind }) => kind === 'disagreement'),
    without,
  )
  const settled = [...cases].flatMap(([id, one]) => {
    const resolution = settle(one)
    return resolution === null ? [] : [[id, withoutFindings(resolution)] as const]
  })
  return new Map([...settled, ...(await decidedByOfficers(view, pending))])
}

/** What an officer decided stands before what the rules prove, with the reason given. */
async function decidedByOfficers(
  view: View,
  pending: readonly Pending[],
): Promise<readonly (readonly [string, SettledValue])[]> {
  const corrections = await listCorrections(
    view,
    pending.map(({ body }) => body.about),
  )
  return pending.flatMap(({ id, body }) => {
    const made = corrections.filter(({ entry, property }) => entry === body.about && property === body.property).at(-1)
    if (!made) return []
    const proof = `Decided by ${made.by} on ${made.at.slice(0, 10)} (${made.id}): ${made.reason}`
    return [[id, { value: made.value, because: [{ rule: 'decision', proof, reports: [] }] }] as const]
  })
}

function withoutFindings({ value, because }: Resolution): SettledValue {
  return {
    value,
    because: because.map(({ rule, proof, reports }) => ({
      rule,
      proof,
      reports: reports.map(({ document, finding, evidence }) => ({ document, finding: finding.id, evidence })),
    })),
  }
}

/** The same values, the settled one first; else as they stand. */
export function settledFirst<V extends Readonly<{ value: string }>>(
  values: readonly V[],
  settled: SettledValue | undefined,
): readonly V[] {
  const at = values.findIndex(({ value }) => value === settled?.value)
  const first = values[at]
  return first === undefined ? values : [first, ...values.filter((value) => value !== first)]
}
