import type { Intake } from './intake-tally.js'
import { nameOfLanguage } from './vocabulary/languages.js'

/** Longer lists are cut, so that the summary stays on a screen; `--json` has them whole. */
const LISTED = 20

/** What an intake came to, in words for a person. */
export function describeIntake(intake: Intake, title: string): string {
  const { read, duplicates, unread, findings, entries, differing } = intake
  const seconds = intake.seconds < 10 ? intake.seconds.toFixed(1) : intake.seconds.toFixed(0)
  const lines = [`${title}: ${count(read, 'document')} read in ${seconds} s`]
  if (intake.stopped) {
    lines[0] = `${title}: stopped after ${intake.done}${intake.sources === null ? ' documents' : ` of ${intake.sources}`}; ${count(read, 'document')} read, and kept. The same command goes on from there`
  }
  const kinds = Object.entries(findings).map(([kind, number]) => count(number, kind))
  if (kinds.length > 0) lines.push(`  found      ${kinds.join(', ')}`)
  const languages = Object.entries(intake.foreign).map(([code, number]) => `${number} in ${nameOfLanguage(code)}`)
  if (languages.length > 0) {
    lines.push(`  languages  ${languages.join(', ')}: kept and searchable; findings are made for English only`)
  }
  if (read > 0) lines.push(`  entries    ${entries.new} new, ${entries.merged} that were there got a further report`)
  if (differing > 0) lines.push(`  differing  ${count(differing, 'entry', 'entries')} on which reports differ`)
  const known = duplicates.filter(({ file, of }) => of === `${file}, on record already`)
  const again = duplicates.filter(({ file, of }) => of !== `${file}, on record already` && of.startsWith(`${file}, `))
  const doubles = duplicates.filter(({ file, of }) => !of.startsWith(`${file}, `))
  if (known.length > 0)
    lines.push(`  not read   ${count(known.length, 'document')} on record already under the same name`)
  if (again.length > 0) {
    lines.push(`  not read   ${count(again.length, 'document')} under the same name as before:`)
    lines.push(...listed(again, ({ file, of }) => `${file}: ${of.slice(file.length + 2)}`))
  }
  if (doubles.length > 0) {
    lines.push(`  not read   ${count(doubles.length, 'document')} whose very bytes came under another name:`)
    lines.push(...listed(doubles, ({ file, of }) => `${file}: the same as ${of}`))
  }
  const kept = unread.filter((each) => each.kept)
  const missing = unread.filter((each) => !each.kept)
  if (kept.length > 0) {
    lines.push(`  unread     ${count(kept.length, 'document')}, kept with the reason:`)
    lines.push(...listed(kept, ({ file, reason }) => `${file}: ${reason}`))
  }
  if (missing.length > 0) {
    lines.push(`  missing    ${count(missing.length, 'source')} that could not be taken:`)
    lines.push(...listed(missing, ({ file, reason }) => `${file}: ${reason}`))
  }
  return lines.join('\n')
}

function listed<T>(items: readonly T[], describe: (item: T) => string): readonly string[] {
  const lines = items.slice(0, LISTED).map((item) => `    ${describe(item)}`)
  return items.length > LISTED ? [...lines, `    … and ${items.length - LISTED} more`] : lines
}

function count(number: number, noun: string, plural = `${noun}s`): string {
  return `${number} ${number === 1 ? noun : plural}`
}
