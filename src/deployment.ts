import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { DERIVED_EARLIER, isDerivedByPresentRules, markDerived } from './derivation.js'
import type { Act } from './journal/acts.js'
import { appendActs, lockHead } from './journal/append.js'
import { CHAIN_START, type Head } from './journal/chain.js'
import { type JournalFiles, openJournalFiles } from './journal/journal-files.js'
import { readHead } from './journal/read-acts.js'
import { openStore, type Store, sweepStore } from './journal/store.js'
import { type Holder, type Lock, takeLock } from './lock.js'
import type { ReaderPool } from './reader-pool.js'
import { Refusal } from './refusal.js'
import type { Database } from './register/database.js'
import type { View } from './register/queries.js'
import { DEMONSTRATION, OWN_REGISTER, type Place } from './settings.js'

/** Who acts, and when: stands in every act. */
export type Hand = Readonly<{ at: string; by: string }>

/** An open deployment: database, journal and store, held by this process alone where the database is embedded. */
export type Deployment = Readonly<{
  place: Place
  database: Database
  store: Store
  /** Undefined on a database server, which guards itself. */
  lock: Lock | undefined
  readers: () => Promise<ReaderPool>
  /** What opening had to mend, in sentences for the person. */
  notes: string[]
  /** The chain on disk of a register; undefined on a database server, whose tables are the journal. */
  filesOf: (register: string) => Promise<JournalFiles | undefined>
  /** `head` is the number of a register's last act. */
  registers: () => Promise<readonly Readonly<{ name: string; title: string; head: number }>[]>
  /** Looks at a register in one transaction, as the public may see it. */
  read: <T>(register: string, work: (view: View) => Promise<T>) => Promise<T>
  /** Looks at a register as its keeper, acts and payloads included, without changing it. */
  inspect: <T>(register: string, work: (view: View) => Promise<T>) => Promise<T>
  /** Changes a register, one change after another, all or nothing. */
  keep: <T>(register: string, work: (keeping: Keeping) => Promise<T>) => Promise<T>
  close: () => Promise<void>
}>

/** One change of a register under way: its row is locked, so the acts appended get the numbers after `head`. */
export type Keeping = Readonly<{
  view: View
  head: Head
  /** Comes last: the lines are on disk before the commit, and taken back if it fails. */
  append: (acts: readonly Act[], hand: Hand) => Promise<void>
  files: JournalFiles | undefined
}>

export type Opened = Readonly<{ ok: true; deployment: Deployment }> | Readonly<{ ok: false; holder: Holder }>

/** The lock of a deployment's folder. */
export function lockPath({ folder }: Place): string {
  return join(folder, 'lock')
}

/**
 * Opens a deployment, made where there is none. Refused while another process holds it. `before` runs once
 * the lock is held and nothing is open yet. The journal is not yet compared: see `catchUp`.
 */
export async function openDeployment(
  place: Place,
  command: string,
  before: (place: Place) => Promise<void> = async () => undefined,
): Promise<Opened> {
  await makeFolder(place.folder)
  const outcome = place.url === undefined ? takeLock(lockPath(place), command) : undefined
  if (outcome?.ok === false) return outcome
  const lock = outcome?.lock
  try {
    if (lock !== undefined) await sweepStore(place.folder)
    await before(place)
    const database = await openDatabaseAt(place)
    const deployment = assemble(place, database, lock)
    await compareRules(deployment)
    return { ok: true, deployment }
  } catch (error) {
    lock?.release()
    throw error
  }
}

/** The embedded database's log of so many changes, of up to 40 documents each, is some 150 MB on disk; writing it out takes a tenth of a second. */
const CHANGES_A_CHECKPOINT = 25

function assemble(place: Place, database: Database, lock: Lock | undefined): Deployment {
  const files = new Map<string, Promise<JournalFiles>>()
  let readers: Promise<ReaderPool> | undefined
  const turns = new Map<string, Promise<unknown>>()
  let changes = 0

  const read: Deployment['read'] = async (register, work) => {
    const { readRegister } = await import('./register/database.js')
    return readRegister(database, { register, audiences: ['public'] }, work)
  }
  const inspect: Deployment['inspect'] = async (register, work) => {
    const { keepRegister } = await import('./register/database.js')
    return keepRegister(database, { register }, work)
  }
  const filesOf: Deployment['filesOf'] = async (register) => {
    if (place.url !== undefined) return undefined
    const open = async () => openJournalFiles(registerFolder(place, register), await headOf(read, register))
    const opened = files.get(register) ?? open()
    files.set(register, opened)
    opened.catch(() => files.delete(register))
    return opened
  }
  const change: Deployment['keep'] = async (register, work) => {
    const journal = await filesOf(register)
    const undo: (() => Promise<void>)[] = []
    try {
      return await inspect(register, async (view) =>
        work({
          view,
          head: (await lockHead(view.tx, register)) ?? CHAIN_START,
          files: journal,
          async append(acts, hand) {
            const { takeBack } = await appendActs(view.tx, register, acts, { ...hand, files: journal })
            undo.unshift(takeBack)
          },
        }),
      )
    } catch (error) {
      for (const takeBack of undo) await takeBack()
      throw error
    }
  }
  const writeOut = async () => {
    changes += 1
    // What is committed stays so; a disk that takes nothing more is met by the next change.
    if (changes % CHANGES_A_CHECKPOINT === 0) await database.checkpoint().catch(() => undefined)
  }
  return {
    place,
    database,
    store: openStore(place.folder),
    lock,
    notes: [],
    filesOf,
    read,
    inspect,
    readers: () => {
      // Projecting keeps a core busy by itself, and a reader more would cost its memory for nothing.
      const size = Math.max(1, availableParallelism() - 1)
      readers ??= import('./reader-pool.js').then(({ openReaderPool }) => openReaderPool({ size }))
      return readers
    },
    registers: async () => (await import('./register/database.js')).listRegisters(database),
    // Between a failed commit and the lines taken back nobody else may append to the same files.
    keep: (register, work) => {
      const changed = (turns.get(register) ?? Promise.resolve()).then(() => change(register, work))
      const turn = changed.then(async (done) => {
        await writeOut()
        return done
      })
      turns.set(
        register,
        turn.catch(() => undefined),
      )
      return turn
    },
    async close() {
      await Promise.all([...turns.values()])
      await (await readers)?.close()
      for (const opened of files.values()) await (await opened).close()
      await database.close()
      lock?.release()
    },
  }
}

/** A database that holds nothing yet will be derived by the present rules; one that earlier rules derived is told of. */
async function compareRules({ place, notes, registers }: Deployment): Promise<void> {
  if (await isDerivedByPresentRules(place)) return
  const isEmpty = (await registers()).every(({ head }) => head <= 1)
  if (isEmpty) await markDerived(place)
  else notes.push(DERIVED_EARLIER)
}

/** Makes a register, by the first act of its chain; one that another process made in the meantime is left as it is. */
export async function openRegister(deployment: Deployment, name: string, title: string, hand: Hand): Promise<void> {
  const opening: Act = { kind: 'register-opened', payload: { name, title } }
  await deployment.keep(name, async ({ head, append }) => {
    if (head.seq === 0) await append([opening], hand)
  })
}

/** Sees to it that a register is there: the user's own and the demonstration are made at first use, others only by `init`. */
export async function requireRegister(deployment: Deployment, name: string, hand: Hand): Promise<void> {
  const registers = await deployment.registers()
  if (registers.some((register) => register.name === name)) return
  if (name === OWN_REGISTER) return openRegister(deployment, name, 'Your register', hand)
  if (name === DEMONSTRATION) return openRegister(deployment, name, 'Demonstration', hand)
  const there = registers.map((register) => register.name).join(', ') || 'none yet'
  throw new Refusal(
    `There is no register "${name}" in ${deployment.place.folder} (there: ${there})`,
    `Make it: rapporteur init --name ${name}`,
  )
}

/** Names of the registers that have a journal on disk, whether or not the database knows them. */
export async function listJournals({ folder }: Place): Promise<readonly string[]> {
  const entries = await readdir(join(folder, 'registers'), { withFileTypes: true }).catch(() => [])
  const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name)
  return names.sort()
}

/** Where a register's chain lies. */
export function registerFolder({ folder }: Place, register: string): string {
  return join(folder, 'registers', register)
}

/** Where the embedded database lies; it is derived, so it may be deleted while nobody holds the deployment. */
export function databaseFolder({ folder }: Place): string {
  return join(folder, 'database')
}

async function headOf(read: Deployment['read'], register: string): Promise<Head> {
  return read(register, async ({ tx }) => (await readHead(tx, register)) ?? CHAIN_START)
}

/**
 * The database of the folder, or of the server. A folder whose making was interrupted is made again: it cannot be
 * opened, and all it held stands in the journal.
 */
async function openDatabaseAt(place: Place): Promise<Database> {
  const { openDatabase } = await import('./register/database.js')
  if (place.url !== undefined) return openDatabase({ url: place.url })
  const folder = databaseFolder(place)
  const finished = join(folder, 'rapporteur-finished')
  if (!existsSync(finished)) {
    await rm(folder, { recursive: true, force: true })
    await makeDatabase(folder)
  }
  const database = await openDatabase({ folder })
  if (!existsSync(finished)) await writeFile(finished, '')
  return database
}

/**
 * Makes a database in a process of its own: making one takes twice the memory of having one, and a process keeps what it
 * once took. Where no process can be started, whoever opens the folder next makes it.
 */
async function makeDatabase(folder: string): Promise<void> {
  const isMade = await new Promise<boolean>((resolve) => {
    execFile(process.execPath, [MAKER.pathname, folder], (error) => resolve(error === null))
  })
  if (!isMade) await rm(folder, { recursive: true, force: true })
}

const HERE = new URL(import.meta.url)
/** Run from sources (tests), the program is that of the built package. */
const MAKER = new URL(HERE.pathname.endsWith('.ts') ? '../dist/make-database.js' : './make-database.js', HERE)

async function makeFolder(folder: string): Promise<void> {
  try {
    await makeWithParents(resolve(folder))
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? 'unknown reason'
    throw new Refusal(`The folder ${folder} cannot be made (${reason})`, 'Choose another with --data FOLDER')
  }
}

/** One folder after another: `mkdir` with `recursive` tries for ever where a file system takes no folders, as /proc. */
async function makeWithParents(folder: string): Promise<void> {
  if (existsSync(folder)) return
  if (dirname(folder) !== folder) await makeWithParents(dirname(folder))
  await mkdir(folder, { mode: 0o700 }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
  })
}
