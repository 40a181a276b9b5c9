import type { Deployment, Hand } from './deployment.js'
import type { Act, Decision } from './journal/acts.js'
import { Refusal } from './refusal.js'
import type { AskedDecision } from './register/decisions/prepare-decision.js'

/** A decision on record, the ids that entries got by it, and what whoever took it should know. */
export type Taken = Readonly<{ decision: Decision; named: readonly string[]; note: string | null }>

const NEXT = 'See what it rests on with: rapporteur show ID'

/** Puts a decision on record: checked, carried out and journalled in one transaction. */
export async function takeDecision(
  deployment: Deployment,
  register: string,
  asked: AskedDecision,
  hand: Hand,
): Promise<Taken> {
  const { prepareDecision } = await import('./register/decisions/prepare-decision.js')
  const { projectDecisions, recordDecision } = await import('./register/projection.js')
  return deployment.keep(register, async ({ view, head, append }) => {
    const seq = head.seq + 1
    const prepared = await prepareDecision(view, asked, seq)
    if (!prepared.ok) throw new Refusal(prepared.reason, prepared.next ?? NEXT, prepared.next === undefined ? 1 : 2)
    const { decision, note } = prepared
    await recordDecision(view, { seq, ...hand, decision })
    const named = await projectDecisions(view, [decision.id], seq + 1)
    const naming: Act[] = named.length > 0 ? [{ kind: 'entries-named', payload: { named } }] : []
    await append([{ kind: 'decision-taken', payload: decision }, ...naming], hand)
    return { decision, named: named.map(({ id }) => id), note }
  })
}

/** Takes a decision back, by an act of its own: entries stand again as the rules and the other decisions make them. */
export async function undoDecision(
  deployment: Deployment,
  register: string,
  { id, reason }: Readonly<{ id: string; reason: string }>,
  hand: Hand,
): Promise<readonly string[]> {
  const { findStanding } = await import('./register/decisions/find-standing.js')
  const { projectDecisions, recordUndoing } = await import('./register/projection.js')
  return deployment.keep(register, async ({ view, head, append }) => {
    const refusal = reason.trim() === '' ? 'Taking back a decision needs a reason' : await findStanding(view, id)
    if (refusal !== undefined) throw new Refusal(refusal, 'List decisions with: rapporteur decide list')
    await recordUndoing(view, id, { ...hand, reason: reason.trim() })
    const named = await projectDecisions(view, [id], head.seq + 2)
    const naming: Act[] = named.length > 0 ? [{ kind: 'entries-named', payload: { named } }] : []
    await append([{ kind: 'decision-undone', payload: { decision: id, reason: reason.trim() } }, ...naming], hand)
    return named.map((entry) => entry.id)
  })
}
