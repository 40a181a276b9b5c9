import type { Reading } from './entries.js'
import { foldName } from './names.js'

/** Every other wording than the one shown, with its documents. Marks, capitals and spaces do not make another wording. */
export function otherWordings(
  reports: readonly Readonly<{ document: string; text: string }>[],
  shown: string,
): Reading<string>[] {
  const known = foldName(shown)
  const found = new Map<string, { value: string; documents: Set<string> }>()
  for (const report of reports) {
    const folded = foldName(report.text)
    if (folded === known) continue
    const variant = found.get(folded) ?? { value: report.text, documents: new Set<string>() }
    variant.documents.add(report.document)
    found.set(folded, variant)
  }
  return [...found.values()].map(({ value, documents }) => ({ value, documents: [...documents] }))
}
