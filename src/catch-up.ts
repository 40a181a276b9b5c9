import { type Deployment, listJournals } from './deployment.js'
import { CHAIN_START } from './journal/chain.js'
import { Damage } from './journal/damage.js'
import { readHead } from './journal/read-acts.js'
import type { Progress } from './progress.js'

/**
 * Brings the embedded database up to the journal's files, register by register: what an interrupted append left is cut
 * off, and acts the database lacks are replayed. Answers the registers whose files cannot be trusted, each with why.
 */
export async function catchUp(deployment: Deployment, show: (progress: Progress) => void): Promise<readonly Damage[]> {
  const { place } = deployment
  if (place.url !== undefined) return []
  const known = (await deployment.registers()).map(({ name }) => name)
  const damages: Damage[] = []
  for (const register of new Set([...known, ...(await listJournals(place))])) {
    try {
      await catchUpRegister(deployment, register, show)
    } catch (error) {
      if (!(error instanceof Damage)) throw error
      damages.push(error)
    }
  }
  return damages
}

async function catchUpRegister(
  deployment: Deployment,
  register: string,
  show: (progress: Progress) => void,
): Promise<void> {
  const files = await deployment.filesOf(register)
  if (files === undefined) return
  deployment.notes.push(...files.cut)
  const known = await deployment.inspect(register, ({ tx }) => readHead(tx, register))
  if (files.head().seq === (known ?? CHAIN_START).seq) return
  const { replay } = await import('./replay.js')
  const replayed = await replay(deployment, register, { known: known ?? CHAIN_START, isRecorded: false, show })
  deployment.notes.push(
    (known ?? CHAIN_START).seq === CHAIN_START.seq
      ? `${register}: derived from the ${replayed} acts of its journal`
      : `${register}: the last ${replayed} acts of its journal were carried out again`,
  )
}
