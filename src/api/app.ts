import { type Context, Hono } from 'hono'
import type { Page } from '../register/entries.js'
import { type Asked, askedPage } from '../register/filters.js'
import { NotFound } from '../register/not-found.js'
import type { View } from '../register/queries.js'
import { listsOf } from './lists.js'
import type { Source } from './source.js'

const PAGE_SIZE = 50
const PAGE_SIZE_AT_MOST = 500
const CACHING = { 'Cache-Control': 'public, max-age=0, s-maxage=30, stale-while-revalidate=60' }

/**
 * The register for programs: every list as JSON and CSV, every single page as JSON, at the page's address with an ending.
 * Errors are `{ ok: false, error, status }`; `report` is told of every error that is not the caller's.
 */
export function makeApi(source: Source, report: (error: unknown) => void = (error) => console.error(error)): Hono {
  const api = new Hono()
  addLists(api, source)
  addSingles(api, source)
  api.get('/:path{.+\\.(?:json|csv)}', (c) => sendError(c, 404, 'There is nothing at this address'))
  api.onError((error, c) => {
    if (error instanceof NotFound) {
      const isGone = error.struck !== null || error.lost !== null
      if (error.movedTo === null) return sendError(c, isGone ? 410 : 404, error.message)
      const folder = c.req.path.slice(0, c.req.path.lastIndexOf('/') + 1)
      return c.redirect(`${folder}${encodeURIComponent(error.movedTo)}.json`, 301)
    }
    report(error)
    return sendError(c, 500, 'The answer could not be made; the error is in the log of the site')
  })
  return api
}

function addLists(api: Hono, { read, queries }: Source): void {
  for (const { name, page, csv } of listsOf(queries)) {
    api.get(`/:register/${name}.json`, async (c) => {
      const asked = c.req.query()
      const of = { page: askedPage(asked), pageSize: askedSize(asked.size) }
      const rows = await read(c.req.param('register'), (view) => page(view, asked, of))
      return c.json({ ok: true, ...rows, next: nextPage(c, rows) }, 200, CACHING)
    })
    api.get(`/:register/${name}.csv`, async (c) => {
      const text = await read(c.req.param('register'), (view) => csv(view, c.req.query()))
      const disposition = `attachment; filename="${c.req.param('register').replace(/[^\w-]/g, '_')}-${name}.csv"`
      return c.body(text, 200, {
        ...CACHING,
        'Content-Type': 'text/csv; charset=utf-8; header=present',
        'Content-Disposition': disposition,
      })
    })
  }
}

function addSingles(api: Hono, { read, queries }: Source): void {
  const singles: Readonly<Record<string, (view: View, id: string, asked: Asked) => Promise<unknown>>> = {
    documents: queries.getDocument,
    meetings: queries.getMeeting,
    statements: queries.getStatement,
    people: queries.getParty,
    visits: queries.getVisit,
    commitments: queries.getCommitment,
    figures: queries.getFigure,
    formats: queries.getFormat,
    positions: queries.getPosition,
    disagreements: (view, id, { without }) => getDisagreement(queries, view, id, without),
  }
  for (const [name, get] of Object.entries(singles)) {
    api.get(`/:register/${name}/:file{[^/.]+\\.json}`, async (c) => {
      const id = c.req.param('file').slice(0, -'.json'.length)
      const entry = await read(c.req.param('register'), (view) => get(view, id, c.req.query()))
      return c.json({ ok: true, entry }, 200, CACHING)
    })
  }
  api.get('/:file{[^/.]+\\.json}', async (c) => {
    const register = c.req.param('file').slice(0, -'.json'.length)
    const overview = await read(register, queries.getOverview)
    return c.json({ ok: true, overview }, 200, CACHING)
  })
}

/** A disagreement; asked to leave out a document, with what would then stand, null where that prints none of its values. */
async function getDisagreement(queries: Source['queries'], view: View, id: string, without: string | undefined) {
  const entry = await queries.getDisagreement(view, id)
  return without ? { ...entry, without: (await queries.leaveOut(view, entry, without)) ?? null } : entry
}

function askedSize(words: string | undefined): number {
  const size = /^\d{1,6}$/.test(words ?? '') ? Number(words) : PAGE_SIZE
  return Math.min(Math.max(size, 1), PAGE_SIZE_AT_MOST)
}

/** The address of the next page with the same question, or null on the last. */
function nextPage(c: Context, { page, pageSize, total }: Page<unknown>): string | null {
  if (page * pageSize >= total) return null
  const asked = new URLSearchParams(new URL(c.req.url).search)
  asked.set('page', String(page + 1))
  return `${c.req.path}?${asked}`
}

function sendError(c: Context, status: 404 | 410 | 500, error: string): Response {
  return c.json({ ok: false, error, status }, status, { 'Cache-Control': 'no-store' })
}
