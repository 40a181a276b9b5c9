import type pg from 'pg'
import { journalMigrations } from '../journal/migrations.js'
import { registerMigrations } from './migrations.js'
import { makeRoles } from './roles.js'
import { webMigrations } from './web-migrations.js'

/** One step of the tables' history, applied once and never changed after a release. */
export type Migration = Readonly<{ name: string; sql: string }>

const MIGRATIONS: readonly Migration[] = [...journalMigrations, ...registerMigrations, ...webMigrations]

/** Any number: whoever migrates holds this lock, and a second process that starts at once waits for it. */
const LOCK = 7_264_001

/** Brings the tables up to date. Where they are, this costs one query. */
export async function migrate(pool: pg.Pool, embedded: boolean): Promise<void> {
  if (await isUpToDate(pool)) return
  const client = await pool.connect()
  try {
    if (!embedded) await client.query('select pg_advisory_lock($1)', [LOCK])
    await makeRoles(client)
    await applyMissing(client)
  } finally {
    if (!embedded) await client.query('select pg_advisory_unlock($1)', [LOCK]).catch(() => undefined)
    client.release()
  }
}

async function isUpToDate(pool: pg.Pool): Promise<boolean> {
  try {
    const applied = await pool.query<{ name: string }>('select name from rapporteur_migrations')
    const names = new Set(applied.rows.map(({ name }) => name))
    refuseUnknown(names)
    return MIGRATIONS.every(({ name }) => names.has(name))
  } catch (error) {
    if (isMissingTable(error)) return false
    throw error
  }
}

/** A table of a newer program may mean something this one does not know. */
function refuseUnknown(applied: ReadonlySet<string>): void {
  const known = new Set(MIGRATIONS.map(({ name }) => name))
  const unknown = [...applied].filter((name) => !known.has(name))
  if (unknown.length === 0) return
  throw new Error(
    `The database was written by a newer version (${unknown.join(', ')}): use that version, or a new folder`,
  )
}

async function applyMissing(client: pg.PoolClient): Promise<void> {
  await client.query(
    'create table if not exists rapporteur_migrations (name text primary key, applied_at timestamptz not null default now())',
  )
  const rows = await client.query<{ name: string }>('select name from rapporteur_migrations')
  const applied = new Set(rows.rows.map(({ name }) => name))
  for (const { name, sql } of MIGRATIONS) {
    if (applied.has(name)) continue
    await client.query('begin')
    try {
      await client.query(sql)
      await client.query('insert into rapporteur_migrations (name) values ($1)', [name])
      await client.query('commit')
    } catch (error) {
      await client.query('rollback')
      throw new Error(`The step ${name} of the tables failed`, { cause: error })
    }
  }
}

function isMissingTable(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '42P01'
}
