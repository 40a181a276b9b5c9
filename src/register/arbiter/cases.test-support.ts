import type { Finding } from '../../vocabulary/findings.js'
import { type Draft, readDocument } from '../findings.test-support.js'
import { foldName } from '../names.js'
import type { Case, CaseDocument, CaseReport } from './case.js'
import { partsOfProperty } from './property.js'

export type CaseDraft = Readonly<{
  about: Finding['kind']
  property: string
  /** Each value with the numbers of the drafts that print it. */
  values: Readonly<Record<string, readonly number[]>>
  drafts: readonly (Draft & Readonly<{ url?: string }>)[]
  /** Other documents of the register: their sessions and offices count, their reports do not. */
  elsewhere?: readonly Draft[]
}>

/** A case as it would be loaded, from documents in short. */
export function caseOf({ about, property, values, drafts, elsewhere = [] }: CaseDraft): Case {
  const documents = drafts.map(documentOf)
  const others = elsewhere.map(documentOf)
  const reports = documents.flatMap((document) => reportsIn(document, about))
  const sessions = [...documents, ...others].flatMap((document) =>
    reportsIn(document, 'meeting').flatMap((report) => {
      const { finding } = report
      if (finding.kind !== 'meeting' || finding.ordinal === undefined || finding.date === null) return []
      return [{ ordinal: finding.ordinal, date: finding.date, report }]
    }),
  )
  const tenures = [...documents, ...others].flatMap((document) =>
    reportsIn(document, 'role').flatMap((report) => {
      const { finding } = report
      if (finding.kind !== 'role') return []
      const { person, title, of } = finding
      const state = of ?? person.state ?? null
      return [{ person: person.name, office: foldName(title), state, day: document.published ?? '', report }]
    }),
  )
  const printed = Object.entries(values).map(([value, numbers]) => ({
    value,
    reports: reports.filter(({ document }) => numbers.some((number) => documents[number]?.id === document)),
  }))
  return { about, ...partsOfProperty(property), values: printed, reports, documents, sessions, tenures }
}

function documentOf(draft: Draft & Readonly<{ url?: string }>, at: number): CaseDocument {
  const { received, document, findings } = readDocument(draft, at + 1)
  const { text, title, outlet, published } = document
  return { id: received.document, title: title ?? '', outlet, published, findings, text, url: draft.url ?? null }
}

function reportsIn({ id, findings }: CaseDocument, kind: Finding['kind']): CaseReport[] {
  return findings.flatMap((finding) =>
    finding.kind === kind ? [{ document: id, finding, evidence: finding.evidence }] : [],
  )
}
