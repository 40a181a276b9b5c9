import type { CanonicalDocument } from '../vocabulary/documents.js'
import type { Finding } from '../vocabulary/findings.js'

/** One output line of `rapporteur findings`, as docs/findings.md describes it. */
export type FindingsLine = Readonly<{
  id: string
  version: 'findings/1'
  document: CanonicalDocument
  findings: readonly Finding[]
}>

/** The line of one document; `id` is whatever the caller knows it by. Its keys stand in a fixed order, so equal input gives equal bytes. */
export function findingsLine(id: string, document: CanonicalDocument, findings: readonly Finding[]): FindingsLine {
  const { title, outlet, authors, published, publishedBasis, language, url, stated, text, textSha256, blocks } =
    document
  const own = stated ? { stated } : {}
  return {
    id,
    version: 'findings/1',
    document: { title, outlet, authors, published, publishedBasis, language, url, ...own, text, textSha256, blocks },
    findings,
  }
}
