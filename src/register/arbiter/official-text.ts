import { isOfficial } from '../publishers.js'
import type { Case, CaseDocument, CaseValue, Rule } from './case.js'
import { listed, quoted } from './days.js'

/** Properties that an official text of a meeting knows better than a report of it. */
const KNOWN = new Set([
  'date',
  'place',
  'meetingKind',
  'amount',
  'founded',
  'founded-in',
  'meeting-count',
  'ordinal',
  'value',
])

/**
 * An official text against reports of it: where every official text prints one value and only others print another,
 * the official one stands. Must not choose between two governments, nor trust a text whose publisher is not named.
 */
export const officialText: Rule = (one) => {
  if (!KNOWN.has(one.property)) return undefined
  const official = new Map(one.documents.filter(isOfficial).map((document) => [document.id, document]))
  const stated = one.values.filter(({ reports }) => reports.some(({ document }) => official.has(document)))
  const [only, second] = stated
  if (!only || second !== undefined) return undefined
  const reports = only.reports.filter(({ document }) => official.has(document))
  const [first] = reports
  if (!first) return undefined
  const others = one.values.filter((value) => value !== only).flatMap((value) => titlesOf(one, value))
  const proof = `The official text prints ${quoted(first)} (${listed(publishersOf(reports.flatMap(({ document }) => official.get(document) ?? [])))}). The other ${one.values.length > 2 ? 'values stand' : 'value stands'} only in reports of others: ${listed(others.slice(0, 4))}.`
  return { value: only.value, proof: { rule: 'official-text', proof, reports } }
}

function publishersOf(documents: readonly CaseDocument[]): readonly string[] {
  return [
    ...new Set(documents.map(({ outlet, url, title }) => outlet ?? (url === null ? title : new URL(url).hostname))),
  ]
}

function titlesOf({ documents }: Case, { reports }: CaseValue): readonly string[] {
  const ids = new Set(reports.map(({ document }) => document))
  return documents.flatMap(({ id, title, outlet }) => (ids.has(id) ? [outlet ?? title] : []))
}
