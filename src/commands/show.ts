import { requireRegister } from '../deployment.js'
import type { DocumentEntry, MeetingEntry, PartyEntry, Report, StatementEntry } from '../register/entries.js'
import { NotFound } from '../register/not-found.js'
import type { View } from '../register/queries.js'
import type { Session } from '../session.js'
import { type Declare, example } from './declare.js'

type Shown =
  | Readonly<{ noun: 'meeting'; entry: MeetingEntry }>
  | Readonly<{ noun: 'statement'; entry: StatementEntry }>
  | Readonly<{ noun: 'party'; entry: PartyEntry }>
  | Readonly<{ noun: 'document'; entry: DocumentEntry }>

/** `show`: one entry or document with the words it rests on. */
export const declareShow: Declare = (program, session) => {
  program
    .command('show')
    .summary('print one entry with the words it rests on')
    .description('Prints a meeting, statement, person or document by its id, with the quoted words of every report.')
    .argument('<id>', 'id of an entry or a document')
    .option('--json', 'print it as JSON')
    .addHelpText('after', example('rapporteur show m-4k2v9c1p', 'rapporteur show --json 3f786850e387550f'))
    .action((id: string, { json }: { json?: true }) => show(session, id, json === true))
}

async function show(session: Session, id: string, json: boolean): Promise<void> {
  const register = session.register()
  const deployment = await session.open()
  await requireRegister(deployment, register, { at: new Date().toISOString(), by: 'keeper' })
  const shown = await deployment.read(register, (view) => find(view, id, session))
  await session.terminal.out(json ? `${JSON.stringify({ kind: shown.noun, entry: shown.entry })}\n` : describe(shown))
}

/** Whatever has the id; an id that was merged leads to its successor. */
async function find(view: View, id: string, session: Session): Promise<Shown> {
  const { queries } = await import('../queries.js')
  const ways: readonly (() => Promise<Shown>)[] = [
    async () => ({ noun: 'meeting', entry: await queries.getMeeting(view, id) }),
    async () => ({ noun: 'statement', entry: await queries.getStatement(view, id) }),
    async () => ({ noun: 'party', entry: await queries.getParty(view, id) }),
    async () => ({ noun: 'document', entry: await queries.getDocument(view, id) }),
  ]
  for (const way of ways) {
    try {
      return await way()
    } catch (error) {
      if (!(error instanceof NotFound)) throw error
      if (error.movedTo === null) continue
      session.terminal.err(`rapporteur: ${id} was merged into ${error.movedTo}\n`)
      return find(view, error.movedTo, session)
    }
  }
  throw new NotFound('entry or document', id)
}

function describe(shown: Shown): string {
  const lines =
    shown.noun === 'document'
      ? describeDocument(shown.entry)
      : [...head(shown), '', ...shown.entry.reports.flatMap(describeReport)]
  return `${lines.join('\n')}\n`
}

function head(shown: Exclude<Shown, { noun: 'document' }>): readonly string[] {
  if (shown.noun === 'meeting') return describeMeeting(shown.entry)
  return shown.noun === 'statement' ? describeStatement(shown.entry) : describeParty(shown.entry)
}

function describeMeeting(meeting: MeetingEntry): readonly string[] {
  const { title, meetingKind, status, date, place, participants, topics, differing } = meeting
  const seats = participants.map(({ name, onBehalfOf }) => (onBehalfOf ? `${name} (${onBehalfOf})` : name))
  return [
    `${title} (${meetingKind}, ${status})`,
    ...field('date', date),
    ...field('place', place),
    ...field('taking part', seats.join('; ')),
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
  return [
    title,
    ...field('outlet', outlet),
    ...field('published', published),
    ...field('address', url),
    ...field('received', `${receivedAt} as ${source}`),
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
