import { setTimeout as pause } from 'node:timers/promises'

/** When a host was last asked and who asks next: one request at a time goes to a host, whatever asks. */
type Line = { last: Promise<void>; asking: number; freeAt: number }

/** The whole process shares the lines, so that two commands beside a site are together no less polite than one. */
const lines = new Map<string, Line>()
const MANY = 1000

/**
 * Does `work` when it is this host's turn: after every request before it, and no sooner than `pauseMs` after the last
 * of them ended. Rejects with AbortError where the wait is broken off.
 */
export async function takeTurn<T>(
  host: string,
  pauseMs: number,
  stopping: AbortSignal,
  work: () => Promise<T>,
): Promise<T> {
  if (lines.size > MANY) forgetIdle()
  const line = lines.get(host) ?? { last: Promise.resolve(), asking: 0, freeAt: 0 }
  lines.set(host, line)
  line.asking += 1
  const before = line.last
  let leave: () => void = () => undefined
  line.last = new Promise((resolve) => {
    leave = resolve
  })
  try {
    await before
    stopping.throwIfAborted()
    const wait = line.freeAt - performance.now()
    if (wait > 0) await pause(wait, undefined, { signal: stopping })
    return await work().finally(() => {
      line.freeAt = performance.now() + pauseMs
    })
  } finally {
    line.asking -= 1
    leave()
  }
}

/** A host free for long is owed no wait. */
function forgetIdle(): void {
  const now = performance.now()
  for (const [host, { asking, freeAt }] of lines) if (asking === 0 && freeAt < now) lines.delete(host)
}
