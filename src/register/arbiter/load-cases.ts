import { sql } from 'kysely'
import type { Finding } from '../../vocabulary/findings.js'
import type { DisagreementBody } from '../disagreement-rows.js'
import { foldName } from '../names.js'
import { nodeOf } from '../nodes.js'
import { foldFormat } from '../profiles.js'
import type { View } from '../queries.js'
import type { Case, CaseDocument, CaseReport, Session, Tenure } from './case.js'
import { partsOfProperty } from './property.js'

/** A disagreement to be judged, with the kind of the entry it is about. */
export type Pending = Readonly<{ id: string; aboutKind: string; body: DisagreementBody }>

/** Documents of a much reported entry beyond these are not heard. */
const MOST_DOCUMENTS = 24
const MOST_TENURES = 400

/**
 * Everything the rules may lean on, by the id of the disagreement: what its documents say, and who sat where by any other.
 * The document `without` is not heard, whatever it says.
 */
export async function loadCases(
  view: View,
  pending: readonly Pending[],
  without?: string,
): Promise<ReadonlyMap<string, Case>> {
  if (pending.length === 0) return new Map()
  const nodes = await loadEntryNodes(view, [...new Set(pending.map(({ body }) => body.about))], without)
  const heard = new Map(pending.map((one) => [one.id, documentsOf(one, nodes.get(one.body.about) ?? [])]))
  const documents = await loadDocuments(view, [...new Set([...heard.values()].flat())])
  const sessions = await loadSessions(view, formatsIn(pending, nodes, documents))
  const tenures = await loadTenures(view, statesIn(pending, heard, documents))
  const isHeard = ({ report }: Session | Tenure) => report.document !== without
  return new Map(
    pending.map((one) => {
      const { body, aboutKind, id } = one
      const here = (heard.get(id) ?? []).flatMap((document) => documents.get(document) ?? [])
      const findings = new Map(here.flatMap((each) => each.findings.map((f) => [nodeOf(each.id, f.id), f] as const)))
      const asReport = (document: string, finding: string, evidence?: CaseReport['evidence']): CaseReport[] => {
        const known = findings.get(nodeOf(document, finding))
        return known ? [{ document, finding: known, evidence: evidence ?? known.evidence }] : []
      }
      const values = body.values.map(({ value, reports }) => ({
        value,
        reports: reports.flatMap((report) => asReport(report.document, report.finding, report.evidence)),
      }))
      const own = (nodes.get(body.about) ?? []).flatMap(({ document, finding }) => asReport(document, finding))
      const told = new Set(own.map(({ document, finding }) => nodeOf(document, finding.id)))
      const others = values
        .flatMap(({ reports }) => reports)
        .filter(({ document, finding }) => !told.has(nodeOf(document, finding.id)))
      const reports = [...own, ...others]
      const formats = new Set(reports.flatMap(({ finding }) => formatOf(finding)))
      return [
        id,
        {
          about: aboutKind,
          ...partsOfProperty(body.property),
          values,
          reports,
          documents: here,
          sessions: [...formats].flatMap((format) => sessions.get(format) ?? []).filter(isHeard),
          tenures: [
            ...tenuresIn(here),
            ...tenures.filter(({ report }) => !heard.get(id)?.includes(report.document)).filter(isHeard),
          ],
        },
      ]
    }),
  )
}

type EntryNode = Readonly<{ document: string; finding: string }>

async function loadEntryNodes(
  { tx }: View,
  ids: readonly string[],
  without: string | undefined,
): Promise<ReadonlyMap<string, EntryNode[]>> {
  const rows = await tx
    .selectFrom('entry_findings')
    .select(['entry_id', 'document_id', 'finding_id'])
    .where(sql<boolean>`entry_id = any(${[...ids]}::text[])`)
    .orderBy('entry_id')
    .orderBy('document_id')
    .orderBy('finding_id')
    .execute()
  const found = new Map<string, EntryNode[]>()
  for (const { entry_id, document_id: document, finding_id: finding } of rows) {
    if (document === without) continue
    const nodes = found.get(entry_id) ?? []
    nodes.push({ document, finding })
    found.set(entry_id, nodes)
  }
  return found
}

/** Documents that print a value are heard first. */
function documentsOf({ body }: Pending, nodes: readonly EntryNode[]): readonly string[] {
  const printing = body.values.flatMap(({ reports }) => reports.map(({ document }) => document))
  return [...new Set([...printing, ...nodes.map(({ document }) => document)])].slice(0, MOST_DOCUMENTS)
}

async function loadDocuments({ tx }: View, ids: readonly string[]): Promise<ReadonlyMap<string, CaseDocument>> {
  const rows = await tx
    .selectFrom('documents as d')
    .leftJoin('texts as t', (join) =>
      join.onRef('t.register_id', '=', 'd.register_id').onRef('t.text_sha256', '=', 'd.text_sha256'),
    )
    .select(['d.document_id', 'd.title', 'd.outlet', 'd.url', 'd.published', 't.text'])
    .where(sql<boolean>`d.document_id = any(${[...ids]}::text[])`)
    .execute()
  const findings = await tx
    .selectFrom('findings')
    .select(['document_id', 'body'])
    .where(sql<boolean>`document_id = any(${[...ids]}::text[])`)
    .where('kind', 'in', ['meeting', 'visit', 'role', 'figure', 'statement', 'format', 'commitment'])
    .orderBy('document_id')
    .orderBy('start')
    .orderBy('finding_id')
    .execute()
  const told = new Map<string, Finding[]>()
  for (const { document_id, body } of findings) {
    const list = told.get(document_id) ?? []
    list.push(body)
    told.set(document_id, list)
  }
  return new Map(
    rows.map(({ document_id: id, title, outlet, url, published, text }) => {
      const document = { id, title: title ?? id, outlet, url, published: published?.slice(0, 10) ?? null }
      return [id, { ...document, findings: told.get(id) ?? [], text: text ?? '' }]
    }),
  )
}

function formatOf(finding: Finding): readonly string[] {
  return finding.kind === 'meeting' && finding.format !== null ? [foldFormat(finding.format)] : []
}

function formatsIn(
  pending: readonly Pending[],
  nodes: ReadonlyMap<string, readonly EntryNode[]>,
  documents: ReadonlyMap<string, CaseDocument>,
): readonly string[] {
  const asked = pending.filter(({ body, aboutKind }) => aboutKind === 'meeting' && body.property === 'date')
  const ids = new Set(
    asked.flatMap(({ body }) =>
      (nodes.get(body.about) ?? []).map(({ document, finding }) => nodeOf(document, finding)),
    ),
  )
  const told = [...documents.values()].flatMap(({ id, findings }) =>
    findings.flatMap((finding) => (ids.has(nodeOf(id, finding.id)) ? formatOf(finding) : [])),
  )
  return [...new Set(told)]
}

/** Sessions that any document of the register numbers and dates, by format; none of a format too common to be looked up. */
async function loadSessions(
  { tx }: View,
  formats: readonly string[],
): Promise<ReadonlyMap<string, readonly Session[]>> {
  const sessions = new Map<string, Session[]>()
  if (formats.length === 0) return sessions
  const rows = await tx
    .selectFrom('finding_keys as k')
    .innerJoin('findings as f', (join) =>
      join
        .onRef('f.register_id', '=', 'k.register_id')
        .onRef('f.document_id', '=', 'k.document_id')
        .onRef('f.finding_id', '=', 'k.finding_id'),
    )
    .select(['f.document_id', 'f.body'])
    .where(sql<boolean>`k.key = any(${formats.map((format) => `m:f:${format}`)}::text[])`)
    .orderBy('f.document_id')
    .orderBy('f.finding_id')
    .execute()
  for (const { document_id: document, body: finding } of rows) {
    if (finding.kind !== 'meeting' || finding.ordinal === undefined || finding.date === null) continue
    if (finding.status === 'planned') continue
    for (const format of formatOf(finding)) {
      const list = sessions.get(format) ?? []
      list.push({
        ordinal: finding.ordinal,
        date: finding.date,
        report: { document, finding, evidence: finding.evidence },
      })
      sessions.set(format, list)
    }
  }
  return sessions
}

/** States of whose offices a dated case speaks. */
function statesIn(
  pending: readonly Pending[],
  heard: ReadonlyMap<string, readonly string[]>,
  documents: ReadonlyMap<string, CaseDocument>,
): readonly string[] {
  const dated = pending.filter(({ body }) => partsOfProperty(body.property).property === 'date')
  const here = dated.flatMap(({ id }) => (heard.get(id) ?? []).flatMap((document) => documents.get(document) ?? []))
  return [...new Set(tenuresIn(here).flatMap(({ state }) => state ?? []))].slice(0, 24)
}

function tenuresIn(documents: readonly CaseDocument[]): readonly Tenure[] {
  return documents.flatMap(({ id, published, findings }) =>
    findings.flatMap((finding) => tenureOf(id, published, finding)),
  )
}

/** Who holds which office as a document prints it on the day it appears. */
function tenureOf(document: string, published: string | null, finding: Finding): readonly Tenure[] {
  if (finding.kind !== 'role' || finding.during !== undefined) return []
  const { person, title, of, evidence } = finding
  const state = of ?? person.state ?? null
  const day = published?.slice(0, 10) ?? ''
  return [{ person: person.name, office: foldName(title), state, day, report: { document, finding, evidence } }]
}

async function loadTenures({ tx }: View, states: readonly string[]): Promise<readonly Tenure[]> {
  if (states.length === 0) return []
  const rows = await tx
    .selectFrom('party_roles as r')
    .innerJoin('findings as f', (join) =>
      join
        .onRef('f.register_id', '=', 'r.register_id')
        .onRef('f.document_id', '=', 'r.document_id')
        .onRef('f.finding_id', '=', 'r.finding_id'),
    )
    .innerJoin('documents as d', (join) =>
      join.onRef('d.register_id', '=', 'f.register_id').onRef('d.document_id', '=', 'f.document_id'),
    )
    .select(['f.document_id', 'f.body', 'd.published'])
    .where(sql<boolean>`r.held_for = any(${[...states]}::text[])`)
    .where(
      sql<boolean>`lower(r.title) ~ '(president|prime minister|foreign minister|foreign affairs|secretary of state|foreign secretary|chancellor|secretary.general)$'`,
    )
    .where('d.published', 'is not', null)
    .orderBy('f.document_id')
    .orderBy('f.finding_id')
    .limit(MOST_TENURES)
    .execute()
  return rows
    .flatMap(({ document_id, published, body }) => tenureOf(document_id, published, body))
    .filter(({ day }) => day.length === 10)
}
