// Copying alone, without findings: releases and texts made from them go through the register's own tracing, on a database in memory.
import { createHash } from 'node:crypto'
import { toPage } from './corpus.mjs'

/** Releases as the register reads them: canonical text, blocks, publisher. Those that cannot be read are left out. */
export async function readTraced(releases) {
  const { readHtml } = await import('../dist/documents/read-document.js')
  return releases.flatMap((release) => {
    const read = readHtml(toPage(release), { url: release.url })
    const document = read.document ?? read
    return document.text ? [{ id: release.id, document }] : []
  })
}

/** What the register puts down about documents `{ id, document }`, added in that order: rows `{ a, b, kind, share_a, share_b, passages }` by these ids. */
export async function traceAll(documents, { batch = 40, show = () => undefined } = {}) {
  const { openDatabase, keepRegister } = await import('../dist/register/database.js')
  const { projectDocuments } = await import('../dist/register/projection.js')
  const database = await openDatabase({ folder: 'memory://' })
  const work = (does) => keepRegister(database, { register: 'traced' }, does)
  try {
    for (let from = 0; from < documents.length; from += batch) {
      const reads = documents.slice(from, from + batch).map((each, at) => toRead(each, from + at + 1))
      await work((view) => projectDocuments(view, reads))
      show(Math.min(documents.length, from + batch))
    }
    const columns = ['a', 'b', 'kind', 'share_a', 'share_b', 'passages']
    return await work(({ tx }) => tx.selectFrom('lineage').select(columns).orderBy('a').orderBy('b').execute())
  } finally {
    await database.close()
  }
}

function toRead({ id, document }, seq) {
  const sha256 = createHash('sha256').update(`${id} ${document.text}`).digest('hex')
  const received = { document: id, sha256, textSha256: sha256, source: id, mediaType: 'text/html', bytes: 1, given: {} }
  return { received, seq, at: '2031-01-01T00:00:00.000Z', document, findings: [] }
}
