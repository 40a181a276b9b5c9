import { Hono } from 'hono'
import { sendPage } from '../asked.js'
import { layout } from '../layout.js'
import type { Site } from '../site.js'
import { accuracyPage, lastAccuracy } from './accuracy.js'
import { aboutPage, frontPage } from './view.js'

/** The pages that belong to no register. */
export function frontRoutes({ registers }: Site): Hono {
  const routes = new Hono()
  routes.get('/', async (c) => sendPage(c, layout({ title: 'Registers' }, frontPage(await registers()))))
  routes.get('/about', (c) => sendPage(c, layout({ title: 'How a register is made' }, aboutPage())))
  routes.get('/about/accuracy', (c) =>
    sendPage(c, layout({ title: 'How accurate it is' }, accuracyPage(lastAccuracy()))),
  )
  routes.get('/robots.txt', (c) =>
    c.text('User-agent: *\nDisallow: /*/search\n', 200, { 'Cache-Control': 'public, max-age=86400' }),
  )
  return routes
}
