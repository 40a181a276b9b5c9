import type { MiddlewareHandler } from 'hono'
import type { Site } from './site.js'

type Kept = Readonly<{ head: string; body: string; headers: Headers }>

const PAGES_AT_MOST = 300
/** A page longer than this is made each time. */
const LENGTH_AT_MOST = 400_000

/**
 * Keeps pages in memory for as long as no act is added to their register; the front page while none is added to any.
 * A page is kept under the head read before it was made: it may be newer than that, never older.
 */
export function keptPages({ heads }: Pick<Site, 'heads'>): MiddlewareHandler {
  const pages = new Map<string, Kept>()
  return async (c, next) => {
    const register = registerOf(c.req.path)
    if (heads === undefined || register === undefined || c.req.method !== 'GET') return next()
    const head = headOf(await heads(), register)
    if (head === undefined) return next()
    const key = `${c.req.path}${new URL(c.req.url).search}`
    const kept = pages.get(key)
    pages.delete(key)
    if (kept?.head === head) {
      pages.set(key, kept)
      return new Response(kept.body, { headers: kept.headers })
    }
    await next()
    if (c.res.status !== 200) return
    const body = await c.res.clone().text()
    if (body.length > LENGTH_AT_MOST) return
    pages.set(key, { head, body, headers: new Headers(c.res.headers) })
    for (const oldest of pages.keys()) {
      if (pages.size <= PAGES_AT_MOST) break
      pages.delete(oldest)
    }
  }
}

/** The register a page belongs to, '' for the front page; undefined for what is no page (files, data, text). */
function registerOf(path: string): string | undefined {
  if (/^\/about(?:\/|$)/.test(path) || path.includes('.')) return undefined
  return path.split('/')[1] ?? ''
}

function headOf(heads: ReadonlyMap<string, number>, register: string): string | undefined {
  if (register !== '') return heads.get(register)?.toString()
  return JSON.stringify([...heads])
}
