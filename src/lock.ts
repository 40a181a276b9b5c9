import { execFileSync } from 'node:child_process'
import { createHash, randomUUID } from 'node:crypto'
import { existsSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * Who owns a deployment's folder. `started` tells the process from a later one that was given the same id;
 * `address` and `socket` are there while it serves.
 */
export type Holder = Readonly<{
  pid: number
  started: string | null
  /** Random, so that two locks are never mistaken for one another. */
  token: string
  command: string
  address?: string
  socket?: string
}>

/** A lock this process holds. */
export type Lock = Readonly<{
  /** Makes known where the holder listens. */
  announce: (where: Readonly<{ address?: string; socket?: string }>) => void
  release: () => void
}>

export type LockOutcome = Readonly<{ ok: true; lock: Lock }> | Readonly<{ ok: false; holder: Holder }>

/** Takes the lock at `path`, from a dead process too. Of several processes that try at once exactly one gets it. */
export function takeLock(path: string, command: string): LockOutcome {
  mkdirSync(dirname(path), { recursive: true })
  const own: Holder = { pid: process.pid, started: startOfProcess(process.pid), token: randomUUID(), command }
  const rival = claim(path, own)
  if (rival !== undefined) return { ok: false, holder: rival }
  return {
    ok: true,
    lock: {
      announce: (where) => replace(path, { ...own, ...where }),
      release: () => {
        if (readHolder(path)?.token === own.token) rmSync(path, { force: true })
      },
    },
  }
}

/** The live process that holds the lock, undefined where nobody does. */
export function findHolder(path: string): Holder | undefined {
  const holder = readHolder(path)
  return holder !== undefined && isAlive(holder) ? holder : undefined
}

/**
 * Undefined once `path` holds our claim, else the live process that has it. A dead holder's lock is replaced under a
 * guard named after that very lock, so one process replaces it; whoever comes late finds that the lock has changed.
 * The guard is itself a lock: whoever dies holding it is succeeded in the same way.
 */
function claim(path: string, own: Holder): Holder | undefined {
  for (;;) {
    if (create(path, own)) return undefined
    const holder = readHolder(path)
    if (holder === undefined) continue
    if (isAlive(holder)) return holder
    const guard = `${path}.${holder.token}`
    const rival = claim(guard, own)
    if (rival !== undefined) return rival
    const isUnchanged = readHolder(path)?.token === holder.token
    if (isUnchanged) replace(path, own)
    rmSync(guard, { force: true })
    if (isUnchanged) return undefined
  }
}

/** Linking a finished file into place is exclusive and shows nobody a half-written lock. */
function create(path: string, own: Holder): boolean {
  const draft = `${path}.${randomUUID()}.draft`
  writeFileSync(draft, JSON.stringify(own), { mode: 0o600, flag: 'wx' })
  try {
    linkSync(draft, path)
    return true
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EEXIST') return false
    // File systems without links (FAT, some network shares).
    if (code !== 'EPERM' && code !== 'ENOSYS' && code !== 'ENOTSUP') throw error
    return createPlainly(path, own)
  } finally {
    rmSync(draft, { force: true })
  }
}

function createPlainly(path: string, own: Holder): boolean {
  try {
    writeFileSync(path, JSON.stringify(own), { mode: 0o600, flag: 'wx' })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

function replace(path: string, own: Holder): void {
  const draft = `${path}.${randomUUID()}.draft`
  writeFileSync(draft, JSON.stringify(own), { mode: 0o600, flag: 'wx' })
  renameSync(draft, path)
}

/** Undefined where there is no lock; one that is not ours to read (empty, damaged) counts as a dead process's. */
function readHolder(path: string): Holder | undefined {
  const content = readIfThere(path)
  if (content === undefined) return undefined
  try {
    const holder = JSON.parse(content) as Holder
    if (Number.isSafeInteger(holder.pid) && /^[\w-]+$/.test(holder.token)) return holder
  } catch {
    // Falls through to the answer for a damaged lock.
  }
  const token = createHash('sha256').update(content).digest('hex').slice(0, 16)
  return { pid: 0, started: null, token, command: 'unknown' }
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

function isAlive({ pid, started }: Holder): boolean {
  if (pid <= 0) return false
  try {
    process.kill(pid, 0)
  } catch (error) {
    // A process of another user cannot be signalled, but it is there.
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false
  }
  const now = startOfProcess(pid)
  return started === null || now === null || now === started
}

/** When a process started, in words that no later process of the same id repeats; null where the system does not tell. */
function startOfProcess(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The second field is the program's name in brackets and may itself hold spaces and brackets.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const [state, ticks] = [fields[0], fields[19]]
    // A killed process whose parent has not noticed keeps its id and its start, but owns nothing any more.
    if (state === 'Z' || state === 'X') return 'ended'
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()} ${ticks}`
  } catch {
    return startByPs(pid)
  }
}

function startByPs(pid: number): string | null {
  if (process.platform === 'win32' || existsSync('/proc/self/stat')) return null
  try {
    const started = execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8', timeout: 2000 })
    return started.trim() || null
  } catch {
    return null
  }
}
