import type { BlockRole, CanonicalDocument } from '../vocabulary/documents.js'
import type { Reading } from './reading.js'

/** What the article itself says: neither its title and byline nor its captions and furniture. */
const ARTICLE: ReadonlySet<BlockRole> = new Set(['body', 'heading', 'list-item', 'quotation'])

/** One line of `rapporteur reading`, as JSON-ready data: what the reading layer sees in a document, every piece with its offsets. */
export function readingJson(id: string, reading: Reading) {
  const { document, sentences, names, people, times, amounts, quotations } = reading
  return {
    id,
    version: 'reading/1',
    document: documentJson(document),
    sentences: sentences.map(({ start, end }) => ({ start, end })),
    names: names.map(({ person: _person, ...name }) => name),
    people: people.map(({ name, gender, state, titles, mentions }) => ({ name, gender, state, titles, mentions })),
    times: times.map(({ start, end, type, value }) => ({ start, end, type, value })),
    amounts: amounts.map(({ start, end, value, unit, currency }) => ({ start, end, value, unit, currency })),
    quotations: quotations.map(({ start, end, pieces }) => ({ start, end, pieces })),
  }
}

function documentJson(document: CanonicalDocument) {
  const { title, outlet, authors, published, publishedBasis, language, text, textSha256, blocks } = document
  return {
    title,
    outlet,
    authors,
    published,
    publishedBasis,
    language,
    text,
    textSha256,
    blocks,
    body: articleBody(document),
  }
}

/** The article alone, one line a block: without title, byline, dateline, captions and furniture. */
export function articleBody({ text, blocks }: CanonicalDocument): string {
  const parts = blocks.filter(({ role }) => ARTICLE.has(role))
  return parts.map(({ start, end }) => text.slice(start, end)).join('\n')
}
