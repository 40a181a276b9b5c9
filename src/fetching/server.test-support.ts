import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Answers one request; `count` is how often this path was asked for, from 1. */
export type Answering = (request: IncomingMessage, response: ServerResponse, count: number) => void

/** A site on 127.0.0.1, what was asked of it, and its end. */
export type TestSite = Readonly<{
  origin: string
  asked: readonly Readonly<{ path: string; at: number; headers: IncomingMessage['headers'] }>[]
  close: () => Promise<void>
}>

/** Serves paths; what has no path of its own is not found. */
export async function openSite(paths: Readonly<Record<string, Answering | string>>): Promise<TestSite> {
  const asked: { path: string; at: number; headers: IncomingMessage['headers'] }[] = []
  const server: Server = createServer((request, response) => {
    const path = request.url ?? ''
    asked.push({ path, at: performance.now(), headers: request.headers })
    const answer = paths[path]
    if (typeof answer === 'function') answer(request, response, asked.filter((each) => each.path === path).length)
    else if (answer === undefined) response.writeHead(404).end('nothing here')
    else response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(answer)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://127.0.0.1:${port}`,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
