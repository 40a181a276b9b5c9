import { AsyncLocalStorage } from 'node:async_hooks'
import { Kysely, sql, type Transaction } from 'kysely'
import { connect, type DatabasePlace } from './connect.js'
import { guardedDialect, type Role, takeRole } from './guarded-dialect.js'
import { migrate } from './migrate.js'
import type { View } from './queries.js'
import type { Tables } from './tables.js'

/** An open database. Its tables are reached through the doors below and in no other way. */
export type Database = Readonly<{
  kysely: Kysely<Tables>
  embedded: boolean
  /** Brings the planner's statistics and the index-only scans up to date; worth it after some hundreds of documents. */
  analyze: () => Promise<void>
  /** Has the embedded database write its tables out, so that its own log may start anew: nothing else does. A server sees to it itself. */
  checkpoint: () => Promise<void>
  close: () => Promise<void>
}>

/** Embedded there is one connection: a door opened inside another would wait for itself. */
const inside = new AsyncLocalStorage<Database>()

/** Opens the database, makes or brings up to date its tables and roles. Safe when two processes start at once on a server. */
export async function openDatabase(place: DatabasePlace): Promise<Database> {
  const { pool, embedded, disconnect } = await connect(place)
  try {
    await migrate(pool, embedded)
  } catch (error) {
    await disconnect()
    throw error
  }
  const analyze = async () => {
    await pool.query('vacuum (analyze)')
  }
  const checkpoint = async () => {
    if (embedded) await pool.query('checkpoint')
  }
  const kysely = new Kysely<Tables>({ dialect: guardedDialect(pool) })
  return { kysely, embedded, analyze, checkpoint, close: disconnect }
}

/** Reads one register as someone of these audiences (`public` for everyone), in one transaction that sees one state. */
export function readRegister<T>(
  database: Database,
  { register, audiences }: Readonly<{ register: string; audiences: readonly string[] }>,
  work: (view: View) => Promise<T>,
): Promise<T> {
  const asReader = { role: 'rapporteur_reader', register, audience: audiences.join(',') } as const
  return transact(database, asReader, (tx) => work({ tx, register }))
}

/** Changes one register, all or nothing. The keeper sees every audience. */
export function keepRegister<T>(
  database: Database,
  { register }: Readonly<{ register: string }>,
  work: (view: View) => Promise<T>,
): Promise<T> {
  const asKeeper = { role: 'rapporteur_keeper', register, audience: '' } as const
  return transact(database, asKeeper, (tx) => work({ tx, register }))
}

/** Every register of the deployment by name: its title, when it was opened, and the number of its last act. Nothing else is read across registers. */
export async function listRegisters(
  database: Database,
): Promise<readonly Readonly<{ name: string; title: string; openedAt: string; head: number }>[]> {
  const rows = await transact(database, { role: 'rapporteur_reader', register: '*', audience: '' }, (tx) =>
    tx
      .selectFrom('registers')
      .select(['register_id', 'title', 'opened_at', 'head_seq'])
      .orderBy('register_id')
      .execute(),
  )
  return rows.map((row) => ({
    name: row.register_id,
    title: row.title,
    openedAt: row.opened_at,
    head: row.head_seq,
  }))
}

async function transact<T>(
  database: Database,
  { role, register, audience }: Readonly<{ role: Role; register: string; audience: string }>,
  work: (tx: Transaction<Tables>) => Promise<T>,
): Promise<T> {
  if (database.embedded && inside.getStore() === database) {
    throw new Error('A register is opened inside another transaction of the embedded database: use the view at hand')
  }
  const transaction = database.kysely.transaction()
  const begun = role === 'rapporteur_reader' ? transaction.setIsolationLevel('repeatable read') : transaction
  return inside.run(database, () =>
    begun.execute(async (tx) => {
      await tx.executeQuery(takeRole(role))
      await sql`select set_config('rapporteur.register', ${register}, true),
        set_config('rapporteur.audience', ${audience}, true)`.execute(tx)
      return work(tx)
    }),
  )
}
