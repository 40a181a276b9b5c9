import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { makeApi } from '../src/api/app.js'
import { makeApp } from '../src/pages/app.js'
import type { Site } from '../src/pages/site.js'

/** Serves a site on a free port of this machine; `close` ends it. */
export async function openSite(site: Site): Promise<Readonly<{ address: string; close: () => Promise<void> }>> {
  const app = makeApp(site, [makeApi(site)])
  const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' })
  await new Promise<void>((listening) => server.once('listening', listening))
  const { port } = server.address() as AddressInfo
  const close = () => new Promise<void>((closed) => server.close(() => closed()))
  return { address: `http://127.0.0.1:${port}`, close }
}
