import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDeployment, requireRegister } from './deployment.js'
import { DERIVED_EARLIER } from './derivation.js'
import type { Place } from './settings.js'

let place: Place
const mark = () => join(place.folder, 'derived-by')

beforeAll(async () => {
  place = { folder: await mkdtemp(join(tmpdir(), 'rapporteur-derivation-')) }
})
afterAll(() => rm(place.folder, { recursive: true, force: true }))

async function notesOnOpening(): Promise<readonly string[]> {
  const opened = await openDeployment(place, 'search')
  if (!opened.ok) throw new Error('held elsewhere')
  const { deployment } = opened
  await requireRegister(deployment, 'own', { at: '2031-01-02T00:00:00Z', by: 'keeper' })
  await requireRegister(deployment, 'demonstration', { at: '2031-01-02T00:00:00Z', by: 'keeper' })
  await deployment.keep('own', async ({ head, append }) => {
    const act = { kind: 'entries-named', payload: { named: [] } } as const
    if (head.seq === 1) await append([act], { at: '2031-01-02T00:00:00Z', by: 'keeper' })
  })
  await deployment.close()
  return deployment.notes
}

test('a database derived by other rules is told of, an empty one is not', async () => {
  expect(await notesOnOpening()).toEqual([])
  const present = await readFile(mark(), 'utf8')
  expect(await notesOnOpening()).toEqual([])
  await writeFile(mark(), 'of other rules\n')
  expect(await notesOnOpening()).toEqual([DERIVED_EARLIER])
  expect(await readFile(mark(), 'utf8')).toBe('of other rules\n')
  await writeFile(mark(), present)
  expect(await notesOnOpening()).toEqual([])
})
