import type {
  CommitmentEntry,
  DisagreementEntry,
  DisagreementRow,
  FigureEntry,
  FormatEntry,
  PositionEntry,
  VisitEntry,
} from '../src/register/entries.js'
import { cite } from '../src/vocabulary/evidence.js'
import type {
  CommitmentFinding,
  FigureFinding,
  FormatFinding,
  PositionFinding,
  VisitFinding,
} from '../src/vocabulary/further-findings.js'
import { basisOf, mentionOf, reportOf, specimenDocument, withFindings } from './specimen.js'

const FORMAT = 'Inner Seas Dialogue'

const letter = specimenDocument('e1f2a3b4c5d6e7f8', { outlet: 'The Lighthouse Letter', published: '2024-06-03' }, [
  ['title', 'Orazbek sets out along the coast'],
  [
    'body',
    'Dana Orazbek will travel to Baku on 10 June, go on to Alat two days later and end her tour in Turkmenbashi.',
  ],
  [
    'body',
    'Kazakhstan has pledged a further 25 million dollars for the Ferry Renewal Fund of Turkmenistan, to be paid by the end of 2025. Cargo by ferry rose by 14 percent in 2023.',
  ],
  [
    'body',
    'Azerbaijan opposes any rise of harbour dues before the quays are rebuilt, Rovshan Velizade told the Letter.',
  ],
  ['body', 'The Inner Seas Dialogue, founded in 2011, has a secretariat in Aktau and counts three members.'],
])
const almanac = specimenDocument('f2a3b4c5d6e7f8a9', { outlet: 'Almanac of the Ports' }, [
  ['title', 'Who is who on the inner seas'],
  ['body', 'Set up in 2012, the Inner Seas Dialogue brings together three coastal states.'],
  ['body', 'In 2023 ferries carried 11 percent more cargo than in the year before.'],
  ['body', 'The fund of Kazakhstan for new ferries has reached 50 million dollars.'],
])

function placeOf(text: string, words: string) {
  const start = text.indexOf(words)
  return { start, end: start + words.length }
}

const kazakhstan = { party: 'p-kazakhstan', name: 'Kazakhstan' }
const themes: readonly string[] = []

const journey: VisitFinding = {
  ...basisOf(
    letter,
    'f400000000000001',
    letter.text.slice(letter.text.indexOf('Dana'), letter.text.indexOf('bashi.') + 6),
  ),
  kind: 'visit',
  traveller: mentionOf(letter, 'Dana Orazbek'),
  legs: [
    { place: 'Baku', country: 'Azerbaijan', date: '2024-06-10', dateText: 'on 10 June', status: 'planned' },
    { place: 'Alat', country: 'Azerbaijan', date: '2024-06-12', dateText: 'two days later', status: 'planned' },
    { place: 'Turkmenbashi', country: 'Turkmenistan', date: null, status: 'planned' },
  ],
  status: 'planned',
}
const pledge: CommitmentFinding = {
  ...basisOf(
    letter,
    'f500000000000001',
    'Kazakhstan has pledged a further 25 million dollars for the Ferry Renewal Fund of Turkmenistan, to be paid by the end of 2025.',
  ),
  kind: 'commitment',
  actor: mentionOf(letter, 'Kazakhstan', 'Kazakhstan', 'state'),
  action: 'a further 25 million dollars for the Ferry Renewal Fund of Turkmenistan',
  amount: {
    value: 25_000_000,
    currency: 'USD',
    comparator: null,
    basis: 'increment',
    basisWords: cite(letter.text, placeOf(letter.text, 'a further')),
  },
  beneficiary: mentionOf(letter, 'Turkmenistan', 'Turkmenistan', 'state'),
  programme: 'Ferry Renewal Fund',
  purpose: null,
  due: '2025',
  stage: 'pledged',
  themes,
}
const fund: CommitmentFinding = {
  ...basisOf(almanac, 'f500000000000002', 'The fund of Kazakhstan for new ferries has reached 50 million dollars.'),
  kind: 'commitment',
  actor: mentionOf(almanac, 'Kazakhstan', 'Kazakhstan', 'state'),
  action: 'The fund for new ferries has reached 50 million dollars',
  amount: { value: 50_000_000, currency: 'USD', comparator: null, basis: 'cumulative' },
  beneficiary: null,
  programme: null,
  purpose: null,
  stage: 'committed',
  themes,
}
const cargo = (document: typeof letter, id: string, words: string, value: number): FigureFinding => ({
  ...basisOf(document, id, words),
  kind: 'figure',
  subject: 'ferries',
  measure: 'cargo carried',
  value,
  unit: '%',
  period: '2023',
  change: 'rise',
  themes,
})
const cargoInLetter = cargo(letter, 'f600000000000001', 'Cargo by ferry rose by 14 percent in 2023.', 14)
const cargoInAlmanac = cargo(
  almanac,
  'f600000000000002',
  'In 2023 ferries carried 11 percent more cargo than in the year before.',
  11,
)
const against: PositionFinding = {
  ...basisOf(
    letter,
    'f700000000000001',
    'Azerbaijan opposes any rise of harbour dues before the quays are rebuilt, Rovshan Velizade told the Letter.',
  ),
  kind: 'position',
  holder: mentionOf(letter, 'Azerbaijan', 'Azerbaijan', 'state'),
  stance: 'against',
  matter: 'any rise of harbour dues before the quays are rebuilt',
  saidBy: mentionOf(letter, 'Rovshan Velizade'),
  themes,
}
const fact = (
  document: typeof letter,
  id: string,
  words: string,
  property: FormatFinding['property'],
  value: FormatFinding['value'],
): FormatFinding => ({
  ...basisOf(document, id, words),
  kind: 'format',
  format: FORMAT,
  property,
  value,
})
const foundedInLetter = fact(letter, 'f800000000000001', 'The Inner Seas Dialogue, founded in 2011', 'founded', 2011)
const seat = fact(letter, 'f800000000000002', 'has a secretariat in Aktau', 'secretariat', 'Aktau')
const foundedInAlmanac = fact(almanac, 'f800000000000003', 'Set up in 2012, the Inner Seas Dialogue', 'founded', 2012)

const letterRead = withFindings(letter, [
  { finding: journey, entry: 'v-coast' },
  { finding: pledge, entry: 'c-ferries' },
  { finding: cargoInLetter, entry: 'g-cargo' },
  { finding: against, entry: 'o-dues' },
  { finding: foundedInLetter, entry: 'x-dialogue' },
  { finding: seat, entry: 'x-dialogue' },
])
const almanacRead = withFindings(almanac, [
  { finding: fund, entry: 'c-fund' },
  { finding: cargoInAlmanac, entry: 'g-cargo' },
  { finding: foundedInAlmanac, entry: 'x-dialogue' },
])

const foundedApart: DisagreementEntry = {
  id: 'd-founded',
  kind: 'disagreement',
  disagreementKind: 'disagreement',
  about: { id: 'x-dialogue', kind: 'format', title: FORMAT },
  property: 'founded',
  label: 'founded',
  date: null,
  values: [
    { value: '2011', documents: [letter.id], independent: 1, reports: [reportOf(letterRead, foundedInLetter)] },
    { value: '2012', documents: [almanac.id], independent: 1, reports: [reportOf(almanacRead, foundedInAlmanac)] },
  ],
  resolution: null,
}
const cargoApart: DisagreementEntry = {
  id: 'd-cargo',
  kind: 'disagreement',
  disagreementKind: 'possible',
  about: { id: 'g-cargo', kind: 'figure', title: 'Cargo carried by ferries, 2023' },
  property: 'value',
  label: 'value',
  date: '2023',
  values: [
    { value: '14 %', documents: [letter.id], independent: 1, reports: [reportOf(letterRead, cargoInLetter)] },
    { value: '11 %', documents: [almanac.id], independent: 1, reports: [reportOf(almanacRead, cargoInAlmanac)] },
  ],
  resolution: null,
}
const rowOf = ({ values, ...entry }: DisagreementEntry): DisagreementRow => ({
  ...entry,
  values: values.map(({ value, documents, independent }) => ({ value, documents, independent })),
})

const visit: VisitEntry = {
  id: 'v-coast',
  kind: 'visit',
  title: 'Dana Orazbek to Baku, Alat and Turkmenbashi',
  traveller: { party: 'p-orazbek', name: 'Dana Orazbek' },
  delegation: [],
  legs: journey.legs.map(({ place, country, date, status }) => ({ place, country, date, status, dateEdtf: null })),
  date: '2024-06-10',
  status: 'planned',
  disagreements: [],
  reports: [reportOf(letterRead, journey)],
}
const promise = (id: string, found: CommitmentFinding, more: Partial<CommitmentEntry>): CommitmentEntry => ({
  id,
  meeting: null,
  kind: 'commitment',
  title: `Kazakhstan: ${found.action}`,
  actor: kazakhstan,
  action: found.action,
  amount: found.amount,
  beneficiary: found.beneficiary && { party: null, name: found.beneficiary.name },
  programme: found.programme,
  purpose: null,
  announcedBy: null,
  announcedOn: null,
  due: found.due ?? null,
  stage: found.stage,
  themes,
  variants: [],
  disagreements: [],
  reports: [],
  ...more,
})
const cargoPoint = { unit: '%', comparator: null }
const figure: FigureEntry = {
  id: 'g-cargo',
  kind: 'figure',
  title: 'Cargo carried by ferries, 2023',
  subject: 'ferries',
  measure: 'cargo carried',
  value: 14,
  unit: '%',
  period: '2023',
  periodDate: '2023',
  comparator: null,
  change: 'rise',
  themes,
  series: '5e1f2a3b4c5d',
  alike: [
    { ...cargoPoint, id: 'g-earlier', title: 'Cargo carried by ferries, 2021', value: 6, period: '2021', date: '2021' },
    { ...cargoPoint, id: 'g-cargo', title: 'Cargo carried by ferries, 2023', value: 14, period: '2023', date: '2023' },
  ],
  values: cargoApart.values.map(({ value, documents }) => ({ value, documents })),
  disagreements: [rowOf(cargoApart)],
  reports: [reportOf(letterRead, cargoInLetter), reportOf(almanacRead, cargoInAlmanac)],
}
const position: PositionEntry = {
  id: 'o-dues',
  kind: 'position',
  title: 'Azerbaijan against a rise of harbour dues',
  holder: { party: 'p-azerbaijan', name: 'Azerbaijan' },
  stance: 'against',
  matter: against.matter,
  saidBy: { party: 'p-velizade', name: 'Rovshan Velizade' },
  date: '2024-06-03',
  themes,
  variants: [],
  reports: [reportOf(letterRead, against)],
}
const format: Omit<FormatEntry, 'latestMeetings' | 'latestStatements' | 'latestCommitments'> = {
  id: 'x-dialogue',
  kind: 'format',
  name: FORMAT,
  aliases: ['the Dialogue'],
  facts: [
    { property: 'founded', values: rowOf(foundedApart).values },
    { property: 'secretariat', values: [{ value: 'Aktau', documents: [letter.id] }] },
  ],
  members: [kazakhstan, { party: 'p-azerbaijan', name: 'Azerbaijan' }, { party: null, name: 'Turkmenistan' }],
  meetings: 1,
  disagreements: [rowOf(foundedApart)],
  sisters: [],
  reports: [reportOf(letterRead, foundedInLetter), reportOf(letterRead, seat), reportOf(almanacRead, foundedInAlmanac)],
}

/** What the register of the inner seas holds beside meetings, statements and people: one of each further kind, two differing. */
export const furtherOfInnerSeas = {
  documents: [letterRead, almanacRead],
  visits: [visit],
  commitments: [
    promise('c-ferries', pledge, { announcedOn: '2024-06-03', reports: [reportOf(letterRead, pledge)] }),
    promise('c-fund', fund, { reports: [reportOf(almanacRead, fund)] }),
  ],
  figures: [figure],
  positions: [position],
  formats: [format],
  disagreements: [foundedApart, cargoApart],
} as const
