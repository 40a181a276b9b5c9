import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { catchUp } from './catch-up.js'
import { checkDeployment } from './check-record.js'
import { openDeployment } from './deployment.js'
import { writeDocuments } from './generated-documents.test-support.js'

const CLI = new URL('../dist/cli.js', import.meta.url).pathname
const ROUNDS = 20
const DOCUMENTS = 30

let root = ''
let folder = ''
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'rapporteur-kill-'))
  folder = join(root, 'data')
})
afterAll(async () => rm(root, { recursive: true, force: true }))

/** Starts an `add`, and answers what it had acknowledged when it ended. */
async function addAndKill(documents: string, kill: (child: ChildProcess, said: () => string) => Promise<void>) {
  const child = spawn(process.execPath, [CLI, 'add', documents, '--data', folder], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const chunks: string[] = []
  let summary = ''
  child.stdout?.on('data', (chunk: Buffer) => {
    summary += chunk.toString()
  })
  child.stderr?.on('data', (chunk: Buffer) => chunks.push(chunk.toString()))
  const said = () => chunks.join('')
  const ended = once(child, 'close')
  await kill(child, said)
  await ended
  const counts = [...said().matchAll(/^(\d+) of \d+ documents/gm)].map(([, done]) => Number(done))
  return { acknowledged: Math.max(0, ...counts), summary, said: said(), killed: child.signalCode === 'SIGKILL' }
}

/** Names on record after the next start, and every fault that a check finds. */
async function startAgain() {
  const opened = await openDeployment({ folder }, 'test')
  if (!opened.ok) throw new Error(`still held by ${opened.holder.pid}`)
  const { deployment } = opened
  try {
    const damages = await catchUp(deployment, () => undefined)
    const checked = await checkDeployment(deployment, () => undefined)
    const rows = await deployment.inspect('own', ({ tx }) => tx.selectFrom('documents').select('source').execute())
    return {
      names: new Set(rows.map(({ source }) => source)),
      faults: [...damages, ...checked.flatMap(({ faults }) => faults)],
    }
  } finally {
    await deployment.close()
  }
}

describe('an intake that is killed', () => {
  test(`${ROUNDS} times at random moments: the next start is sound and nothing acknowledged is missing`, {
    timeout: 600_000,
  }, async () => {
    let cutShort = 0
    let underWay = 0
    for (let round = 0; round < ROUNDS; round++) {
      const documents = join(root, `round-${round}`)
      const names = writeDocuments(documents, DOCUMENTS, `k${round}`)
      const { acknowledged, said, killed } = await addAndKill(documents, async (child, said) => {
        // Half of the rounds die before or at the first batch, half somewhere among the later ones.
        if (round % 2 === 1) while (!said().includes(' of ') && child.exitCode === null) await pause(5)
        await pause(Math.random() * (round % 2 === 1 ? 400 : 2500))
        child.kill('SIGKILL')
      })
      expect(killed || said.includes(`${DOCUMENTS} of ${DOCUMENTS}`), said).toBe(true)
      const { names: onRecord, faults } = await startAgain()
      expect(faults, `round ${round}`).toEqual([])
      const missing = names.slice(0, acknowledged).filter((name) => !onRecord.has(join(documents, name)))
      expect(missing, `round ${round}, ${acknowledged} acknowledged`).toEqual([])
      if (killed && acknowledged < DOCUMENTS) cutShort += 1
      if (acknowledged > 0) underWay += 1
    }
    // Rounds that were never cut short would prove nothing.
    expect(cutShort).toBeGreaterThanOrEqual(ROUNDS / 2)
    expect(underWay).toBeGreaterThan(0)
  })

  test('asked politely, it finishes what is under way and says how far it came', { timeout: 120_000 }, async () => {
    const documents = join(root, 'polite')
    writeDocuments(documents, 400, 'polite')
    const { acknowledged, said, summary } = await addAndKill(documents, async (child, said) => {
      while (!said().includes(' of ') && child.exitCode === null) await pause(5)
      child.kill('SIGINT')
    })
    expect(said).toMatch(/ of 400 documents/)
    const { names, faults } = await startAgain()
    expect(faults).toEqual([])
    const kept = [...names].filter((name) => name.startsWith(documents))
    // Progress is told now and then, the summary at the end: it is what the person goes by.
    const [, stoppedAfter] = /stopped after (\d+) of 400/.exec(summary) ?? []
    expect(kept).toHaveLength(Number(stoppedAfter))
    expect(kept.length).toBeGreaterThanOrEqual(acknowledged)
    expect(kept.length).toBeLessThan(400)
  })
})

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
