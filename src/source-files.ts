import { readdir, realpath, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'

/** Why a file is kept without being read, known before a reader sees it. */
export type Unread = Readonly<{ reason: string; mediaType: string }>

/** Where a file lies: the bytes of its name where they are not UTF-8, which no text can hold. */
export type Path = string | Buffer

/** One file to take in, `name` as the person would write it, or why there is none. */
export type SourceFile =
  | Readonly<{ ok: true; name: string; path: Path; size: number; unread?: Unread }>
  | Readonly<{ ok: false; name: string; reason: string }>

/**
 * The files that sources name, folders walked in the order of their names. Hidden files are left out of folders, a
 * folder that a link leads back to is walked once, and whatever cannot be read is named with its reason.
 */
export async function* walkSources(cwd: string, sources: readonly string[]): AsyncGenerator<SourceFile> {
  const walked = new Set<string>()
  for (const source of sources) {
    const scheme = /^([a-z][a-z0-9+.-]{1,20}):\/\//i.exec(source)?.[1]
    if (scheme === undefined) yield* walk(await findPath(resolve(cwd, source)), source, walked)
    else
      yield {
        ok: false,
        name: source,
        reason: `${scheme} addresses are not fetched, only http and https; save it and add the file`,
      }
  }
}

/** A path as typed. Bytes of a name that are not UTF-8 reach no program whole: the file is the only one whose name reads so. */
async function findPath(path: string): Promise<Path> {
  if (!path.includes('\ufffd')) return path
  let found: Buffer = Buffer.from('/')
  for (const part of path.split('/').filter((each) => each !== '')) {
    const names = part.includes('\ufffd') ? await readdir(found, { encoding: 'buffer' }).catch(() => []) : []
    const alike = names.filter((name) => name.toString('utf8') === part)
    if (alike.length > 1) return path
    found = joinPath(found, alike[0] ?? Buffer.from(part))
  }
  return found
}

function joinPath(folder: Path, name: Buffer): Buffer {
  return Buffer.concat([Buffer.from(folder), Buffer.from('/'), name])
}

async function* walk(path: Path, name: string, walked: Set<string>): AsyncGenerator<SourceFile> {
  try {
    const found = await stat(path)
    if (found.isFile()) yield { ok: true, name, path, size: found.size }
    else if (found.isDirectory()) yield* walkFolder(path, name, walked)
    else yield { ok: false, name, reason: 'not a file: a device, a pipe or a socket' }
  } catch (error) {
    yield { ok: false, name, reason: describeFileError(error) }
  }
}

async function* walkFolder(path: Path, name: string, walked: Set<string>): AsyncGenerator<SourceFile> {
  const real = (await realpath(path, { encoding: 'buffer' })).toString('latin1')
  if (walked.has(real)) return
  walked.add(real)
  const names = (await readdir(path, { encoding: 'buffer' })).filter(([first]) => first !== 0x2e).sort(Buffer.compare)
  for (const each of names) {
    const words = each.toString('utf8')
    const isText = typeof path === 'string' && !words.includes('\ufffd')
    yield* walk(isText ? join(path, words) : joinPath(path, each), join(name, showName(each)), walked)
  }
}

/** Each byte that is no UTF-8 stands as "\xE9", so that two such names differ. */
function showName(name: Buffer): string {
  const words = name.toString('utf8')
  if (!words.includes('\ufffd')) return words
  return name
    .toString('latin1')
    .replace(/[\u0080-\u00ff]/g, (byte) => `\\x${byte.charCodeAt(0).toString(16).toUpperCase()}`)
}

/** Why a file could not be read, in words. */
export function describeFileError(error: unknown): string {
  const { code } = error as NodeJS.ErrnoException
  if (code === 'ENOENT') return 'there is no such file'
  if (code === 'EACCES' || code === 'EPERM') return 'you may not read it'
  if (code === 'ELOOP') return 'a link that leads to itself'
  return `it cannot be read (${code ?? String(error)})`
}
