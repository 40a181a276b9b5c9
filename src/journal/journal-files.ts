import { constants } from 'node:fs'
import { type FileHandle, mkdir, open } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { CHAIN_START, type ChainedAct, type Head } from './chain.js'
import { Damage } from './damage.js'
import { parseActLine, parsePayloadLine, writeActLine, writePayloadLine } from './journal-lines.js'
import { readLastLine, readLineBefore } from './lines.js'

/**
 * One register's chain on disk, open for appending. Only the process that holds the deployment's lock may open it,
 * and it appends one batch at a time: the transaction that calls holds the register's row.
 */
export type JournalFiles = Readonly<{
  folder: string
  /** The last act on disk. */
  head: () => Head
  /** What opening cut off: unfinished lines of an interrupted append, never acknowledged to anyone. */
  cut: readonly string[]
  /** On disk once it resolves; a failure leaves the files as they were. The answer takes the lines back, for a commit that fails. */
  append: (acts: readonly ChainedAct[]) => Promise<() => Promise<void>>
  close: () => Promise<void>
}>

const CHECK = 'Run `rapporteur check` to see every fault in the record.'
const REBUILD =
  'Run `rapporteur check` to see every fault; `rapporteur rebuild` restores from the database what the files lack.'

/** The two files of a register's folder. */
export function journalPaths(folder: string): Readonly<{ acts: string; payloads: string }> {
  return { acts: join(folder, 'acts.jsonl'), payloads: join(folder, 'payloads.jsonl') }
}

/**
 * Opens a register's chain, made where there is none, and cuts off what an interrupted append left behind.
 * `known` is where the database stands: throws Damage, and cuts nothing, where the files fall short of it.
 */
export async function openJournalFiles(folder: string, known: Head = CHAIN_START): Promise<JournalFiles> {
  await mkdir(folder, { recursive: true })
  const paths = journalPaths(folder)
  const acts = await openForAppend(paths.acts)
  const payloads = await openForAppend(paths.payloads)
  await syncFolders(folder, dirname(folder), dirname(dirname(folder)))
  const ends = await findEnds(acts, payloads, paths, known).catch(async (error: unknown) => {
    await Promise.all([acts.close(), payloads.close()])
    throw error
  })
  const cut = [
    ...(await cutIfLonger(acts, paths.acts, ends.acts)),
    ...(await cutIfLonger(payloads, paths.payloads, ends.payloads)),
  ]
  let { head } = ends
  let sizes = { acts: ends.acts, payloads: ends.payloads }

  const restore = async (earlier: Readonly<{ head: Head; sizes: typeof sizes }>) => {
    await cutTo(acts, earlier.sizes.acts)
    await cutTo(payloads, earlier.sizes.payloads)
    head = earlier.head
    sizes = earlier.sizes
  }
  return {
    folder,
    cut,
    head: () => head,
    async append(chained) {
      const earlier = { head, sizes }
      const before = () => restore(earlier)
      try {
        const said = chained.map(({ line, payload }) =>
          writePayloadLine({ seq: line.seq, hash: line.payloadHash, payload }),
        )
        const payloadsEnd = await appendLines(payloads, sizes.payloads, said)
        const actsEnd = await appendLines(
          acts,
          sizes.acts,
          chained.map(({ line }) => writeActLine(line)),
        )
        sizes = { acts: actsEnd, payloads: payloadsEnd }
        head = chained.at(-1)?.line ?? head
        return before
      } catch (error) {
        await before()
        throw error
      }
    },
    async close() {
      await acts.close()
      await payloads.close()
    },
  }
}

/** Where the finished part of each file ends. A payload without an act is an append that never ended: payloads are written first. */
async function findEnds(
  acts: FileHandle,
  payloads: FileHandle,
  paths: Readonly<{ acts: string; payloads: string }>,
  known: Head,
): Promise<Readonly<{ acts: number; payloads: number; head: Head }>> {
  const lastAct = await readLastLine(acts)
  const head = lastAct.end === 0 ? CHAIN_START : parseActLine(lastAct.text)
  if (head === undefined) throw new Damage(`${paths.acts}: the last line is not an act`, CHECK)
  if (head.seq < known.seq)
    throw new Damage(`${paths.acts} ends at act ${head.seq}, but ${known.seq} were recorded`, REBUILD)
  if (head.seq === known.seq && head.hash !== known.hash) {
    throw new Damage(`${paths.acts}: act ${head.seq} is another one than the database holds`, REBUILD)
  }
  let last = await readLastLine(payloads)
  while (last.end > 0) {
    const said = parsePayloadLine(last.text)
    if (said !== undefined && said.seq <= head.seq) break
    if (said === undefined && known.seq >= head.seq)
      throw new Damage(`${paths.payloads}: the last line is no payload`, CHECK)
    last = await readLineBefore(payloads, last.end - Buffer.byteLength(last.text) - 1)
  }
  const seq = last.end === 0 ? 0 : (parsePayloadLine(last.text)?.seq ?? 0)
  if (seq !== head.seq)
    throw new Damage(`${paths.payloads} ends at act ${seq}, ${paths.acts} at act ${head.seq}`, CHECK)
  return { acts: lastAct.end, payloads: last.end, head }
}

async function cutIfLonger(file: FileHandle, path: string, end: number): Promise<readonly string[]> {
  const size = await sizeOf(file)
  if (size === end) return []
  await cutTo(file, end)
  return [`${path}: ${size - end} bytes of an interrupted append were cut off; nothing acknowledged was among them`]
}

async function appendLines(file: FileHandle, from: number, lines: readonly string[]): Promise<number> {
  const bytes = Buffer.from(lines.map((line) => `${line}\n`).join(''))
  let written = 0
  while (written < bytes.length) {
    const { bytesWritten } = await file.write(bytes, written, bytes.length - written, from + written)
    written += bytesWritten
  }
  await file.sync()
  return from + bytes.length
}

async function cutTo(file: FileHandle, size: number): Promise<void> {
  await file.truncate(size)
  await file.sync()
}

async function sizeOf(file: FileHandle): Promise<number> {
  return (await file.stat()).size
}

async function openForAppend(path: string): Promise<FileHandle> {
  // Not the append flag: on Linux it ignores the position, and a failed append must be overwritten exactly.
  return open(path, constants.O_RDWR | constants.O_CREAT, 0o600)
}

async function syncFolders(...folders: readonly string[]): Promise<void> {
  for (const folder of folders) await syncFolder(folder)
}

/** Puts a folder's names on disk: without it a power cut can lose a file that was itself synced. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined)
  // Windows cannot open folders; there names are on disk with the file.
  await handle?.sync().catch(() => undefined)
  await handle?.close()
}
