import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, describe, expect, test } from 'vitest'
import { keepRegister, listRegisters, openDatabase, readRegister } from './database.js'
import { testDatabases } from './databases.test-support.js'

for (const { name, open } of testDatabases()) {
  describe(`the doors of the database on ${name}`, async () => {
    const database = await open()
    afterAll(() => database.close())
    const register = (view: { register: string }) => ({
      register_id: view.register,
      title: view.register,
      opened_at: '2024-05-01T10:00:00.000Z',
      head_seq: 0,
      head_hash: '',
    })

    test('a query outside a transaction is refused', async () => {
      await expect(database.kysely.selectFrom('documents').selectAll().execute()).rejects.toThrow(
        /outside a transaction/,
      )
    })

    test('a transaction that has not taken a role is refused', async () => {
      const asked = database.kysely.transaction().execute((tx) => tx.selectFrom('documents').selectAll().execute())
      await expect(asked).rejects.toThrow(/without a role/)
    })

    test('a reader cannot write', async () => {
      const written = readRegister(database, { register: 'alpha', audiences: ['public'] }, (view) =>
        view.tx.insertInto('registers').values(register(view)).execute(),
      )
      await expect(written).rejects.toThrow(/permission denied/)
    })

    test('one register does not see another, nor write into it, and the list names both', async () => {
      for (const name of ['alpha', 'beta']) {
        await keepRegister(database, { register: name }, (view) =>
          view.tx
            .insertInto('registers')
            .values(register(view))
            .onConflict((on) => on.doNothing())
            .execute(),
        )
      }
      const seen = await readRegister(database, { register: 'beta', audiences: ['public'] }, (view) =>
        view.tx.selectFrom('registers').select('register_id').execute(),
      )
      expect(seen).toEqual([{ register_id: 'beta' }])
      const across = keepRegister(database, { register: 'beta' }, (view) =>
        view.tx.insertInto('redirects').values({ register_id: 'alpha', old_id: 'x', entry_id: 'y' }).execute(),
      )
      await expect(across).rejects.toThrow(/row-level security/)
      expect((await listRegisters(database)).map((one) => one.name)).toEqual(expect.arrayContaining(['alpha', 'beta']))
    })

    test('a text kept for one delegation is not read by the public', async () => {
      const text = {
        register_id: 'alpha',
        text_sha256: 'cafe',
        text: 'Not yet for everyone',
        audience: 'delegation-kaz',
      }
      await keepRegister(database, { register: 'alpha' }, (view) => view.tx.insertInto('texts').values(text).execute())
      const read = (audiences: string[]) =>
        readRegister(database, { register: 'alpha', audiences }, async ({ tx }) => {
          const rows = await tx.selectFrom('texts').select('text').execute()
          return rows.length
        })
      expect(await read(['public'])).toBe(0)
      expect(await read(['public', 'delegation-kaz'])).toBe(1)
    })

    test('the role does not outlast its transaction, and counts come back as numbers', async () => {
      const count = () =>
        keepRegister(database, { register: 'alpha' }, async ({ tx }) => {
          const row = await tx
            .selectFrom('registers')
            .select((by) => by.fn.countAll().as('many'))
            .executeTakeFirst()
          return row?.many
        })
      await expect(
        readRegister(database, { register: 'alpha', audiences: [] }, async ({ tx }) => sql`select 1 / 0`.execute(tx)),
      ).rejects.toThrow(/division by zero/)
      expect(await count()).toBe(1)
    })
  })
}

describe('the database in a folder', () => {
  test('opening it again finds what was kept', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'rapporteur-'))
    const first = await openDatabase({ folder })
    await keepRegister(first, { register: 'alpha' }, ({ tx }) =>
      tx
        .insertInto('registers')
        .values({
          register_id: 'alpha',
          title: 'Alpha',
          opened_at: '2024-05-01T10:00:00.000Z',
          head_seq: 0,
          head_hash: '',
        })
        .execute(),
    )
    await first.close()
    const second = await openDatabase({ folder })
    expect(await listRegisters(second)).toEqual([
      { name: 'alpha', title: 'Alpha', openedAt: '2024-05-01T10:00:00.000Z', head: 0 },
    ])
    await second.close()
    await rm(folder, { recursive: true, force: true })
  })

  test('asked to, it writes its tables out, so that its log starts anew from there', async () => {
    const database = await openDatabase({ folder: 'memory://' })
    const start = () =>
      keepRegister(database, { register: 'alpha' }, async ({ tx }) => {
        const { rows } = await sql<{
          redo: string
        }>`select redo_lsn::text as redo from pg_control_checkpoint()`.execute(tx)
        return rows[0]?.redo
      })
    const before = await start()
    expect(await start()).toBe(before)
    await database.checkpoint()
    expect(await start()).not.toBe(before)
    await database.close()
  })

  test('a door inside another is refused instead of waiting for ever', async () => {
    const database = await openDatabase({ folder: 'memory://' })
    const nested = keepRegister(database, { register: 'alpha' }, () => listRegisters(database))
    await expect(nested).rejects.toThrow(/inside another transaction/)
    await database.close()
  })
})
