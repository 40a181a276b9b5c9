import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { type Database, openDatabase } from './database.js'

/** A database to run a suite on; `open` gives one that nothing else uses. */
export type TestDatabase = Readonly<{ name: string; open: () => Promise<Database> }>

/** PGlite always; a PostgreSQL server too where RAPPORTEUR_TEST_POSTGRES names one whose user may create databases. */
export function testDatabases(): readonly TestDatabase[] {
  const url = process.env['RAPPORTEUR_TEST_POSTGRES']
  const embedded = { name: 'PGlite', open: () => openDatabase({ folder: 'memory://' }) }
  if (url !== undefined && url !== '') return [embedded, { name: 'PostgreSQL', open: () => openServer(url) }]
  process.stderr.write('Not run on a PostgreSQL server: RAPPORTEUR_TEST_POSTGRES names none\n')
  return [embedded]
}

/** A fresh database of the server, dropped when it is closed. */
async function openServer(url: string): Promise<Database> {
  const name = `rapporteur_${randomUUID().replaceAll('-', '')}`
  await administer(url, `create database ${name}`)
  const place = new URL(url)
  place.pathname = `/${name}`
  const database = await openDatabase({ url: place.href })
  const close = async () => {
    await database.close()
    await administer(url, `drop database ${name} with (force)`)
  }
  return { ...database, close }
}

async function administer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
