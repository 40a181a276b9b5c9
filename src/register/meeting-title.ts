import type { MeetingKind } from '../vocabulary/findings.js'

const KIND_WORDS: Readonly<Record<MeetingKind, string>> = {
  summit: 'summit',
  ministerial: 'ministerial meeting',
  bilateral: 'meeting',
  expert: 'expert meeting',
  'working-group': 'working group meeting',
  'press-conference': 'press conference',
  call: 'call',
  other: 'meeting',
}

const MOST_NAMES = 4

/** What a meeting is called, by its format or else its participants, and its place. */
export function titleOf({
  meetingKind,
  format,
  participants,
  place,
}: Readonly<{
  meetingKind: MeetingKind
  format: string | null
  participants: readonly Readonly<{ name: string }>[]
  place: string | null
}>): string {
  // "Joint Working Group on Trade meeting": the name says already what meets.
  const isNamedGroup = meetingKind === 'working-group' && /\bworking group\b/i.test(format ?? '')
  const words = isNamedGroup ? 'meeting' : KIND_WORDS[meetingKind]
  const where = place === null ? '' : `, ${place}`
  if (format !== null) return `${endsWithKind(format) ? format : `${format} ${words}`}${where}`
  const names = participants.map(({ name }) => name)
  const shown = names.length > MOST_NAMES ? [...names.slice(0, MOST_NAMES - 1), 'others'] : names
  const list = shown.length > 1 ? `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}` : (shown[0] ?? '')
  const kind = words.charAt(0).toUpperCase() + words.slice(1)
  return `${kind}${list === '' ? '' : ` of ${list}`}${where}`
}

/** "Strategic Dialogue" and "Munich Security Conference" say already what kind of meeting they are. */
function endsWithKind(format: string): boolean {
  return /\b(?:summit|ministerial|meeting|conference|dialogue|forum|consultations|talks|assembly|roundtable)\b/i.test(
    format,
  )
}
