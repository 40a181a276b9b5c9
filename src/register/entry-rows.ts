import type { Finding } from '../vocabulary/findings.js'
import { makeCommitment } from './commitment-entry.js'
import { makeFigure } from './figure-entry.js'
import { makeMeeting, meetingDifferences } from './meeting-entry.js'
import { mentionsOf } from './party-names.js'
import { makePosition } from './position-entry.js'
import type { Difference } from './printed-values.js'
import { findProfile } from './profiles.js'
import type { EntryRow } from './rows.js'
import { makeStatement } from './statement-entry.js'
import { storableJson, storableText } from './storable.js'
import type { Traits } from './traits.js'
import { makeVisit } from './visit-entry.js'

/** A finding with what its entry takes from its document. */
export type LoadedReport = Readonly<{
  document: string
  textSha256: string
  published: string | null
  seq: number
  start: number
  text: string
  finding: Finding
  traits: Traits | null
  role: string | null
}>

/** What an entry is made of besides its id: its row, and where its reports contradict one another. */
export type MadeEntry = Readonly<{ row: EntryRow; differences: readonly Difference[] }>

type Made = Readonly<{
  kind: string
  subkind: string | null
  format: string | null
  caption: string
  date: string | null
  differs: boolean
  body: unknown
  /** The series of a figure; '' for every other kind. */
  series?: string
  words: readonly string[]
  differences: readonly Difference[]
}>

/** The row of an entry from its reports, which come in order of publication and are all of one kind. */
export function makeEntry(register: string, id: string, reports: readonly LoadedReport[]): MadeEntry {
  const { body, words, differences, series = '', ...made } = makeOfKind(reports)
  const published = reports.flatMap((report) => report.published?.slice(0, 10) ?? []).sort()
  const sortDate = made.date ?? published[0] ?? ''
  const documents = new Set(reports.map(({ document }) => document)).size
  const row = {
    ...made,
    register_id: register,
    entry_id: id,
    caption: storableText(made.caption),
    sort_date: sortDate,
    sort_name: series,
    reports: documents,
    body: storableJson(body),
    words: storableText([...new Set(words)].join(' · ')),
  }
  return { row, differences }
}

function makeOfKind(reports: readonly LoadedReport[]): Made {
  const kind = reports[0]?.finding.kind
  switch (kind) {
    case 'meeting':
      return meetingRow(reports)
    case 'statement':
      return statementRow(reports)
    case 'visit':
    case 'commitment':
    case 'figure':
    case 'position':
      return furtherRow(kind, reports)
    default:
      throw new Error(`A finding of kind ${kind} makes no entry`)
  }
}

/** Who takes part in an entry, each name once in each part it plays. */
export function partyRows(entry: string, reports: readonly LoadedReport[]) {
  const found = new Map<string, { entry: string; profile: string; relation: string }>()
  for (const { mention, relation } of reports.flatMap(({ finding }) => mentionsOf(finding))) {
    const profile = findProfile(mention)?.profile
    if (profile !== undefined) found.set(`${relation} ${profile}`, { entry, profile, relation })
  }
  return [...found.values()]
}

function meetingRow(reports: readonly LoadedReport[]): Made {
  const told = reports.flatMap(({ document, published, finding, traits }) => {
    const doubted = traits?.kind === 'meeting' ? traits.doubted : []
    return finding.kind === 'meeting' ? [{ document, published, finding, doubted }] : []
  })
  const body = makeMeeting(told)
  const names = reports.flatMap(({ finding }) => mentionsOf(finding).map(({ mention }) => mention.name))
  return {
    kind: 'meeting',
    subkind: body.meetingKind,
    format: body.format,
    caption: body.title,
    date: body.date,
    differs: Object.keys(body.differing).length > 0,
    body,
    words: [body.title, ...names, ...body.topics, ...quotesOf(reports)],
    differences: meetingDifferences(told, body),
  }
}

function statementRow(reports: readonly LoadedReport[]): Made {
  const told = reports.flatMap(({ document, finding, text, role }) =>
    finding.kind === 'statement' ? [{ document, finding, text, role }] : [],
  )
  const body = makeStatement(told)
  const wordings = [body.text, ...body.variants.map(({ value }) => value)]
  return {
    kind: 'statement',
    subkind: body.form,
    format: null,
    caption: shorten(body.text),
    date: body.date,
    differs: body.variants.length > 0,
    body,
    words: [...(body.speaker ? [body.speaker.name] : []), ...wordings],
    differences: [],
  }
}

type FurtherKind = 'visit' | 'commitment' | 'figure' | 'position'

function furtherRow(kind: FurtherKind, reports: readonly LoadedReport[]): Made {
  const { differences = [], ...made } = furtherOf(kind, reports)
  const names = reports.flatMap(({ finding }) => mentionsOf(finding).map(({ mention }) => mention.name))
  return {
    kind,
    format: null,
    differs: differences.length > 0,
    words: [made.caption, ...names, ...quotesOf(reports)],
    differences,
    ...made,
  }
}

function furtherOf(
  kind: FurtherKind,
  reports: readonly LoadedReport[],
): Pick<Made, 'subkind' | 'caption' | 'date' | 'body'> & Partial<Made> {
  switch (kind) {
    case 'visit': {
      const { body, differences } = makeVisit(reports.flatMap(visitReport))
      return { subkind: body.status, caption: body.title, date: body.date, body, differences }
    }
    case 'commitment': {
      const body = makeCommitment(reports.flatMap(({ document, finding }) => ofKind(document, finding, kind)))
      return { subkind: body.stage, caption: shorten(body.title), date: body.announcedOn, body }
    }
    case 'figure': {
      const told = reports.flatMap(({ document, finding }) => ofKind(document, finding, kind))
      const { body, date, differences } = makeFigure(told)
      return { subkind: body.unit, caption: shorten(body.title), date, body, series: body.series ?? '', differences }
    }
    case 'position': {
      const told = reports.flatMap(({ document, published, finding }) =>
        ofKind(document, finding, kind).map((report) => ({ ...report, published })),
      )
      const body = makePosition(told)
      return { subkind: body.stance, caption: shorten(body.title), date: null, body }
    }
  }
}

function ofKind<K extends Finding['kind']>(document: string, finding: Finding, kind: K) {
  const isOfKind = (one: Finding): one is Extract<Finding, { kind: K }> => one.kind === kind
  return isOfKind(finding) ? [{ document, finding }] : []
}

function visitReport({ document, finding, traits }: LoadedReport) {
  return finding.kind === 'visit' && traits?.kind === 'visit' ? [{ document, finding, traits }] : []
}

function quotesOf(reports: readonly LoadedReport[]): readonly string[] {
  return reports.flatMap(({ finding }) => finding.evidence.map(({ quote }) => quote))
}

const CAPTION = 140

function shorten(text: string): string {
  if (text.length <= CAPTION) return text
  const cut = text.lastIndexOf(' ', CAPTION)
  return `${text.slice(0, cut > CAPTION / 2 ? cut : CAPTION)} …`
}
