import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { makeSiteApp } from './app.js'
import type { Deployment } from './deployment.js'
import { Refusal } from './refusal.js'
import { type CommandSocket, listenForCommands, socketPath } from './socket.js'
import type { Terminal } from './terminal.js'

/** What serving needs: where to listen, and how to carry out the commands that come over the socket. */
export type Serving = Readonly<{
  host: string
  /** Undefined: 3000, or the next port that is free. */
  port: number | undefined
  carryOut: (argv: readonly string[], caller: Terminal, deployment: Deployment) => Promise<number>
}>

const FIRST_PORT = 3000
const PORTS_TRIED = 20
/** Requests under way at the end get this long. */
const FAREWELL_MS = 5000

/** Serves a deployment's site until the terminal asks to stop; `isReady` is told the address once it answers. */
export async function serveSite(
  deployment: Deployment,
  terminal: Terminal,
  serving: Serving,
  isReady: (address: string) => Promise<void>,
): Promise<void> {
  const app = makeSiteApp(deployment, (error) => terminal.err(`rapporteur: ${describe(error)}\n`))
  const server = createServer(getRequestListener(app.fetch))
  const address = addressOf(serving.host, await listen(server, serving))
  const socket = await openSocket(deployment, serving)
  deployment.lock?.announce(socket === undefined ? { address } : { address, socket: socket.path })
  try {
    await isReady(address)
    await untilAsked(terminal.stopping)
  } finally {
    await socket?.close()
    await closeServer(server)
  }
}

/** Commands come over the socket where the folder is held; a database server lets every process in by itself. */
export async function openSocket(
  deployment: Deployment,
  { carryOut }: Pick<Serving, 'carryOut'>,
): Promise<CommandSocket | undefined> {
  if (deployment.lock === undefined) return undefined
  const path = socketPath(deployment.place.folder)
  return listenForCommands(path, (argv, caller) => carryOut(argv, caller, deployment))
}

async function listen(server: Server, { host, port }: Serving): Promise<number> {
  const from = port ?? FIRST_PORT
  const tried = port === undefined ? PORTS_TRIED : 1
  for (let each = from; each < from + tried; each++) {
    if (await isListening(server, host, each)) return (server.address() as AddressInfo).port
  }
  throw new Refusal(
    tried === 1 ? `Port ${from} of ${host} is in use` : `The ports ${from} to ${from + tried - 1} are all in use`,
    'Choose a free one: rapporteur serve --port 8080',
  )
}

/** False where another program has the port; any other reason is told. */
function isListening(server: Server, host: string, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(false)
      else
        reject(
          new Refusal(`The site cannot listen at ${host}:${port} (${error.code})`, 'Choose another --host or --port'),
        )
    }
    server.once('error', failed)
    server.listen(port, host, () => {
      server.off('error', failed)
      resolve(true)
    })
  })
}

function addressOf(host: string, port: number): string {
  const shown = host === '0.0.0.0' || host === '::' ? 'localhost' : host
  return `http://${shown.includes(':') ? `[${shown}]` : shown}:${port}/`
}

function untilAsked(stopping: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (stopping.aborted) resolve()
    else stopping.addEventListener('abort', () => resolve(), { once: true })
  })
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeIdleConnections()
    setTimeout(() => server.closeAllConnections(), FAREWELL_MS).unref()
  })
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
