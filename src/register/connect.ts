import { statfsSync } from 'node:fs'
import { PGlite } from '@electric-sql/pglite'
import { createPgConfig } from '@electric-sql/pglite/node-postgres'
import pg from 'pg'

/** Where the database is: a folder (PGlite, nothing to install; `memory://` keeps nothing) or a PostgreSQL server's address. */
export type DatabasePlace = Readonly<{ folder: string }> | Readonly<{ url: string }>

/** An open pool. `embedded` says that it holds a single connection. */
export type Connected = Readonly<{ pool: pg.Pool; embedded: boolean; disconnect: () => Promise<void> }>

/** One `pg.Pool` for either database. The journal is the truth, so neither waits for its disk longer than it must. */
export async function connect(place: DatabasePlace): Promise<Connected> {
  readNumbersAndDates()
  return 'url' in place ? connectServer(place.url) : connectFolder(place.folder)
}

async function connectServer(url: string): Promise<Connected> {
  const pool = new pg.Pool({ connectionString: url, max: 10, application_name: 'rapporteur' })
  // A server that goes away while a connection rests is noticed by the next query, not by a crash.
  pool.on('error', () => undefined)
  try {
    await pool.query('select 1')
  } catch (error) {
    await pool.end()
    throw new Error(`The database server does not answer at ${withoutPassword(url)}; see DATABASE_URL`, {
      cause: error,
    })
  }
  return { pool, embedded: false, disconnect: () => pool.end() }
}

/** PGlite writes a segment of its log before it is ready. */
const LEAST_FREE = 16_000_000

function freeBytes(folder: string): number {
  try {
    const { bavail, bsize } = statfsSync(folder)
    return bavail * bsize
  } catch {
    return Number.POSITIVE_INFINITY
  }
}

async function connectFolder(folder: string): Promise<Connected> {
  const pglite = new PGlite({ dataDir: folder, relaxedDurability: true })
  try {
    await pglite.waitReady
  } catch (error) {
    if (freeBytes(folder) < LEAST_FREE)
      throw new Error(`The database in ${folder} cannot be opened: No space left on device`, { cause: error })
    throw new Error(
      `The database in ${folder} cannot be opened. It is derived from the journal: delete it, and the next start makes it afresh.`,
      { cause: error },
    )
  }
  const pool = new pg.Pool({ ...createPgConfig(pglite), max: 1, idleTimeoutMillis: 0 } as pg.PoolConfig)
  const disconnect = async () => {
    await pool.end()
    await pglite.close()
  }
  return { pool, embedded: true, disconnect }
}

/**
 * Counts come back as numbers and dates as their ISO text. The parsers are set for the whole process, because over
 * PGlite a query that brings parsers of its own never ends.
 */
function readNumbersAndDates(): void {
  pg.types.setTypeParser(pg.types.builtins.INT8, readCount)
  pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text)
}

function readCount(text: string): number {
  const count = Number(text)
  if (!Number.isSafeInteger(count)) throw new RangeError(`${text} is beyond the whole numbers that can be held exactly`)
  return count
}

function withoutPassword(url: string): string {
  return url.replace(/\/\/[^@/]*@/, '//')
}
