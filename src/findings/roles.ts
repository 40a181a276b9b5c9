import { mentionOf } from '../reading/mentions.js'
import type { Person, PersonMention, Reading, Title } from '../reading/reading.js'
import { isInside, type Span } from '../vocabulary/evidence.js'
import type { RoleFinding } from '../vocabulary/findings.js'
import { makeFinding } from './finding.js'

/** One finding for each person, title and body it is held for, at the first words that state it. */
export function findRoles(reading: Reading): readonly RoleFinding[] {
  return reading.people
    .flatMap((person) => rolesOf(reading, person))
    .sort((a, b) => (a.evidence[0]?.start ?? 0) - (b.evidence[0]?.start ?? 0))
}

function rolesOf(reading: Reading, person: Person): RoleFinding[] {
  const roles = new Map<string, RoleFinding>()
  for (const title of person.titles) {
    const key = `${title.title.toLowerCase()}\n${title.of ?? ''}`
    const mention = nearestMention(person, title)
    if (roles.has(key) || !mention) continue
    roles.set(key, toFinding(reading, person, title, mention))
  }
  return [...roles.values()]
}

function toFinding(reading: Reading, person: Person, title: Title, mention: PersonMention): RoleFinding {
  const { text } = reading.document
  const span: Span = { start: Math.min(title.start, mention.start), end: Math.max(title.end, mention.end) }
  const evidence = span.end - span.start <= 300 ? [span] : [title, mention].map(({ start, end }) => ({ start, end }))
  const during = title.during ?? (title.former ? 'former' : null)
  return makeFinding<RoleFinding>(reading.document, {
    kind: 'role',
    evidence,
    confidence: isInside(title, span) && title.end < mention.start ? 0.92 : 0.85,
    by: title.end <= mention.start ? 'role.title/1' : 'role.apposition/1',
    flags: [],
    person: mentionOf(person, mention, text),
    title: title.title,
    of: title.of,
    ...(during !== null && { during }),
  })
}

/** The name that stands nearest to the title. */
function nearestMention({ mentions }: Person, title: Span): PersonMention | undefined {
  const distance = ({ start, end }: Span): number => (start >= title.end ? start - title.end : title.start - end)
  return mentions.reduce<PersonMention | undefined>(
    (best, mention) => (best === undefined || Math.abs(distance(mention)) < Math.abs(distance(best)) ? mention : best),
    undefined,
  )
}
