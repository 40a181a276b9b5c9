import type { MeetingEntry, PartyEntry, StatementEntry } from '../src/register/entries.js'
import type { MeetingFinding, RoleFinding, StatementFinding } from '../src/vocabulary/findings.js'
import { furtherOfInnerSeas } from './further-holdings.js'
import { basisOf, mentionOf, placeOf, reportOf, specimenDocument, withFindings } from './specimen.js'
import type { Holdings } from './specimen-holdings.js'

const FORMAT = 'Inner Seas Dialogue'

const herald = specimenDocument(
  'a1b2c3d4e5f60718',
  { outlet: 'The Aral Herald', published: '2024-05-14', publishedBasis: 'byline', authors: ['Ines Moreau'] },
  [
    ['title', 'Ferries before pipelines, says host of the Aktau talks'],
    ['byline', 'By Ines Moreau, 14 May 2024'],
    ['furniture', 'Home | Region | Shipping | Letters'],
    ['furniture', 'Share this page'],
    [
      'body',
      'AKTAU — Ministers of the Inner Seas Dialogue met on Monday in this port city to talk about ferries, harbour dues and the falling water. Delegations from Kazakhstan, Azerbaijan and Turkmenistan sat for three hours.',
    ],
    [
      'body',
      '“A ferry that sails every day is worth more than a declaration that sails once,” said Dana Orazbek, deputy minister of ports of Kazakhstan. She added that harbour dues would not rise before the autumn.',
    ],
    ['heading', 'A shrinking shore'],
    [
      'body',
      'Rovshan Velizade, who speaks for the Azerbaijani delegation, told reporters that the quays of Alat had been lengthened twice in ten years. “We build towards the water, and the water walks away,” he said.',
    ],
    ['caption', 'The old quay at Aktau, now forty metres from the sea.'],
    ['list-item', 'Dues are to be published in one table.'],
    ['list-item', 'A pilot timetable starts in September.'],
    ['furniture', 'Read next: Ten lighthouses to visit'],
  ],
)
const gazette = specimenDocument(
  'b7c8d9e0f1a2b3c4',
  { outlet: 'Harbour Gazette', published: '2024-05-15', publishedBasis: 'markup' },
  [
    ['title', 'Dialogue on the inner seas meets in Aktau'],
    [
      'body',
      'The ministers of the Inner Seas Dialogue sat down in Aktau on 14 May. “A ferry that sails each day is worth more than a declaration,” Ms Orazbek told the opening session.',
    ],
  ],
)
const kazakh = specimenDocument(
  'c5d6e7f8091a2b3c',
  { outlet: 'Теңіз жаршысы', published: '2024-05-13', publishedBasis: 'given', language: 'kk' },
  [
    ['title', 'Ақтаудағы кездесу: паром мен порт алымдары'],
    [
      'body',
      'Ішкі теңіздер диалогының министрлері дүйсенбіде Ақтауда кездесті. Кеме қатынасы мен порт алымдары туралы сөз болды.',
    ],
  ],
)
const unread = specimenDocument(
  'd0e1f2a3b4c5d6e7',
  {
    title: 'harbour-dues.pdf',
    unread: 'PDF files are not read yet. Add the page as HTML or its words as text.',
    mediaType: 'application/pdf',
    textSha256: null,
    words: 0,
  },
  [],
)

const orazbek = mentionOf(herald, 'Dana Orazbek')
const meetingInHerald: MeetingFinding = {
  ...basisOf(herald, 'f100000000000001', 'Ministers of the Inner Seas Dialogue met on Monday in this port city'),
  kind: 'meeting',
  meetingKind: 'ministerial',
  format: FORMAT,
  date: '2024-05-13',
  dateText: 'on Monday',
  weekday: 1,
  place: 'Aktau',
  participants: ['Kazakhstan', 'Azerbaijan', 'Turkmenistan'].map((name) => mentionOf(herald, name, name, 'state')),
  topics: ['ferries', 'harbour dues', 'the falling water'],
  status: 'held',
  themes: ['transport', 'water'],
}
const meetingInGazette: MeetingFinding = {
  ...basisOf(gazette, 'f100000000000002', 'The ministers of the Inner Seas Dialogue sat down in Aktau on 14 May'),
  kind: 'meeting',
  meetingKind: 'ministerial',
  format: FORMAT,
  date: '2024-05-14',
  place: 'Aktau',
  participants: [],
  topics: [],
  status: 'held',
  themes: [],
}
const ferry: StatementFinding = {
  ...basisOf(
    herald,
    'f200000000000001',
    '“A ferry that sails every day is worth more than a declaration that sails once,” said Dana Orazbek, deputy minister of ports of Kazakhstan.',
  ),
  kind: 'statement',
  speaker: orazbek,
  form: 'direct',
  content: [placeOf(herald, 'A ferry that sails every day is worth more than a declaration that sails once,')],
  cue: placeOf(herald, 'said'),
  themes: ['transport'],
  date: '2024-05-13',
}
const ferryAgain: StatementFinding = {
  ...basisOf(
    gazette,
    'f200000000000002',
    '“A ferry that sails each day is worth more than a declaration,” Ms Orazbek told the opening session.',
  ),
  kind: 'statement',
  speaker: mentionOf(gazette, 'Orazbek'),
  form: 'direct',
  content: [placeOf(gazette, 'A ferry that sails each day is worth more than a declaration,')],
  cue: placeOf(gazette, 'told'),
  themes: [],
}
const dues: StatementFinding = {
  ...basisOf(herald, 'f200000000000003', 'She added that harbour dues would not rise before the autumn.', [
    'speaker-doubtful',
  ]),
  kind: 'statement',
  speaker: mentionOf(herald, 'She', 'Dana Orazbek'),
  form: 'indirect',
  content: [placeOf(herald, 'harbour dues would not rise before the autumn')],
  cue: placeOf(herald, 'added'),
  themes: [],
}
const shore: StatementFinding = {
  ...basisOf(herald, 'f200000000000004', '“We build towards the water, and the water walks away,” he said.'),
  kind: 'statement',
  speaker: { ...mentionOf(herald, 'he said', 'Rovshan Velizade'), as: 'he' },
  form: 'direct',
  content: [placeOf(herald, 'We build towards the water, and the water walks away,')],
  cue: placeOf(herald, 'said.'),
  themes: ['water'],
}
const role: RoleFinding = {
  ...basisOf(herald, 'f300000000000001', 'Dana Orazbek, deputy minister of ports of Kazakhstan'),
  kind: 'role',
  person: orazbek,
  title: 'deputy minister of ports',
  of: 'Kazakhstan',
}

const heraldRead = withFindings(herald, [
  { finding: meetingInHerald, entry: 'm-aktau' },
  { finding: ferry, entry: 's-ferry' },
  { finding: role, entry: 'p-orazbek' },
  { finding: dues, entry: 's-dues' },
  { finding: shore, entry: 's-shore' },
])
const gazetteRead = withFindings(gazette, [
  { finding: meetingInGazette, entry: 'm-aktau' },
  { finding: ferryAgain, entry: 's-ferry' },
])

const meeting: MeetingEntry = {
  id: 'm-aktau',
  kind: 'meeting',
  title: `${FORMAT}, ministerial in Aktau`,
  meetingKind: 'ministerial',
  format: FORMAT,
  date: '2024-05-13',
  place: 'Aktau',
  status: 'held',
  participants: [
    { party: 'p-orazbek', name: 'Dana Orazbek', onBehalfOf: 'Kazakhstan' },
    { party: 'p-velizade', name: 'Rovshan Velizade', onBehalfOf: 'Azerbaijan' },
    { party: null, name: 'Turkmenistan' },
  ],
  hosts: [],
  absent: [],
  marginsOf: null,
  outcomes: [],
  topics: ['ferries', 'harbour dues', 'the falling water'],
  differing: {
    date: [
      { value: '2024-05-13', documents: [herald.id] },
      { value: '2024-05-14', documents: [gazette.id] },
    ],
  },
  reports: [reportOf(heraldRead, meetingInHerald), reportOf(gazetteRead, meetingInGazette)],
}
const statement = (id: string, found: StatementFinding, more: Partial<StatementEntry> = {}): StatementEntry => ({
  id,
  meeting: null,
  kind: 'statement',
  speaker: found.speaker && {
    party: found.speaker.name.startsWith('Dana') ? 'p-orazbek' : 'p-velizade',
    name: found.speaker.name,
  },
  role: found.speaker?.name.startsWith('Dana') ? 'deputy minister of ports' : null,
  form: found.form,
  text: found.content.map(({ start, end }) => herald.text.slice(start, end).replace(/,$/, '')).join(' … '),
  date: '2024-05-13',
  occasion: found.occasion ?? null,
  variants: [],
  reports: [reportOf(heraldRead, found)],
  ...more,
})
const party = (id: string, name: string, more: Partial<PartyEntry>): PartyEntry => ({
  id,
  kind: 'person',
  name,
  aliases: [],
  roles: [],
  state: null,
  statements: 1,
  meetings: 1,
  reports: [],
  ...more,
})

/** A register of a few invented documents about an invented format, with a disagreement, a variant and a document not read. */
export const innerSeas: Holdings = {
  title: 'The Inner Seas Dialogue',
  ...furtherOfInnerSeas,
  documents: [gazetteRead, heraldRead, kazakh, unread, ...furtherOfInnerSeas.documents],
  meetings: [meeting],
  statements: [
    statement('s-ferry', ferry, {
      variants: [{ value: 'A ferry that sails each day is worth more than a declaration', documents: [gazette.id] }],
      reports: [reportOf(heraldRead, ferry), reportOf(gazetteRead, ferryAgain)],
    }),
    statement('s-dues', dues),
    statement('s-shore', shore, { date: '2024-02' }),
  ],
  parties: [
    party('p-orazbek', 'Dana Orazbek', {
      aliases: ['Ms Orazbek'],
      state: 'Kazakhstan',
      statements: 2,
      roles: [
        {
          title: 'deputy minister of ports',
          of: 'Kazakhstan',
          from: '2024-05-16',
          to: '2024-05-16',
          documents: [herald.id],
        },
      ],
      reports: [reportOf(heraldRead, role)],
    }),
    party('p-velizade', 'Rovshan Velizade', { state: 'Azerbaijan' }),
    ...['Kazakhstan', 'Azerbaijan'].map((name) =>
      party(`p-${name.toLowerCase()}`, name, { kind: 'state', statements: 0 }),
    ),
  ],
  moved: { 'm-quay': 'm-aktau', 'v-port': 'v-coast', 'd-old': 'd-founded' },
}

/** A register without a single document. */
export const nothingYet: Holdings = {
  title: 'My register',
  documents: [],
  meetings: [],
  statements: [],
  parties: [],
  visits: [],
  commitments: [],
  figures: [],
  formats: [],
  positions: [],
  disagreements: [],
}
