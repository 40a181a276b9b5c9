import { mkdtempSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { AxeResults } from 'axe-core'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { LOOKS, type Look, openBrowser } from './browser.js'
import { innerSeas, nothingYet } from './holdings.js'
import { openSite } from './open-site.js'
import { openSamples } from './samples.js'
import { specimenSite } from './specimen.js'

const HERALD = '/inner-seas/documents/a1b2c3d4e5f60718'
const PAGES = [
  '/',
  '/about',
  '/mine',
  '/inner-seas',
  '/inner-seas/documents',
  '/inner-seas/documents?unread=yes',
  HERALD,
  `${HERALD}?see=person&see=reference&see=state&see=organisation&see=format&see=place&see=time&see=amount&see=quotation`,
  '/inner-seas/documents/c5d6e7f8091a2b3c',
  '/inner-seas/documents/d0e1f2a3b4c5d6e7',
  '/inner-seas/meetings',
  '/inner-seas/meetings?party=p-orazbek&year=2024',
  '/inner-seas/meetings/m-aktau',
  '/inner-seas/statements',
  '/inner-seas/statements/s-ferry',
  '/inner-seas/people',
  '/inner-seas/people/p-orazbek',
  '/inner-seas/visits',
  '/inner-seas/visits/v-coast',
  '/inner-seas/commitments',
  '/inner-seas/commitments/c-ferries',
  '/inner-seas/money',
  '/inner-seas/money?by=donor&basis=increment',
  '/inner-seas/figures',
  '/inner-seas/figures/g-cargo',
  '/inner-seas/positions',
  '/inner-seas/positions/o-dues',
  '/inner-seas/formats',
  '/inner-seas/formats/x-dialogue',
  '/inner-seas/disagreements',
  '/inner-seas/disagreements/d-founded',
  '/inner-seas/disagreements/d-cargo',
  '/inner-seas/documents/e1f2a3b4c5d6e7f8',
  '/inner-seas/search?q=ferry',
  '/inner-seas/search?q=nothing-like-it',
  '/inner-seas/nothing-here',
]

const LISTS = [
  'documents',
  'meetings',
  'visits',
  'statements',
  'commitments',
  'figures',
  'positions',
  'people',
  'formats',
  'disagreements',
]

const pictures = mkdtempSync(join(tmpdir(), 'rapporteur-pictures-'))
let browser: Browser
let site: Awaited<ReturnType<typeof openSite>>
let samples: Awaited<ReturnType<typeof openSite>>
let kept: Awaited<ReturnType<typeof openSamples>>
let axe: string

beforeAll(async () => {
  axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
  site = await openSite(specimenSite({ 'inner-seas': innerSeas, mine: nothingYet }))
  kept = await openSamples()
  samples = await openSite(kept.site)
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
  await site?.close()
  await samples?.close()
  await kept?.close()
})

async function look({ width, colorScheme }: Look): Promise<BrowserContext> {
  // The accessibility check runs as a script of its own, which the site's policy forbids to pages.
  return browser.newContext({ viewport: { width, height: 800 }, colorScheme, bypassCSP: true, reducedMotion: 'reduce' })
}

async function open(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage()
  await page.goto(site.address + address)
  await page.evaluate('document.fonts.ready')
  return page
}

describe.each(LOOKS)('at $width pixels, $colorScheme', (each) => {
  let context: BrowserContext
  beforeAll(async () => {
    context = await look(each)
  })
  afterAll(() => context?.close())

  test.each(PAGES)('%s is accessible, fits, and says nothing on the console', async (address) => {
    expect(await faultsOf(context, site.address + address, each)).toEqual(NO_FAULTS)
  })

  test('so is every kind of page of the samples', async () => {
    for (const address of await onePageOfEachKind()) {
      expect({ address, ...(await faultsOf(context, samples.address + address, each)) }).toEqual({
        address,
        ...NO_FAULTS,
      })
    }
  })
})

type Faults = Readonly<{ said: readonly string[]; beyond: unknown; found: readonly (readonly string[])[] }>
const NO_FAULTS: Faults = { said: [], beyond: 0, found: [] }

/** What is wrong with a page: errors on the console, pixels beyond its width, violations of accessibility. A picture is left in the temporary folder. */
async function faultsOf(context: BrowserContext, address: string, { width, colorScheme }: Look): Promise<Faults> {
  const page = await context.newPage()
  const said: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('404')) said.push(message.text())
  })
  page.on('pageerror', (error) => said.push(String(error)))
  await page.goto(address)
  await page.evaluate('document.fonts.ready')
  const beyond = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')
  await page.evaluate(axe)
  const { violations } = (await page.evaluate('axe.run()')) as AxeResults
  const name = `${new URL(address).pathname.replace(/[^a-z0-9]+/gi, '_')}-${width}-${colorScheme}.png`
  await page.screenshot({ path: join(pictures, name), fullPage: true })
  await page.close()
  return {
    said,
    beyond,
    found: violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html.slice(0, 160))]),
  }
}

/** The lists of the samples, and the first entry of each. */
async function onePageOfEachKind(): Promise<readonly string[]> {
  const lists = LISTS.map((list) => `/demonstration/${list}`)
  const singles = await Promise.all(
    lists.map(async (list) => {
      const { rows } = (await (await fetch(`${samples.address}${list}.json`)).json()) as { rows: { id: string }[] }
      return rows.slice(0, 1).map(({ id }) => `${list}/${id}`)
    }),
  )
  return ['/demonstration', ...lists, ...singles.flat(), '/demonstration/search?q=sea']
}

describe('by keyboard', () => {
  test('the first stop skips to the content', async () => {
    const context = await look({ width: 1280, colorScheme: 'light' })
    const page = await open(context, '/inner-seas')
    await page.keyboard.press('Tab')
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Skip to the content')
    await page.keyboard.press('Enter')
    expect(await page.evaluate('document.activeElement.id')).toBe('main')
    await context.close()
  })

  test('words typed into the search lead to what was found, and on to its page', async () => {
    const context = await look({ width: 360, colorScheme: 'light' })
    const page = await open(context, '/inner-seas/people')
    await page.focus('#find')
    await page.keyboard.type('declaration')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/search?q=declaration')
    expect(await page.textContent('main mark')).toBe('declaration')
    await page.focus('main .entries a')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/statements/s-ferry')
    await context.close()
  })
})

describe('in the reader', () => {
  test('a number leads from the words to the note and back', async () => {
    const context = await look({ width: 1280, colorScheme: 'light' })
    const page = await open(context, HERALD)
    await page.click('#f-f200000000000001')
    expect(page.url()).toContain('#n-f200000000000001')
    await page.click('#n-f200000000000001 .number')
    expect(page.url()).toContain('#f-f200000000000001')
    await page.click('#n-f200000000000001 div a')
    await page.waitForURL('**/statements/s-ferry')
    await context.close()
  })

  test('a report leads to its words, in view and marked', async () => {
    const context = await look({ width: 360, colorScheme: 'light' })
    const page = await open(context, '/inner-seas/statements/s-shore')
    await page.click('.reports a')
    await page.waitForURL('**/documents/**')
    const mark = page.locator('mark.asked').first()
    expect(await mark.textContent()).toContain('“')
    expect(
      await mark.evaluate((node: { getBoundingClientRect: () => { top: number } }) => node.getBoundingClientRect().top),
    ).toBeLessThan(800)
    await context.close()
  })

  test('an unticked kind loses its marks and notes without any script', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false })
    const page = await open(context, HERALD).catch(async () => context.pages()[0] as Page)
    expect(await page.locator('.note.k-statement').first().isVisible()).toBe(true)
    await page.uncheck('#show-statement')
    expect(await page.locator('.note.k-statement').first().isVisible()).toBe(false)
    expect(await page.locator('.note.k-meeting').first().isVisible()).toBe(true)
    await context.close()
  })

  test('the furniture is folded away, and unfolds', async () => {
    const context = await look({ width: 1280, colorScheme: 'dark' })
    const page = await open(context, HERALD)
    const line = page.getByText('Home | Region')
    expect(await line.isVisible()).toBe(false)
    await page.locator('.furniture summary').first().click()
    expect(await line.isVisible()).toBe(true)
    await context.close()
  })
})
