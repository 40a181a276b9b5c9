import { OutputClosed } from './terminal.js'

/** Counts what was sent and not yet printed, so that a slow reader at the far end slows the command. */
export function makeRoom(): Readonly<{
  take: (size: number) => Promise<void>
  free: (size: number) => void
  close: () => void
}> {
  const limit = 1 << 20
  let used = 0
  let isClosed = false
  let wake: () => void = () => undefined
  return {
    async take(size) {
      while (used >= limit && !isClosed) {
        await new Promise<void>((resolve) => {
          wake = resolve
        })
      }
      if (isClosed) throw new OutputClosed()
      used += size
    },
    free: (size) => {
      used -= size
      wake()
    },
    close: () => {
      isClosed = true
      wake()
    },
  }
}

/** Bytes that arrive by event, read as an iterable. */
export function makeInlet(): Readonly<{
  push: (bytes: Uint8Array) => void
  end: () => void
  read: () => AsyncIterable<Uint8Array>
}> {
  const waiting: Uint8Array[] = []
  let isEnded = false
  let wake: () => void = () => undefined
  return {
    push: (bytes) => {
      waiting.push(bytes)
      wake()
    },
    end: () => {
      isEnded = true
      wake()
    },
    async *read() {
      for (;;) {
        const next = waiting.shift()
        if (next !== undefined) yield next
        else if (isEnded) return
        else {
          await new Promise<void>((resolve) => {
            wake = resolve
          })
        }
      }
    },
  }
}
