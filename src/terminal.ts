/**
 * Whoever called a command: the process's own terminal, or one at the far end of a running site's socket.
 * Commands know nothing else of where they run.
 */
export type Terminal = Readonly<{
  /** Results. Resolves when the reader has room for more; rejects with OutputClosed once nobody reads. */
  out: (text: string) => Promise<void>
  /** Progress and errors. */
  err: (text: string) => void
  /** Whether progress is watched by a person, and how wide the line is. */
  isWatched: boolean
  columns: number
  /** Whether results appear on a person's screen; where absent they go to a file or a program. */
  isScreen?: boolean
  /** Folder that relative paths start from. */
  cwd: string
  environment: Readonly<Record<string, string | undefined>>
  input: () => AsyncIterable<Uint8Array>
  /** Aborted when the person asks to stop (Ctrl-C). */
  stopping: AbortSignal
}>

/** The reader of the results has gone (`rapporteur search … | head`): no fault of anyone's. */
export class OutputClosed extends Error {
  override readonly name = 'OutputClosed'
}

/** This process's own terminal. The first Ctrl-C (or SIGTERM) asks to stop, the second ends the process. */
export function openTerminal(): Terminal {
  const stop = new AbortController()
  let isClosed = false
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    isClosed = true
  })
  process.stderr.on('error', () => undefined)
  const onSignal = () => {
    process.off('SIGINT', onSignal)
    process.off('SIGTERM', onSignal)
    stop.abort()
  }
  process.on('SIGINT', onSignal)
  process.on('SIGTERM', onSignal)

  return {
    out: (text) =>
      new Promise((resolve, reject) => {
        if (isClosed) reject(new OutputClosed())
        else process.stdout.write(text, (error) => (error ? reject(new OutputClosed()) : resolve()))
      }),
    err: (text) => void process.stderr.write(text),
    isWatched: process.stderr.isTTY === true,
    columns: process.stderr.columns ?? 80,
    isScreen: process.stdout.isTTY === true,
    cwd: process.cwd(),
    environment: process.env,
    input: () => process.stdin,
    stopping: stop.signal,
  }
}
