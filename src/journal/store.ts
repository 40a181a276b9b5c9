import { createHash, randomUUID } from 'node:crypto'
import { constants, createReadStream } from 'node:fs'
import { access, mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
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
  /** Copies a file of any size in, a piece at a time, and says under which hash it lies. */
  keepFile: (holding: Holding, path: string | Buffer) => Promise<Readonly<{ sha256: string; size: number }>>
  /** The bytes, hashed again on the way. Throws Damage where they are gone or changed. */
  read: (holding: Holding, sha256: string) => Promise<Buffer>
  /** What is wrong with one holding, or undefined. */
  findFault: (holding: Holding, sha256: string) => Promise<string | undefined>
  pathOf: (holding: Holding, sha256: string) => string
}>

/** The store in a deployment's folder. Nothing is made before something is kept. */
export function openStore(folder: string): Store {
  const pathOf = (holding: Holding, sha256: string) => join(folder, holding, sha256.slice(0, 2), sha256)

  /** Moves a finished file to its place and answers the folder whose names have changed. */
  const settle = async (holding: Holding, sha256: string, incoming: string): Promise<string> => {
    const path = pathOf(holding, sha256)
    await mkdir(dirname(path), { recursive: true })
    await rename(incoming, path)
    return dirname(path)
  }
  const write = async (holding: Holding, { sha256, bytes }: Kept): Promise<string> => {
    const incoming = join(folder, 'incoming', randomUUID())
    const file = await open(incoming, 'wx', 0o600)
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    return settle(holding, sha256, incoming)
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
    async keepFile(holding, source) {
      await mkdir(join(folder, 'incoming'), { recursive: true })
      const incoming = join(folder, 'incoming', randomUUID())
      const hash = createHash('sha256')
      let size = 0
      const file = await open(incoming, 'wx', 0o600)
      try {
        for await (const chunk of createReadStream(source) as AsyncIterable<Buffer>) {
          hash.update(chunk)
          size += chunk.length
          await file.writeFile(chunk)
        }
        await file.sync()
      } finally {
        await file.close()
      }
      const sha256 = hash.digest('hex')
      await Promise.all([await settle(holding, sha256, incoming), join(folder, holding), folder].map(syncFolder))
      return { sha256, size }
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
