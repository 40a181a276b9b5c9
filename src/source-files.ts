import { readdir, realpath, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'

/** Why a file is kept without being read, known before a reader sees it. */
export type Unread = Readonly<{ reason: string; mediaType: string }>

/** One file to take in, `name` as the person would write it, or why there is none. */
export type SourceFile =
  | Readonly<{ ok: true; name: string; path: string; size: number; unread?: Unread }>
  | Readonly<{ ok: false; name: string; reason: string }>

/**
 * The files that sources name, folders walked in the order of their names. Hidden files are left out of folders, a
 * folder that a link leads back to is walked once, and whatever cannot be read is named with its reason.
 */
export async function* walkSources(cwd: string, sources: readonly string[]): AsyncGenerator<SourceFile> {
  const walked = new Set<string>()
  for (const source of sources) {
    if (/^https?:\/\//i.test(source)) {
      yield { ok: false, name: source, reason: 'addresses are not fetched: save the page and add the file with --url' }
    } else yield* walk(resolve(cwd, source), source, walked)
  }
}

async function* walk(path: string, name: string, walked: Set<string>): AsyncGenerator<SourceFile> {
  try {
    const found = await stat(path)
    if (found.isFile()) yield { ok: true, name, path, size: found.size }
    else if (found.isDirectory()) yield* walkFolder(path, name, walked)
    else yield { ok: false, name, reason: 'not a file: a device, a pipe or a socket' }
  } catch (error) {
    yield { ok: false, name, reason: describeFileError(error) }
  }
}

async function* walkFolder(path: string, name: string, walked: Set<string>): AsyncGenerator<SourceFile> {
  const real = await realpath(path)
  if (walked.has(real)) return
  walked.add(real)
  const names = (await readdir(path)).filter((each) => !each.startsWith('.')).sort()
  for (const each of names) yield* walk(join(path, each), join(name, each), walked)
}

/** Why a file could not be read, in words. */
export function describeFileError(error: unknown): string {
  const { code } = error as NodeJS.ErrnoException
  if (code === 'ENOENT') return 'there is no such file'
  if (code === 'EACCES' || code === 'EPERM') return 'you may not read it'
  if (code === 'ELOOP') return 'a link that leads to itself'
  return `it cannot be read (${code ?? String(error)})`
}
