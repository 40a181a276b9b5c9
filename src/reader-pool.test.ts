import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { openReaderPool } from './reader-pool.js'

const BUILT = new URL('../dist/reader-pool.js', import.meta.url)

/** What V8 compiled by one set of flags it may run by another: a process that dies of it cannot be caught in itself. */
const SCRIPT = `
  const patterns = [/\\b[a-z]+x\\b/, /(?:a|b)+c$/, /^\\d+\\s?[a-z]*/i, /[.,;]\\s/g, /(\\w+) (\\w+)/u]
  const run = (time) => patterns.map((pattern) => pattern.test('a text, of some words. 12 abc' + time))
  run(0)
  const { openReaderPool } = await import(${JSON.stringify(BUILT.href)})
  await openReaderPool().close()
  for (const time of [1, 2, 3]) run(time)
  process.stdout.write('alive')
`

test('patterns that ran before a pool opens run on after it', () => {
  const said = execFileSync(process.execPath, ['--input-type=module', '-e', SCRIPT], { encoding: 'utf8' })
  expect(said).toBe('alive')
})

test('bytes that are read stay their owner’s, also where they are part of a larger buffer', async () => {
  const line = 'The two ministers met in Tashkent on 4 March 2031 and signed a plan of work.\n'
  const whole = Buffer.from(line.repeat(3))
  const part = whole.subarray(line.length, 2 * line.length)
  const pool = openReaderPool({ size: 1 })
  try {
    const ask = () => pool.read({ kind: 'document', name: 'note.txt', bytes: part })
    const [first, second] = [await ask(), await ask()]
    expect(first).toMatchObject({ ok: true, document: { text: expect.stringContaining('Tashkent') } })
    expect(second).toEqual(first)
    expect(whole.toString()).toBe(line.repeat(3))
  } finally {
    await pool.close()
  }
})
