import { Hono } from 'hono'
import { html } from 'hono/html'
import { askedPage, documentFilter, filtersOf } from '../../register/filters.js'
import type { Span } from '../../vocabulary/evidence.js'
import { addressOf } from '../addresses.js'
import { askedOf, dataLinks, filtersAsked, sendPage } from '../asked.js'
import { field, filterForm } from '../forms.js'
import { layout } from '../layout.js'
import { emptyLine, PAGE_SIZE, pageLinks, totalLine } from '../paging.js'
import type { Site } from '../site.js'
import { besidePage, lineageSection } from './lineage.js'
import { readerPage } from './reader.js'
import { askedLayers } from './seen.js'
import { documentItem } from './view.js'

/** The list of documents, each document as it reads, and its canonical text. */
export function documentRoutes({ read, queries, see }: Site): Hono {
  const routes = new Hono()
  routes.get('/:register/documents', async (c) => {
    const { register } = c.req.param()
    const asked = askedOf(c)
    const of = documentFilter(asked, { page: askedPage(asked), pageSize: PAGE_SIZE })
    const documents = await read(register, (view) => queries.listDocuments(view, of))
    const filters = filtersAsked(asked, filtersOf.documents)
    const address = addressOf(register, 'documents')
    const unread = html`<p class="check"><label><input type="checkbox" name="unread" value="yes"${filters.unread === 'yes' ? html` checked` : ''}> only those not read</label></p>`
    const main = html`<h1>Documents</h1>
${filterForm(address, [field('outlet', 'Outlet', filters.outlet, 'any, its exact name'), unread])}
${totalLine(documents, 'document')}
${
  documents.rows.length > 0
    ? html`<ul class="entries">${documents.rows.map((row) => documentItem(register, row))}</ul>`
    : emptyLine(documents, address, html`<p>No document matches. <a href="${address}">Show all documents</a>.</p>`)
}
${pageLinks(documents, address, filters)}`
    const data = dataLinks(address, filters)
    return sendPage(c, layout({ title: 'Documents', register, current: 'documents', data }, main))
  })
  routes.get('/:register/documents/:file{[^/.]+\\.txt}', async (c) => {
    const { register, file } = c.req.param()
    const id = file.slice(0, -'.txt'.length)
    const { text } = await read(register, (view) => queries.getDocument(view, id))
    return c.text(text, 200, { 'Cache-Control': 'public, max-age=0, s-maxage=30' })
  })
  routes.get('/:register/documents/:id{[^/.]+}/beside/:other{[^/.]+}', async (c) => {
    const { register, id, other } = c.req.param()
    const pair = await read(register, (view) => queries.getLineage(view, id, other))
    const title = `${pair.documents[0].title} beside ${pair.documents[1].title}`
    return sendPage(c, layout({ title, register, current: 'documents' }, besidePage(register, pair)))
  })
  routes.get('/:register/documents/:id{[^/.]+}', async (c) => {
    const { register, id } = c.req.param()
    const asked = askedOf(c)
    const [document, lineage, wordings] = await read(register, async (view) => [
      await queries.getDocument(view, id),
      await queries.listLineageOf(view, id),
      await queries.compareWordings(view, id),
    ])
    const span = askedSpan(asked.span)
    const place = { ...(span ? { span } : {}), ...(asked.part ? { part: askedPage({ page: asked.part }) } : {}) }
    const layers = askedLayers(c.req.queries('see') ?? [])
    const seen = see && { asked: layers, marks: layers.size > 0 ? await see(document) : undefined }
    const data = dataLinks(addressOf(register, 'documents', id), {}, ['json'])
    const frame = { title: document.title, register, current: 'documents', data }
    return sendPage(
      c,
      layout(
        frame,
        html`${readerPage(register, document, place, seen)}${lineageSection(register, document.id, lineage, wordings)}`,
      ),
    )
  })
  return routes
}

/** `start-end` in UTF-16 code units; anything else is undefined. */
function askedSpan(words: string | undefined): Span | undefined {
  const parts = /^(\d{1,9})-(\d{1,9})$/.exec(words ?? '')
  const [start, end] = [Number(parts?.[1]), Number(parts?.[2])]
  return start < end ? { start, end } : undefined
}
