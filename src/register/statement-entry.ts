import type { Mention, StatementFinding, StatementForm } from '../vocabulary/findings.js'
import type { Reading } from './entries.js'
import { foldName } from './names.js'
import { findProfile } from './profiles.js'
import { otherWordings } from './wordings.js'

/** One document's report of a statement. Reports come in order of publication; `role` is the speaker's title in that document. */
export type StatementReport = Readonly<{
  document: string
  finding: StatementFinding
  text: string
  role: string | null
}>

/** A statement as its row holds it; the speaker's party is found by `profile` when the entry is read. */
export type StatementBody = Readonly<{
  speaker: Readonly<{ profile: string | null; name: string }> | null
  role: string | null
  form: StatementForm
  text: string
  date: string | null
  /** The words for the encounter at which it was said; absent or null where no report tells. */
  occasion?: string | null
  themes?: readonly string[]
  variants: readonly Reading<string>[]
  document: string
}>

const FORM_ORDER: Readonly<Record<StatementForm, number>> = { direct: 0, mixed: 1, indirect: 2 }

/** A statement from all its reports: the fullest wording first, every other wording beside it with its documents. */
export function makeStatement(reports: readonly StatementReport[]): StatementBody {
  const ordered = [...reports].sort(
    (a, b) => b.text.length - a.text.length || FORM_ORDER[a.finding.form] - FORM_ORDER[b.finding.form],
  )
  const fullest = ordered[0]
  if (!fullest) throw new RangeError('A statement without a report')
  const speaker = speakersOf(reports)[0]
  return {
    speaker: speaker ? { profile: speaker.profile, name: speaker.name } : null,
    role: reports.find(({ role }) => role !== null)?.role ?? null,
    form: fullest.finding.form,
    text: fullest.text,
    date: fullest.finding.date ?? reports.find(({ finding }) => finding.date)?.finding.date ?? null,
    occasion: reports.find(({ finding }) => finding.occasion)?.finding.occasion ?? null,
    themes: [...new Set(reports.flatMap(({ finding }) => finding.themes))].sort(),
    variants: otherWordings(ordered, fullest.text),
    document: fullest.document,
  }
}

/** Speakers whom documents name without doubt come first, then the fullest name; a garbled name is no party. */
function speakersOf(reports: readonly StatementReport[]) {
  const speakers = reports.flatMap(({ finding }) => {
    const { speaker, flags } = finding
    if (speaker === null) return []
    const doubt = flags.includes('name-garbled') ? 2 : flags.includes('speaker-doubtful') ? 1 : 0
    const profile = doubt === 2 ? null : (findProfile(speaker)?.profile ?? null)
    return [{ name: speaker.name, profile, doubt, fullness: fullness(speaker) }]
  })
  return speakers.sort((a, b) => a.doubt - b.doubt || b.fullness - a.fullness)
}

/** A name with given name and state says more than a surname. */
function fullness(mention: Mention): number {
  return foldName(mention.name).split(' ').length + (mention.state === undefined ? 0 : 1)
}
