import { createHash } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Place } from './settings.js'

/** What turns bytes into entries: where any of it changes, entries derived before may differ from those derived now. */
const RULES = ['vocabulary', 'documents', 'reading', 'findings', 'register'] as const

/** Told to whoever opens a register that earlier rules derived. */
export const DERIVED_EARLIER =
  'the register was derived by the rules of an earlier version; to have all of it by the present ones: rapporteur rebuild'

/** Whether all that the database of this place holds was derived by the present rules. */
export async function isDerivedByPresentRules(place: Place): Promise<boolean> {
  const known = await readFile(markPath(place), 'utf8').catch(() => undefined)
  return known?.trim() === (await fingerprintRules())
}

/** Notes that all in the database of this place is, from now on, derived by the present rules. */
export async function markDerived(place: Place): Promise<void> {
  await writeFile(markPath(place), `${await fingerprintRules()}\n`)
}

function markPath({ folder }: Place): string {
  return join(folder, 'derived-by')
}

let fingerprint: Promise<string> | undefined

/** A hash of the program's own files that hold the rules: nobody has to remember to raise a number. */
async function fingerprintRules(): Promise<string> {
  fingerprint ??= hashRules()
  return fingerprint
}

async function hashRules(): Promise<string> {
  const hash = createHash('sha256')
  for (const folder of RULES) {
    const root = fileURLToPath(new URL(folder, import.meta.url))
    const names = (await readdir(root, { recursive: true })).filter(
      (name) => /\.[jt]s$/.test(name) && !/\.(?:test|test-support|d)\.ts$/.test(name),
    )
    const contents = await Promise.all(
      names.sort().map(async (name) => [name, await readFile(join(root, name))] as const),
    )
    for (const [name, content] of contents) hash.update(name).update('\0').update(content)
  }
  return hash.digest('hex')
}
