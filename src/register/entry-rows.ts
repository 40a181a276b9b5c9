import type { Finding } from '../vocabulary/findings.js'
import { makeMeeting } from './meeting-entry.js'
import { mentionsOf } from './party-names.js'
import { findProfile } from './profiles.js'
import { makeStatement } from './statement-entry.js'
import { storableJson, storableText } from './storable.js'

/** A finding with what its entry takes from its document. */
export type LoadedReport = Readonly<{
  document: string
  textSha256: string
  published: string | null
  seq: number
  start: number
  text: string
  finding: Finding
  role: string | null
}>

/** The row of an entry from its reports, which come in order of receipt and are all of one kind. */
export function entryRow(register: string, id: string, reports: readonly LoadedReport[]) {
  const row = reports[0]?.finding.kind === 'meeting' ? meetingRow(reports) : statementRow(reports)
  const published = reports.flatMap((report) => report.published?.slice(0, 10) ?? []).sort()
  const sortDate = row.date ?? published[0] ?? ''
  const documents = new Set(reports.map(({ document }) => document)).size
  return { ...row, register_id: register, entry_id: id, sort_date: sortDate, sort_name: '', reports: documents }
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

function meetingRow(reports: readonly LoadedReport[]) {
  const told = reports.flatMap(({ document, published, finding }) =>
    finding.kind === 'meeting' ? [{ document, published, finding }] : [],
  )
  const body = makeMeeting(told)
  const names = reports.flatMap(({ finding }) => mentionsOf(finding).map(({ mention }) => mention.name))
  const quotes = reports.flatMap(({ finding }) => finding.evidence.map(({ quote }) => quote))
  return {
    kind: 'meeting',
    subkind: body.meetingKind,
    format: body.format,
    caption: body.title,
    date: body.date,
    differs: Object.keys(body.differing).length > 0,
    body: storableJson(body),
    words: storableText([...new Set([body.title, ...names, ...body.topics, ...quotes])].join(' · ')),
  }
}

function statementRow(reports: readonly LoadedReport[]) {
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
    body: storableJson(body),
    words: storableText([...(body.speaker ? [body.speaker.name] : []), ...wordings].join(' · ')),
  }
}

const CAPTION = 140

function shorten(text: string): string {
  if (text.length <= CAPTION) return text
  const cut = text.lastIndexOf(' ', CAPTION)
  return `${text.slice(0, cut > CAPTION / 2 ? cut : CAPTION)} …`
}
