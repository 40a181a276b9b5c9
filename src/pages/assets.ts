import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Hono } from 'hono'
import { FONTS } from './style/fonts.js'
import { style } from './style/style.js'

type Asset = Readonly<{ bytes: Uint8Array<ArrayBuffer>; type: string; hash: string }>

const FAVICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><style>path{fill:#1b4f72}@media(prefers-color-scheme:dark){path{fill:#8fc1e6}}</style><path d="M5 5h22v3H5zM5 12h3v15H5zM12 12h15v3H12zM12 18h11v3H12zM12 24h15v3H12z"/></svg>`

const YEAR = 31_536_000
const assets = new Map<string, Asset>()
const require = createRequire(import.meta.url)

for (const { file, package: from } of FONTS) {
  keep(`/fonts/${file}`, readFileSync(require.resolve(`${from}/files/${file}`)), 'font/woff2')
}
keep('/style.css', Buffer.from(style((file) => assetAddress(`/fonts/${file}`))), 'text/css; charset=utf-8')
keep('/favicon.svg', Buffer.from(FAVICON), 'image/svg+xml')

/** The address of a file the pages need, with the hash of its content: a changed file has another address. Throws for a file that is not served. */
export function assetAddress(path: string): string {
  const asset = assets.get(path)
  if (!asset) throw new Error(`The site serves no file ${path}`)
  return `${path}?${asset.hash}`
}

/** The stylesheet, the fonts and the icon: kept for a year under their hashed address, checked again under the bare one. */
export function assetRoutes(): Hono {
  const routes = new Hono()
  for (const [path, { bytes, type, hash }] of assets) {
    routes.get(path, (c) => {
      const hashed = new URL(c.req.url).search === `?${hash}`
      const caching = hashed ? `public, max-age=${YEAR}, immutable` : 'no-cache'
      return c.body(bytes, 200, { 'Content-Type': type, 'Cache-Control': caching })
    })
  }
  return routes
}

function keep(path: string, content: Buffer, type: string): void {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 12)
  assets.set(path, { bytes: new Uint8Array(content), type, hash })
}
