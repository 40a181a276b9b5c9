import { type Context, Hono } from 'hono'
import { secureHeaders } from 'hono/secure-headers'
import { type LostWords, NotFound } from '../register/not-found.js'
import { addressOf, entryAddress, readerAddress } from './addresses.js'
import { assetRoutes } from './assets.js'
import { commitmentRoutes } from './commitments/route.js'
import { decisionRoutes } from './decisions/route.js'
import { disagreementRoutes } from './disagreements/route.js'
import { documentRoutes } from './documents/route.js'
import { figureRoutes } from './figures/route.js'
import { formatRoutes } from './formats/route.js'
import { frontRoutes } from './front/route.js'
import { identityRoutes } from './identities/route.js'
import { keptPages } from './kept-pages.js'
import { layout } from './layout.js'
import { meetingRoutes } from './meetings/route.js'
import { moneyRoutes } from './money/route.js'
import { overviewRoutes } from './overview/route.js'
import { peopleRoutes } from './people/route.js'
import { positionRoutes } from './positions/route.js'
import { problemPage } from './problems.js'
import { searchRoutes } from './search/route.js'
import type { Site } from './site.js'
import { statementRoutes } from './statements/route.js'
import { visitRoutes } from './visits/route.js'

/** Nothing runs in a page and nothing comes from elsewhere: style, fonts and pictures are the site's own. */
const HEADERS = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    styleSrc: ["'self'"],
    fontSrc: ["'self'"],
    imgSrc: ["'self'"],
    formAction: ["'self'"],
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
  },
  referrerPolicy: 'same-origin',
  // Whether the site is reached by HTTPS is for whoever puts it on the net to say.
  strictTransportSecurity: false,
})

/**
 * The whole public site. `also` are routes beside the pages (the same data for programs); they are tried first and
 * answer their own errors. `report` is told of every error that is not the reader's.
 */
export function makeApp(
  site: Site,
  also: readonly Hono[] = [],
  report: (error: unknown) => void = (error) => console.error(error),
): Hono {
  const app = new Hono({ strict: false })
  app.use(HEADERS)
  // No id, name or word holds a NUL, and the database takes none.
  app.use(async (c, next) => (/%00|\0/.test(c.req.url) ? sendMissing(c) : next()))
  app.use(keptPages(site))
  for (const routes of [
    assetRoutes(),
    ...also,
    frontRoutes(site),
    overviewRoutes(site),
    documentRoutes(site),
    meetingRoutes(site),
    statementRoutes(site),
    visitRoutes(site),
    commitmentRoutes(site),
    moneyRoutes(site),
    figureRoutes(site),
    positionRoutes(site),
    peopleRoutes(site),
    formatRoutes(site),
    disagreementRoutes(site),
    decisionRoutes(site),
    identityRoutes(site),
    searchRoutes(site),
  ]) {
    app.route('/', routes)
  }
  app.notFound((c) => sendMissing(c))
  app.onError((error, c) => {
    if (!(error instanceof NotFound)) {
      report(error)
      const words = 'The page could not be made. The error is in the log of the site; try again in a moment.'
      return sendProblem(c, 500, 'Something went wrong here', words)
    }
    if (error.struck !== null)
      return sendProblem(c, 410, 'Struck off the register', `${error.message}.`, [
        { href: addressOf(registerOf(c), 'decisions'), label: 'All decisions' },
      ])
    if (error.lost !== null) return sendLost(c, error.noun, error.lost)
    if (error.movedTo === null) return sendMissing(c)
    return c.redirect(movedAddress(c.req.path, error.movedTo), 301)
  })
  return app
}

/** The address of the entry that took another over: the last part is the id, with or without an ending. */
function movedAddress(path: string, id: string): string {
  const ending = /\.[a-z]+$/.exec(path)?.[0] ?? ''
  return `${path.slice(0, path.lastIndexOf('/') + 1)}${encodeURIComponent(id)}${ending}`
}

function sendMissing(c: Context): Promise<Response> {
  const isDisagreement = /\/disagreements\/d-[^/]+$/.test(c.req.path)
  const words = isDisagreement
    ? 'No disagreement stands at this address now. One that stood here goes where reports agree after all, or where an officer parted them; it comes back under this address if they differ again.'
    : 'There is nothing at this address. A register’s lists and its search lead to everything it holds.'
  return sendProblem(c, 404, 'Not on record', words)
}

function registerOf(c: Context): string {
  return decodeURIComponent(c.req.path.split('/')[1] ?? '')
}

/** An address given by earlier rules still leads to the words it was given on. */
function sendLost(c: Context, kind: string, { document, title, start, end, now }: LostWords): Promise<Response> {
  const register = registerOf(c)
  const made = now.length === 0 ? 'make no such entry of them' : 'make the entries below of them'
  const words = `This entry was on record until its words were read anew: the present rules ${made}. The words stand where they stood, in “${title}”.`
  const home = { href: readerAddress(register, document, { start, end }), label: 'Read the words' }
  const entries = now.flatMap(({ id, caption }) => {
    const href = entryAddress(register, kind, id)
    return href === undefined ? [] : [{ href, label: caption }]
  })
  return sendProblem(c, 410, 'No longer read so', words, [...entries, home])
}

async function sendProblem(
  c: Context,
  status: 404 | 410 | 500,
  heading: string,
  words: string,
  links = [{ href: '/', label: 'All registers' }],
): Promise<Response> {
  const page = layout({ title: heading, unlisted: true }, problemPage(heading, words, links))
  return c.html((await page).toString(), status, { 'Cache-Control': 'no-store' })
}
