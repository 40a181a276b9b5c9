import { rmSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { Source } from './arrivals.js'
import { catchUp } from './catch-up.js'
import { checkDeployment } from './check-record.js'
import { databaseFolder, openDeployment, requireRegister } from './deployment.js'
import { takeIn } from './intake.js'

const folder = await mkdtemp(join(tmpdir(), 'rapporteur-again-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const BYTES = Buffer.from('Foreign Minister Ines Valtonen of Norway met Foreign Minister Bo Berg of Sweden in Oslo.')
const FILE: Source = { ok: true, name: 'talks.txt', bytes: BYTES }
const WITHIN: Source = { ...FILE, name: 'all.zip/talks.txt', within: { container: 'all.zip', place: 'talks.txt' } }

async function withDeployment<T>(
  work: (take: (source: Source) => ReturnType<typeof takeIn>) => Promise<T>,
): Promise<T> {
  const opened = await openDeployment({ folder }, 'test')
  if (!opened.ok) throw new Error(`held by ${opened.holder.pid}`)
  const { deployment } = opened
  try {
    await catchUp(deployment, () => undefined)
    await requireRegister(deployment, 'own', { at: '2031-06-01T00:00:00.000Z', by: 'keeper' })
    const running = { by: 'keeper', show: () => undefined, stopping: new AbortController().signal }
    const done = await work((source) => takeIn(deployment, 'own', [source], running))
    const checked = await checkDeployment(deployment, () => undefined)
    expect(checked.flatMap(({ faults }) => faults)).toEqual([])
    return done
  } finally {
    await deployment.close()
  }
}

test('what could not be read once is read when it comes again, under the same id, also after a rebuild', {
  timeout: 180_000,
}, async () => {
  const damaged = { ...WITHIN, unread: { reason: 'damaged', mediaType: 'text/plain' } } as Source
  await withDeployment(async (take) => {
    expect(await take(damaged)).toMatchObject({ read: 0, unread: [{ file: 'all.zip/talks.txt', reason: 'damaged' }] })
    expect(await take(damaged)).toMatchObject({
      read: 0,
      unread: [],
      duplicates: [{ of: 'all.zip/talks.txt, kept already but unread: damaged' }],
    })
    expect(await take(FILE)).toMatchObject({ read: 1, unread: [], findings: { meeting: 1 } })
    expect(await take(FILE)).toMatchObject({ read: 0, duplicates: [{ of: 'talks.txt, on record already' }] })
  })
  rmSync(databaseFolder({ folder }), { recursive: true })
  await withDeployment(async (take) => {
    expect(await take(FILE)).toMatchObject({ read: 0, duplicates: [{ of: 'talks.txt, on record already' }] })
  })
})
