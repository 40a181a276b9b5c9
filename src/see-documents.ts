import type { Site } from './pages/site.js'
import type { ReaderPool } from './reader-pool.js'
import type { DocumentEntry } from './register/entries.js'
import { LANGUAGES_READ } from './vocabulary/languages.js'
import type { SeenMark } from './vocabulary/layers.js'

const DOCUMENTS_KEPT = 20

/**
 * What the reading sees in documents of a register, read again by the pool's threads: pages never wait on one another's texts.
 * The marks of the documents asked for last are kept, and of two asking at once the text is read once.
 */
export function makeSeeing(readers: () => Promise<Pick<ReaderPool, 'read'>>): NonNullable<Site['see']> {
  const kept = new Map<string, Promise<readonly SeenMark[] | undefined>>()
  return (document) => {
    // All that the reading goes by: one text may be dated differently in two registers.
    const key = [document.textSha256, document.published, document.url].join(' ')
    const marks = kept.get(key) ?? seeDocument(readers, document)
    kept.delete(key)
    kept.set(key, marks)
    for (const oldest of kept.keys()) {
      if (kept.size <= DOCUMENTS_KEPT) break
      kept.delete(oldest)
    }
    // What failed is tried again when it is next asked for.
    marks.then((found) => found ?? kept.delete(key)).catch(() => kept.delete(key))
    return marks
  }
}

async function seeDocument(
  readers: () => Promise<Pick<ReaderPool, 'read'>>,
  entry: DocumentEntry,
): Promise<readonly SeenMark[] | undefined> {
  const { title, outlet, authors, published, language, url, text, textSha256, blocks } = entry
  if (textSha256 === null || language === null || !LANGUAGES_READ.has(language)) return undefined
  const document = { title, outlet, authors, published, publishedBasis: null, language, url, text, textSha256, blocks }
  const answer = await (await readers()).read({ kind: 'seen', document })
  return answer.ok && answer.kind === 'seen' ? answer.marks : undefined
}
