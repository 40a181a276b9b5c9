import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Writes short documents of invented ministers into a folder, each with its own words, and answers their names in order. */
export function writeDocuments(folder: string, count: number, salt: string): readonly string[] {
  mkdirSync(folder, { recursive: true })
  return Array.from({ length: count }, (_, index) => {
    const name = `note-${String(index).padStart(4, '0')}.txt`
    const day = 1 + (index % 28)
    const text = [
      `Lakes Forum: note ${salt}-${index}`,
      `REYKJAVIK, ${day} May 2031`,
      `Foreign Minister Ines Valtonen of Norway met Foreign Minister Tomas Bergson of Iceland in Reykjavik on ${day} May 2031.`,
      `"We shall open landing stage ${salt}-${index} before the autumn," Valtonen said.`,
      '',
    ]
    writeFileSync(join(folder, name), text.join('\n\n'))
    return name
  })
}
