import { sql } from 'kysely'
import type { CommittedAmount } from '../vocabulary/further-findings.js'
import { judge, settledFirst } from './arbiter/judge.js'
import { toCommitmentRows } from './commitments.js'
import type { DisagreementBody } from './disagreement-rows.js'
import type { PartyLink, SettledValue } from './entries.js'
import {
  type ExportedReport,
  evidenceInOrder,
  loadExportedReports,
  pageOfEntries,
  type Section,
} from './export-pages.js'
import type { FigureBody } from './figure-entry.js'
import { makeFormat } from './format-facts.js'
import { loadFacts } from './format-rows.js'
import { loadVoices } from './lineage/voiced-values.js'
import { loadOccasions } from './occasion-rows.js'
import type { PartyBody } from './party-entries.js'
import type { PositionBody } from './position-entry.js'
import type { PrintedValue } from './printed-values.js'
import type { View } from './queries.js'
import { linkOf, loadPartyLinks } from './reports.js'
import type { VisitBody } from './visit-entry.js'

/** Visits, each leg with the day shown first; the others stand in the disagreements. */
export const visitSection: Section<object> = async (view, after) => {
  const { rows, ids, next } = await pageOfEntries(view, ['visit'], after)
  const reports = await loadExportedReports(view, ids)
  const bodies = rows.map(({ body }) => body as VisitBody)
  const links = await loadPartyLinks(
    view,
    bodies.flatMap(({ traveller, delegation = [] }) => [traveller, ...delegation].map(({ profile }) => profile)),
  )
  const visits = bodies.map(({ title, traveller, delegation = [], legs, status }, index) => {
    const id = ids[index] ?? ''
    const stops = legs.map(({ place, country, date, dateEdtf, status }) => ({ place, country, date, dateEdtf, status }))
    const by = linkOf(links, traveller)
    const along = delegation.map((one) => linkOf(links, one))
    return { id, title, traveller: by, delegation: along, legs: stops, status, reports: reports.get(id) ?? [] }
  })
  return { rows: visits, next }
}

/** Commitments; `health` is not judged yet, `occasion` is the id of the meeting at which it was made. */
export const commitmentSection: Section<object> = async (view, after) => {
  const { rows, ids, next } = await pageOfEntries(view, ['commitment'], after)
  const reports = await loadExportedReports(view, ids)
  const listed = await toCommitmentRows(
    view,
    rows.map((row) => ({ ...row, reports: 0, differs: false })),
  )
  const occasions = await loadOccasions(view, ids)
  const commitments = listed.map((row) => {
    const { id, actor, parties = [], action, beneficiary, programme, purpose, stage } = row
    const { announcedBy, announcedOn, due } = row
    const amount = row.amount && exportedAmount(row.amount)
    const deed = { id, actor, parties, action, amount, beneficiary, programme, purpose }
    const promised = { ...deed, announcedBy, announcedOn, due }
    return { ...promised, stage, health: null, occasion: occasions.get(id) ?? null, reports: reports.get(id) ?? [] }
  })
  return { rows: commitments, next }
}

/** An amount with the words that say what it is, null where none do, and the documents' own conversions. */
function exportedAmount(amount: CommittedAmount) {
  const { value, currency, comparator, basis, repeat = false, basisWords, conversions = [] } = amount
  const also = conversions.map((each) => ({ value: each.value, currency: each.currency, comparator: each.comparator }))
  return { value, currency, comparator, basis, repeat, basisWords: basisWords?.quote ?? null, conversions: also }
}

/** Figures, every value printed beside the one shown first. */
export const figureSection: Section<object> = async (view, after) => {
  const { rows, ids, next } = await pageOfEntries(view, ['figure'], after)
  const reports = await loadExportedReports(view, ids)
  const figures = rows.map(({ body }, index) => {
    const { subject, measure, value, unit, period, periodDate, comparator, change, series, values } = body as FigureBody
    const id = ids[index] ?? ''
    const said = { id, subject, measure, value, unit, period, periodDate, comparator, change, series }
    return { ...said, values: values.map(inOrder), reports: reports.get(id) ?? [] }
  })
  return { rows: figures, next }
}

/** jsonb keeps keys in an order of its own. */
function inOrder({ value, documents }: Readonly<{ value: string; documents: readonly string[] }>) {
  return { value, documents }
}

/** Formats, each value of each property with the words that print it. */
export const formatSection: Section<object> = async (view, after) => {
  const { rows, ids, next } = await pageOfEntries(view, ['format'], after)
  const told = await loadFacts(view, ids)
  const formats = rows.map(({ body }, index) => {
    const { name, aliases } = body as PartyBody
    const id = ids[index] ?? ''
    const { facts } = makeFormat(told.get(id) ?? [])
    const stated = facts.flatMap(({ property, values }) =>
      values.map((printed) => ({ property, ...wordedValue(printed) })),
    )
    return { id, name, aliases, facts: stated }
  })
  return { rows: formats, next }
}

/** Positions, every wording beside the fullest. */
export const positionSection: Section<object> = async (view, after) => {
  const { rows, ids, next } = await pageOfEntries(view, ['position'], after)
  const reports = await loadExportedReports(view, ids)
  const bodies = rows.map(({ body }) => body as PositionBody)
  const links = await loadPartyLinks(
    view,
    bodies.flatMap(({ holder, saidBy }) => [holder.profile, saidBy?.profile ?? null]),
  )
  const positions = bodies.map(({ holder, stance, matter, saidBy, variants }, index) => {
    const id = ids[index] ?? ''
    const voice: PartyLink | null = saidBy === null ? null : linkOf(links, saidBy)
    const held = { id, holder: linkOf(links, holder), stance, matter, saidBy: voice }
    return { ...held, reports: reports.get(id) ?? [], variants: variants.map(inOrder) }
  })
  return { rows: positions, next }
}

/** Disagreements, the settled value first, then by the voices that give a value. */
export const disagreementSection: Section<object> = async (view, after) => {
  const { rows, ids, next } = await pageOfEntries(view, ['disagreement'], after)
  const bodies = rows.map(({ body }) => body as DisagreementBody)
  const kinds = await kindsOf(
    view,
    bodies.map(({ about }) => about),
  )
  const pending = rows.map(({ subkind }, index) => {
    const body = bodies[index] as DisagreementBody
    return { id: ids[index] ?? '', aboutKind: kinds.get(body.about) ?? '', kind: subkind ?? '', body }
  })
  const settled = await judge(view, pending)
  const voiced = await loadVoices(
    view,
    bodies.map(({ values }) => values),
  )
  const disagreements = pending.map(({ id, kind, body: { about, property, label } }, index) => {
    const resolution = settled.get(id)
    const printed = settledFirst(voiced[index] ?? [], resolution).map((value) => {
      return { ...wordedValue(value), independent: value.independent }
    })
    return { id, about, property, label, kind, values: printed, resolution: resolution ? settledOf(resolution) : null }
  })
  return { rows: disagreements, next }
}

/** Keys in one order, so that the same register gives the same bytes. */
function settledOf({ value, because }: SettledValue) {
  const reasons = because.map(({ rule, proof, reports }) => ({
    rule,
    proof,
    reports: reports.map(({ document, evidence }) => ({ document, evidence: evidence.map(evidenceInOrder) })),
  }))
  return { value, because: reasons }
}

async function kindsOf({ tx }: View, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await tx
    .selectFrom('entries')
    .select(['entry_id', 'kind'])
    .where(sql<boolean>`entry_id = any(${[...ids]}::text[])`)
    .execute()
  return new Map(rows.map(({ entry_id, kind }) => [entry_id, kind]))
}

function wordedValue({
  value,
  reports,
}: PrintedValue): Readonly<{ value: string; reports: readonly ExportedReport[] }> {
  const words = reports.map(({ document, evidence }) => ({ document, evidence: evidence.map(evidenceInOrder) }))
  return { value, reports: words }
}
