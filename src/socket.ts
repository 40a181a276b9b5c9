import { createHash } from 'node:crypto'
import { chmodSync, rmSync } from 'node:fs'
import { createServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeInlet, makeRoom } from './socket-flow.js'
import { type FromCaller, type FromServer, onFrames } from './socket-frames.js'
import type { Terminal } from './terminal.js'

/** The shortest limit among systems is 104 bytes with its end. */
const LONGEST_SOCKET_PATH = 100

export type CommandSocket = Readonly<{ path: string; close: () => Promise<void> }>

/** Where a deployment's socket lies: in its folder, or under a short name where the system could not hold the path. */
export function socketPath(folder: string): string {
  const path = join(folder, 'socket')
  if (Buffer.byteLength(path) <= LONGEST_SOCKET_PATH) return path
  return join(tmpdir(), `rapporteur-${createHash('sha256').update(folder).digest('hex').slice(0, 16)}`)
}

/**
 * Listens for commands. Only the owner of the folder may connect. The lock must be held: a socket left by a dead
 * process is removed.
 */
export async function listenForCommands(
  path: string,
  run: (argv: readonly string[], terminal: Terminal) => Promise<number>,
): Promise<CommandSocket> {
  rmSync(path, { force: true })
  const callers = new Set<Socket>()
  const server = createServer((socket) => {
    callers.add(socket)
    socket.on('close', () => callers.delete(socket))
    answerCall(socket, run)
  })
  // The mask closes the moment between bind and chmod.
  const mask = process.umask(0o177)
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject)
      server.listen(path, () => resolve())
    })
  } finally {
    process.umask(mask)
  }
  chmodSync(path, 0o600)
  return {
    path,
    close: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      for (const caller of callers) caller.destroy()
      await closed
      rmSync(path, { force: true })
    },
  }
}

function answerCall(socket: Socket, run: (argv: readonly string[], terminal: Terminal) => Promise<number>): void {
  const stop = new AbortController()
  const input = makeInlet()
  const room = makeRoom()
  const send = (frame: FromServer) => socket.writable && socket.write(`${JSON.stringify(frame)}\n`)
  const gone = () => {
    stop.abort()
    input.end()
    room.close()
  }
  socket.on('close', gone)
  socket.on('error', gone)
  onFrames<FromCaller>(socket, (frame) => {
    if ('input' in frame) input.push(Buffer.from(frame.input, 'base64'))
    else if ('inputEnd' in frame) input.end()
    else if ('taken' in frame) room.free(frame.taken)
    else if ('stop' in frame) stop.abort()
    else {
      const { call } = frame
      const terminal: Terminal = {
        ...call,
        out: async (text) => {
          await room.take(text.length)
          send({ out: text })
        },
        err: (text) => void send({ err: text }),
        stopping: stop.signal,
        input: () => {
          send({ wantsInput: true })
          return input.read()
        },
      }
      void run(call.argv, terminal).then((exit) => {
        send({ exit })
        socket.end()
      })
    }
  })
}
