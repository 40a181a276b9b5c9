import type {
  CommitmentEntry,
  DisagreementEntry,
  DocumentEntry,
  FigureEntry,
  FormatEntry,
  MeetingEntry,
  PartyEntry,
  PositionEntry,
  Reading,
  Report,
  StatementEntry,
  VisitEntry,
} from '../register/entries.js'
import { kindOfAmount } from '../vocabulary/further-findings.js'

/** Whatever an id may lead to. */
export type Shown =
  | Readonly<{ noun: 'meeting'; entry: MeetingEntry }>
  | Readonly<{ noun: 'statement'; entry: StatementEntry }>
  | Readonly<{ noun: 'visit'; entry: VisitEntry }>
  | Readonly<{ noun: 'commitment'; entry: CommitmentEntry }>
  | Readonly<{ noun: 'figure'; entry: FigureEntry }>
  | Readonly<{ noun: 'position'; entry: PositionEntry }>
  | Readonly<{ noun: 'format'; entry: FormatEntry }>
  | Readonly<{ noun: 'disagreement'; entry: DisagreementEntry }>
  | Readonly<{ noun: 'party'; entry: PartyEntry }>
  | Readonly<{ noun: 'document'; entry: DocumentEntry }>

/** An entry or document in lines for the terminal, every quote with its place in the document's canonical text. */
export function describeShown(shown: Shown): string {
  return `${linesOf(shown).join('\n')}\n`
}

function linesOf(shown: Shown): readonly string[] {
  if (shown.noun === 'document') return describeDocument(shown.entry)
  if (shown.noun === 'disagreement') return describeDisagreement(shown.entry)
  return [...head(shown), '', ...shown.entry.reports.flatMap(describeReport)]
}

function head(shown: Exclude<Shown, { noun: 'document' | 'disagreement' }>): readonly string[] {
  switch (shown.noun) {
    case 'meeting':
      return describeMeeting(shown.entry)
    case 'statement':
      return describeStatement(shown.entry)
    case 'visit':
      return describeVisit(shown.entry)
    case 'commitment':
      return describeCommitment(shown.entry)
    case 'figure':
      return describeFigure(shown.entry)
    case 'position':
      return describePosition(shown.entry)
    case 'format':
      return describeFormat(shown.entry)
    case 'party':
      return describeParty(shown.entry)
  }
}

/** What a property's values are, and which documents print each; used for the list of disagreements too. */
export function describeDisagreement({
  id,
  about,
  label,
  property,
  disagreementKind,
  values,
  resolution,
}: Omit<DisagreementEntry, 'values'> &
  Readonly<{ values: readonly (Reading<string> & { reports?: readonly Report[] })[] }>): readonly string[] {
  const standing =
    resolution !== null
      ? `settled: ${resolution.value}`
      : disagreementKind === 'possible'
        ? `possible: ${property === 'date' ? 'these may be one evening in two time zones' : 'these may be different measures'}`
        : 'open'
  return [
    `${id}  ${about.title}: ${label} (${standing})`,
    ...(resolution?.because ?? []).map(({ rule, proof }) => `  because (${rule}): ${oneLine(proof)}`),
    ...values.flatMap(({ value, documents, reports = [] }) => [
      `  ${value} [${documents.join(', ')}]`,
      ...reports.flatMap(describeReport),
    ]),
  ]
}

function describeVisit({ title, status, legs, delegation, disagreements }: VisitEntry): readonly string[] {
  const stops = legs.map(({ place, date, dateEdtf }) => ((date ?? dateEdtf) ? `${place} (${date ?? dateEdtf})` : place))
  const along = delegation.map(({ name }) => name).join('; ')
  return [
    `${title} (${status})`,
    ...field('legs', stops.join(' → ')),
    ...field('came along', along),
    ...contested(disagreements),
  ]
}

function describeCommitment(commitment: CommitmentEntry): readonly string[] {
  const { title, action, amount, beneficiary, programme, purpose, announcedBy, announcedOn, due, stage } = commitment
  return [
    `${title} (${stage})`,
    ...field('to do', oneLine(action)),
    ...field(
      'amount',
      amount &&
        [amount.comparator, amount.value, amount.currency, kindOfAmount(amount)]
          .filter((part) => part !== null)
          .join(' '),
    ),
    ...field('for', beneficiary?.name ?? null),
    ...field('programme', programme),
    ...field('purpose', purpose),
    ...field(
      'announced',
      [announcedBy?.name, announcedOn].filter((part) => part !== null && part !== undefined).join(', '),
    ),
    ...field('due', due),
    ...variantsOf(commitment.variants),
    ...contested(commitment.disagreements),
  ]
}

function describeFigure({
  title,
  subject,
  measure,
  values,
  unit,
  period,
  change,
  disagreements,
}: FigureEntry): readonly string[] {
  return [
    title,
    ...field('subject', subject),
    ...field('measure', measure),
    ...field('value', values.map(({ value, documents }) => `${value} [${documents.join(', ')}]`).join(' / ')),
    ...field('unit', unit),
    ...field('period', period),
    ...field('change', change),
    ...contested(disagreements),
  ]
}

function describePosition({ title, holder, stance, matter, saidBy, date, variants }: PositionEntry): readonly string[] {
  return [
    title,
    ...field('holder', holder.name),
    ...field('stance', stance),
    ...field('on', oneLine(matter)),
    ...field('said by', saidBy?.name ?? null),
    ...field('date', date),
    ...variantsOf(variants),
  ]
}

function describeFormat({ name, aliases, facts, members, meetings, disagreements }: FormatEntry): readonly string[] {
  return [
    `${name} (format)`,
    ...field('also', aliases.join('; ')),
    ...field('members', members.map((member) => member.name).join(', ')),
    ...facts.flatMap(({ property, values }) =>
      field(property, values.map(({ value, documents }) => `${value} [${documents.join(', ')}]`).join(' / ')),
    ),
    ...field('meetings on record', String(meetings)),
    ...contested(disagreements),
  ]
}

function contested(disagreements: readonly Readonly<{ id: string; label: string }>[]): readonly string[] {
  return disagreements.flatMap(({ id, label }) => field('sources disagree', `${label} (${id})`))
}

function variantsOf(variants: readonly Reading<string>[]): readonly string[] {
  return variants.flatMap(({ value, documents }) =>
    field('also worded', `“${oneLine(value)}” [${documents.join(', ')}]`),
  )
}

function describeMeeting(meeting: MeetingEntry): readonly string[] {
  const { title, meetingKind, status, date, place, participants, hosts, absent, marginsOf, outcomes } = meeting
  const { topics, differing } = meeting
  const seated = (seats: MeetingEntry['participants']) =>
    seats
      .map(({ name, onBehalfOf, inPlaceOf }) => {
        const side = [onBehalfOf, inPlaceOf && `in place of ${inPlaceOf}`].filter(Boolean).join(', ')
        return side ? `${name} (${side})` : name
      })
      .join('; ')
  return [
    `${title} (${meetingKind}, ${status})`,
    ...field('date', date),
    ...field('place', place),
    ...field('taking part', seated(participants)),
    ...field('host', seated(hosts)),
    ...field('absent', seated(absent)),
    ...field('on the margins of', marginsOf),
    ...field('outcome', outcomes.join('; ')),
    ...field('topics', topics.join('; ')),
    ...Object.entries(differing).flatMap(([property, values]) =>
      field(
        `differing: ${property}`,
        values.map(({ value, documents }) => `${value} [${documents.join(', ')}]`).join(' / '),
      ),
    ),
  ]
}

function describeStatement({ speaker, role, form, text, date, variants }: StatementEntry): readonly string[] {
  return [
    `${speaker?.name ?? 'Speaker not named'}${role === null ? '' : `, ${role}`} (${form}${date === null ? '' : `, ${date}`})`,
    `  “${text}”`,
    ...variants.flatMap(({ value, documents }) => field('also worded', `“${value}” [${documents.join(', ')}]`)),
  ]
}

function describeParty({ kind, name, aliases, state, roles, statements, meetings }: PartyEntry): readonly string[] {
  return [
    `${name} (${kind})`,
    ...field('also', aliases.join('; ')),
    ...field('state', state),
    ...field('roles', roles.map(({ title, of }) => (of === null ? title : `${title}, ${of}`)).join('; ')),
    ...field('on record', `${statements} statements, ${meetings} meetings`),
  ]
}

function describeDocument(document: DocumentEntry): readonly string[] {
  const { title, outlet, published, source, words, unread, url, receivedAt, sha256, marks } = document
  const { retrieval, replaces, replacedBy } = document
  return [
    title,
    ...field('outlet', outlet),
    ...field('published', published),
    ...field('address', url),
    ...field('received', `${receivedAt} as ${source}`),
    ...field('fetched', retrieval === null ? null : `${retrieval.at} from ${retrieval.finalUrl}`),
    ...field('earlier', replaces),
    ...field('later', replacedBy),
    ...field('SHA-256', sha256),
    ...field('unread', unread),
    ...(unread === null ? field('words', String(words)) : []),
    '',
    ...marks.map(
      ({ finding, entry }) =>
        `  ${finding.kind}${entry === null ? '' : ` ${entry}`}: ${finding.evidence.map(({ quote }) => `“${oneLine(quote)}”`).join(' … ')}`,
    ),
  ]
}

function describeReport({ document, evidence }: Report): readonly string[] {
  const origin = [document.outlet, document.published].filter((part) => part !== null).join(', ')
  return [
    `  ${document.id}  ${document.title}${origin === '' ? '' : ` (${origin})`}`,
    ...evidence.map(({ quote, start, end }) => `    “${oneLine(quote)}” [${start}-${end}]`),
  ]
}

function field(name: string, value: string | null): readonly string[] {
  return value === null || value === '' ? [] : [`  ${name}: ${value}`]
}

function oneLine(words: string): string {
  return words.replace(/\s+/g, ' ')
}
