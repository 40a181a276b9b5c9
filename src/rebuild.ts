import { rm } from 'node:fs/promises'
import { databaseFolder, listJournals, registerFolder } from './deployment.js'
import { markDerived } from './derivation.js'
import { CHAIN_START } from './journal/chain.js'
import { openProgress } from './progress.js'
import { restoreFromRows } from './restore-journal.js'
import type { Session } from './session.js'
import type { Place } from './settings.js'

/**
 * Derives the database afresh. Embedded, the database is deleted once the files hold all it knew, and opening replays
 * the journal: interrupted, the next start goes on. Answers what was done, in lines.
 */
export async function rebuildDatabase(session: Session): Promise<readonly string[]> {
  const lines: string[] = []
  const deployment = await session.openAlone('rebuild', async (place) => {
    if (place.url !== undefined) return
    lines.push(...(await restoreJournals(place)))
    await rm(databaseFolder(place), { recursive: true, force: true })
  })
  const { place } = deployment
  if (place.url !== undefined) {
    const line = openProgress(session.terminal, 'document read again')
    const { replay } = await import('./replay.js')
    const { clearProjection } = await import('./register/projection.js')
    for (const { name } of await deployment.registers()) {
      await deployment.keep(name, ({ view }) => clearProjection(view))
      await replay(deployment, name, { known: CHAIN_START, isRecorded: true, show: line.show })
    }
    line.end()
    await markDerived(place)
  }
  // Tables that were filled at once are unknown to the database's planner.
  await deployment.database.analyze()
  for (const { name } of await deployment.registers()) {
    const { counts } = await deployment.read(name, async (view) =>
      (await import('./queries.js')).queries.getOverview(view),
    )
    lines.push(
      `${name}: derived afresh from ${counts.documents} documents: ${counts.meetings} meetings, ${counts.statements} statements, ${counts.people} people`,
    )
  }
  return lines.length > 0 ? lines : ['There is no register here yet.']
}

/** What the database knows and the files lack is put back before the database goes. A database that cannot be opened has nothing to give. */
async function restoreJournals(place: Place): Promise<readonly string[]> {
  const { openDatabase, keepRegister, listRegisters } = await import('./register/database.js')
  const database = await openDatabase({ folder: databaseFolder(place) }).catch(() => undefined)
  if (database === undefined) return ['The database could not be opened; the journal alone is taken.']
  try {
    const names = new Set([...(await listRegisters(database)).map(({ name }) => name), ...(await listJournals(place))])
    const lines: string[] = []
    for (const name of names) {
      const folder = registerFolder(place, name)
      const restored = await restoreFromRows(folder, name, (work) =>
        keepRegister(database, { register: name }, ({ tx }) => work(tx)),
      )
      if (restored > 0) lines.push(`${name}: ${restored} acts that the files lacked were put back from the database`)
    }
    return lines
  } finally {
    await database.close()
  }
}
