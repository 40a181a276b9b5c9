import { createConnection, type Socket } from 'node:net'
import { type FromCaller, type FromServer, onFrames } from './socket-frames.js'
import type { Terminal } from './terminal.js'

/** Settings that a command reads from the environment of whoever calls it. */
const PASSED = ['RAPPORTEUR_DATA', 'RAPPORTEUR_REGISTER', 'RAPPORTEUR_CONTACT', 'NO_COLOR'] as const
/** Has a running site carry out a command. Resolves to its exit code; undefined where nobody answers at `path`. */
export async function callServer(
  path: string,
  argv: readonly string[],
  terminal: Terminal,
): Promise<number | undefined> {
  const socket = await connect(path)
  if (socket === undefined) return undefined
  const send = (frame: FromCaller) => socket.write(`${JSON.stringify(frame)}\n`)
  const { cwd, isWatched, columns } = terminal
  const environment = Object.fromEntries(PASSED.flatMap((name) => pairOf(name, terminal.environment[name])))
  send({ call: { argv, cwd, isWatched, columns, environment } })
  terminal.stopping.addEventListener('abort', () => send({ stop: true }))

  return new Promise((resolve, reject) => {
    let code: number | undefined
    let printed: Promise<void> = Promise.resolve()
    onFrames<FromServer>(socket, (frame) => {
      if ('err' in frame) terminal.err(frame.err)
      else if ('wantsInput' in frame) void sendInput(terminal, socket, send)
      else if ('exit' in frame) code = frame.exit
      else {
        printed = printed.then(() => terminal.out(frame.out)).then(() => void send({ taken: frame.out.length }))
        printed.catch(() => socket.destroy())
      }
    })
    socket.on('error', () => undefined)
    socket.on('close', () => {
      printed.then(() => (code === undefined ? reject(new ServerGone()) : resolve(code)), reject)
    })
  })
}

/** The site ended while it carried out a command. */
export class ServerGone extends Error {
  override readonly name = 'ServerGone'
  constructor() {
    super('The running site ended before the command was done; run it again')
  }
}

async function sendInput(terminal: Terminal, socket: Socket, send: (frame: FromCaller) => boolean): Promise<void> {
  for await (const chunk of terminal.input()) {
    if (!send({ input: Buffer.from(chunk).toString('base64') })) {
      await new Promise((resolve) => socket.once('drain', resolve))
    }
  }
  send({ inputEnd: true })
}

function connect(path: string): Promise<Socket | undefined> {
  return new Promise((resolve) => {
    const socket = createConnection(path)
    socket.once('connect', () => resolve(socket))
    socket.once('error', () => resolve(undefined))
  })
}

function pairOf(name: string, value: string | undefined): readonly (readonly [string, string])[] {
  return value === undefined ? [] : [[name, value]]
}
