// Everything that must hold, in one run: `npm test`. Closes with "N passed, N failed" (and ", N skipped").
// `npm test -- reading` runs only the test files whose path contains the word; `--no-browser` leaves the browser out.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startPostgres } from './postgres.mjs'

const words = process.argv.slice(2)
const withBrowser = !words.includes('--no-browser')
const only = words.filter((word) => !word.startsWith('--'))
const scratch = mkdtempSync(join(tmpdir(), 'rapporteur-test-'))
const total = { passed: 0, failed: 0, skipped: 0 }
const skips = []

check('types', 'tsc', ['-p', 'tsconfig.json'])
check('lint and format', 'biome', ['check', '--error-on-warnings'])
check('build', 'tsc', ['-p', 'tsconfig.build.json'])

const postgres = await startPostgres()
try {
  suite('unit, property and database tests', 'vitest.config.ts', { RAPPORTEUR_TEST_POSTGRES: postgres.url })
} finally {
  await postgres.stop()
}
if (withBrowser) suite('browser tests', 'vitest.e2e.config.ts', {})
else skip('browser tests', 'left out by --no-browser')

for (const line of skips) console.log(`skipped: ${line}`)
rmSync(scratch, { recursive: true, force: true })
console.log(`\n${total.passed} passed, ${total.failed} failed${total.skipped ? `, ${total.skipped} skipped` : ''}`)
process.exitCode = total.failed ? 1 : 0

/** A tool that passes or fails as a whole counts as one test. */
function check(title, tool, flags) {
  const started = Date.now()
  const { status } = spawnSync(join('node_modules', '.bin', tool), flags, {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  total[status === 0 ? 'passed' : 'failed'] += 1
  console.log(`${status === 0 ? 'ok' : 'FAILED'}: ${title} (${((Date.now() - started) / 1000).toFixed(1)} s)`)
}

function skip(title, reason) {
  total.skipped += 1
  skips.push(`${title}: ${reason}`)
}

function suite(title, config, env) {
  const report = join(scratch, `${config}.json`)
  const flags = [
    'run',
    '--config',
    config,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...only,
  ]
  if (only.length) flags.push('--passWithNoTests')
  const { status } = spawnSync(join('node_modules', '.bin', 'vitest'), flags, {
    stdio: 'inherit',
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  })
  const counted = readReport(report)
  if (!counted) {
    total.failed += 1
    console.log(`FAILED: ${title}: vitest ended with ${status} and left no report`)
    return
  }
  total.passed += counted.numPassedTests
  // A file that breaks before its first test, or an error outside any test, is a failure too.
  total.failed += Math.max(counted.numFailedTests, status === 0 ? 0 : 1)
  for (const file of counted.testResults) {
    for (const test of file.assertionResults) {
      if (test.status === 'pending' || test.status === 'skipped' || test.status === 'todo')
        skip(test.fullName, 'see its title')
    }
  }
}

function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return undefined
  }
}
