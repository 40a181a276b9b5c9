import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'

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
