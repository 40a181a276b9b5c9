import type { Transaction } from 'kysely'
import type { Act } from './acts.js'
import { CHAIN_START, type ChainedAct, chainActs, type Head } from './chain.js'
import { Damage } from './damage.js'
import type { JournalFiles } from './journal-files.js'
import type { JournalTables } from './tables.js'

/** More rows a statement would pass PostgreSQL's limit of 65,535 parameters. */
const ROWS_A_STATEMENT = 1000

/** What an append leaves: where the chain stands, and how to take the lines back should the transaction not commit. */
export type Appended = Readonly<{ head: Head; takeBack: () => Promise<void> }>

/**
 * Appends acts to a register's chain inside the caller's transaction. The register's row is locked, so each register
 * has one sequence. With `files` (embedded) the lines are on disk when this resolves: call it last, then commit,
 * and call `takeBack` if the commit fails.
 */
export async function appendActs(
  tx: Transaction<JournalTables>,
  register: string,
  acts: readonly Act[],
  { at, by, files }: Readonly<{ at: string; by: string; files?: JournalFiles | undefined }>,
): Promise<Appended> {
  const head = await requireHead(tx, register, acts, at)
  const chained = chainActs(register, head, acts, { at, by })
  const last = chained.at(-1)?.line
  if (last === undefined) return { head, takeBack: async () => undefined }
  const onDisk = files?.head()
  if (onDisk !== undefined && onDisk.hash !== head.hash) {
    throw new Damage(
      `Register ${register}: the database ends at act ${head.seq}, ${files?.folder} at act ${onDisk.seq}`,
      'Stop the site, if one runs, and start again: what the database lacks is replayed from the files.',
    )
  }
  await writeRows(tx, register, chained)
  const takeBack = (await files?.append(chained)) ?? (async () => undefined)
  return { head: last, takeBack }
}

/** Records acts that the files hold already: how a database catches up. They must follow its head. */
export async function recordActs(
  tx: Transaction<JournalTables>,
  register: string,
  chained: readonly ChainedAct[],
): Promise<void> {
  const first = chained[0]
  if (first === undefined) return
  const opening = chained.flatMap(({ line, payload }) =>
    line.kind === 'register-opened' && payload !== null
      ? [{ kind: line.kind, payload: JSON.parse(payload) as { name: string; title: string } }]
      : [],
  )
  const head = await requireHead(tx, register, opening, first.line.at)
  if (first.line.prev !== head.hash) {
    throw new Damage(
      `Register ${register}: act ${first.line.seq} of the files does not follow act ${head.seq} of the database`,
      'Run `rapporteur rebuild` to derive the database afresh from the files.',
    )
  }
  await writeRows(tx, register, chained)
}

/** Where the database's chain stands, the register's row locked until the transaction ends; undefined where there is no such register. */
export async function lockHead(tx: Transaction<JournalTables>, register: string): Promise<Head | undefined> {
  return tx
    .selectFrom('registers')
    .select(['head_seq as seq', 'head_hash as hash'])
    .where('register_id', '=', register)
    .forUpdate()
    .executeTakeFirst()
}

/** The locked head of a register that is there, or that one of these acts opens. */
async function requireHead(
  tx: Transaction<JournalTables>,
  register: string,
  acts: readonly Act[],
  at: string,
): Promise<Head> {
  const opened = acts.find((act) => act.kind === 'register-opened')
  if (opened?.kind === 'register-opened') {
    const row = { register_id: register, title: opened.payload.title, opened_at: at }
    await tx
      .insertInto('registers')
      .values({ ...row, head_seq: CHAIN_START.seq, head_hash: CHAIN_START.hash })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
  const head = await lockHead(tx, register)
  if (head === undefined) throw new Error(`There is no register ${register}`)
  return head
}

async function writeRows(
  tx: Transaction<JournalTables>,
  register: string,
  chained: readonly ChainedAct[],
): Promise<void> {
  for (let from = 0; from < chained.length; from += ROWS_A_STATEMENT) {
    const part = chained.slice(from, from + ROWS_A_STATEMENT)
    await tx
      .insertInto('acts')
      .values(part.map((act) => toRow(register, act)))
      .execute()
    await tx
      .insertInto('act_payloads')
      .values(part.map(({ line, payload }) => ({ register_id: register, payload_hash: line.payloadHash, payload })))
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
  const head = chained.at(-1)?.line
  if (head === undefined) return
  await tx
    .updateTable('registers')
    .set({ head_seq: head.seq, head_hash: head.hash })
    .where('register_id', '=', register)
    .execute()
}

function toRow(register: string, { line }: ChainedAct): JournalTables['acts'] {
  const { seq, at, by, kind, payloadHash, prev, hash } = line
  return { register_id: register, seq, at, by, kind, payload_hash: payloadHash, prev, hash }
}
