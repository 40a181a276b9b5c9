import type { BlockRole, CanonicalDocument } from '../vocabulary/documents.js'
import { findLocations } from './places.js'
import { findQuantities } from './quantities.js'
import type { Reading } from './reading.js'
import { findReferences } from './references.js'
import { findVenues } from './venues.js'

/** What the article itself says: neither its title and byline nor its captions and furniture. */
const ARTICLE: ReadonlySet<BlockRole> = new Set(['body', 'heading', 'list-item', 'quotation'])

/** One line of `rapporteur reading`, as JSON-ready data: what the reading layer sees in a document, every piece with its offsets. */
export function readingJson(id: string, reading: Reading) {
  const { document, sentences, names, people, times, amounts, quotations } = reading
  const locations = findLocations(reading)
  return {
    id,
    version: 'reading/1',
    document: documentJson(document),
    sentences: sentences.map(({ start, end }) => ({ start, end })),
    names: names.map(({ person: _person, ...name }) => {
      const location = locations.get(name.start)
      return location ? { ...name, location } : name
    }),
    people: people.map(({ name, gender, state, titles, mentions }) => ({ name, gender, state, titles, mentions })),
    times: times.map(({ start, end, type, value }) => ({ start, end, type, value })),
    references: findReferences(reading).map(({ start, end, by, people, states }) => ({
      start,
      end,
      by,
      people: people.map(({ name }) => name),
      states,
    })),
    amounts: amounts.map(({ start, end, value, unit, currency, doubtful }) => ({
      ...{ start, end, value, unit, currency },
      ...(doubtful ? { doubtful } : {}),
    })),
    quantities: findQuantities(reading),
    venues: findVenues(reading, locations),
    quotations: quotations.map(({ start, end, pieces, use }) => ({ start, end, pieces, ...(use ? { use } : {}) })),
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

/** The article alone, one line a block: without title, subtitle, byline, captions and furniture; a dateline stays with the sentence it opens. */
export function articleBody({ text, blocks }: CanonicalDocument): string {
  const first = blocks.findIndex(({ role }) => role === 'body' || role === 'quotation' || role === 'list-item')
  const head = blocks.slice(0, Math.max(first, 0)).findLastIndex(({ role }) => role === 'byline' || role === 'dateline')
  const parts: string[] = []
  for (const [at, { start, end, role }] of blocks.entries()) {
    const next = blocks[at + 1]
    const opensNext =
      role === 'dateline' && next && ARTICLE.has(next.role) && !text.slice(end, next.start).includes('\n')
    if (opensNext) parts.push(text.slice(start, next.start))
    else if (ARTICLE.has(role) && !(role === 'heading' && at < head)) parts.push(`${text.slice(start, end)}\n`)
  }
  return parts.join('').trimEnd()
}
