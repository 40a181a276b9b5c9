import type { Socket } from 'node:net'

/** What goes over the socket, one JSON object a line. The first frame is the call, the last the exit. */
export type FromCaller =
  | Readonly<{ call: Call }>
  | Readonly<{ input: string }>
  | Readonly<{ inputEnd: true }>
  | Readonly<{ taken: number }>
  | Readonly<{ stop: true }>
export type FromServer =
  | Readonly<{ out: string }>
  | Readonly<{ err: string }>
  | Readonly<{ wantsInput: true }>
  | Readonly<{ exit: number }>

/** A command to be carried out elsewhere, with what it needs to know of the place it was called from. */
export type Call = Readonly<{
  argv: readonly string[]
  cwd: string
  isWatched: boolean
  columns: number
  environment: Readonly<Record<string, string>>
}>

/** Hands each frame that arrives to `take`, in order. */
export function onFrames<Frame>(socket: Socket, take: (frame: Frame) => void): void {
  socket.setEncoding('utf8')
  let rest: string[] = []
  socket.on('data', (chunk: string) => {
    const lines = chunk.split('\n')
    if (lines.length === 1) {
      rest.push(chunk)
      return
    }
    lines[0] = rest.join('') + lines[0]
    rest = [lines.pop() ?? '']
    for (const line of lines) take(JSON.parse(line) as Frame)
  })
}
