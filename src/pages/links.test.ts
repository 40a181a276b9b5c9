import type { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openSamples } from '../../e2e/samples.js'
import { makeApi } from '../api/app.js'
import { makeApp } from './app.js'

let app: Hono
let reached: Awaited<ReturnType<typeof walk>>
let samples: Awaited<ReturnType<typeof openSamples>>

beforeAll(async () => {
  samples = await openSamples()
  const report = (error: unknown) => {
    throw error
  }
  app = makeApp(samples.site, [makeApi(samples.site, report)], report)
  reached = await walk('/')
})
afterAll(() => samples?.close())

/** Every page reached from the first by its links, each with its status and words. */
async function walk(from: string): Promise<ReadonlyMap<string, Readonly<{ status: number; body: string }>>> {
  const reached = new Map<string, Readonly<{ status: number; body: string }>>()
  const ahead = [from]
  for (let address = ahead.pop(); address !== undefined; address = ahead.pop()) {
    if (reached.has(address)) continue
    const answer = await app.request(address)
    const isPage = answer.headers.get('content-type')?.startsWith('text/html')
    const body = isPage ? await answer.text() : ''
    reached.set(address, { status: answer.status, body })
    ahead.push(...linksOf(body).map((link) => link.split('#')[0] ?? ''))
  }
  return reached
}

/** Addresses within the site that a page links to; a bare anchor belongs to the page itself. */
function linksOf(body: string): string[] {
  return [...body.matchAll(/href="(\/[^"]*)"/g)].map((match) => (match[1] ?? '').replaceAll('&amp;', '&'))
}

describe('from the front page of the samples', () => {
  test('every link leads to something, and every anchor to its place', () => {
    const broken = [...reached].filter(([, { status }]) => status !== 200).map(([address]) => address)
    expect(broken).toEqual([])
    const lost: string[] = []
    for (const [address, { body }] of reached) {
      for (const [link, place, anchor] of anchorsOf(address, body)) {
        if (!reached.get(place)?.body.includes(` id="${anchor}"`)) lost.push(`${address}: ${link}`)
      }
    }
    expect(lost).toEqual([])
    expect(reached.size).toBeGreaterThan(100)
  })

  test('no page has an id twice', () => {
    const doubled = [...reached].flatMap(([address, { body }]) => {
      const ids = [...body.matchAll(/ id="([^"]*)"/g)].map((match) => match[1])
      return new Set(ids).size === ids.length ? [] : [address]
    })
    expect(doubled).toEqual([])
  })
})

/** Links with an anchor: the link, the page it leads to, and the anchor there. */
function anchorsOf(address: string, body: string): readonly (readonly [string, string, string])[] {
  return [...body.matchAll(/href="([^"#]*)#([^"]+)"/g)].map(([, page = '', anchor = '']) => {
    const place = page === '' ? address : page.replaceAll('&amp;', '&')
    return [`${page}#${anchor}`, place, decodeURIComponent(anchor)]
  })
}
