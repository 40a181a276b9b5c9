import { randomUUID } from 'node:crypto'
import { constants } from 'node:fs'
import { access, mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { hashOf } from './chain.js'
import { Damage } from './damage.js'
import { syncFolder } from './journal-files.js'

/** What the store keeps: documents as received, and the canonical texts read from them. */
export type Holding = 'originals' | 'texts'

/** Bytes under their SHA-256. */
export type Kept = Readonly<{ sha256: string; bytes: Uint8Array }>

/** The store of originals and texts: each file lies under the hash of its bytes and is never changed. */
export type Store = Readonly<{
  /** On disk, names included, once it resolves. What is there already is left alone. */
  keep: (holding: Holding, items: readonly Kept[]) => Promise<void>
  /** The bytes, hashed again on the way. Throws Damage where they are gone or changed. */
  read: (holding: Holding, sha256: string) => Promise<Buffer>
  /** What is wrong with one holding, or undefined. */
  findFault: (holding: Holding, sha256: string) => Promise<string | undefined>
  pathOf: (holding: Holding, sha256: string) => string
}>

/** The store in a deployment's folder. Nothing is made before something is kept. */
export function openStore(folder: string): Store {
  const pathOf = (holding: Holding, sha256: string) => join(folder, holding, sha256.slice(0, 2), sha256)

  const write = async (holding: Holding, { sha256, bytes }: Kept): Promise<string> => {
    const incoming = join(folder, 'incoming', randomUUID())
    const file = await open(incoming, 'wx', 0o600)
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    const path = pathOf(holding, sha256)
    await mkdir(join(path, '..'), { recursive: true })
    await rename(incoming, path)
    return join(path, '..')
  }

  return {
    pathOf,
    async keep(holding, items) {
      const missing = new Map<string, Kept>()
      for (const item of items) {
        if (!(await isThere(pathOf(holding, item.sha256)))) missing.set(item.sha256, item)
      }
      if (missing.size === 0) return
      await mkdir(join(folder, 'incoming'), { recursive: true })
      const folders = new Set(await Promise.all([...missing.values()].map((item) => write(holding, item))))
      // A new folder's own name lies in the one above it.
      await Promise.all([...folders, join(folder, holding), folder].map(syncFolder))
    },
    async read(holding, sha256) {
      const path = pathOf(holding, sha256)
      const bytes = await readFile(path).catch(() => undefined)
      if (bytes === undefined) throw new Damage(`${path} is gone`, RESTORE)
      if (hashOf(bytes) !== sha256) throw new Damage(`${path} is not as received: its SHA-256 is another`, RESTORE)
      return bytes
    },
    async findFault(holding, sha256) {
      const bytes = await readFile(pathOf(holding, sha256)).catch((error: NodeJS.ErrnoException) => error.code)
      if (typeof bytes === 'string') return bytes === 'ENOENT' ? 'is gone' : `cannot be read (${bytes})`
      if (bytes === undefined) return 'cannot be read'
      const actual = hashOf(bytes)
      return actual === sha256 ? undefined : `is not as it was kept: its SHA-256 is ${actual}`
    },
  }
}

/** Removes what an interrupted `keep` left half-written. Only for the process that holds the deployment. */
export async function sweepStore(folder: string): Promise<void> {
  await rm(join(folder, 'incoming'), { recursive: true, force: true })
}

const RESTORE = 'Restore the file from a backup; `rapporteur check` lists every such file.'

async function isThere(path: string): Promise<boolean> {
  return access(path, constants.R_OK).then(
    () => true,
    () => false,
  )
}
