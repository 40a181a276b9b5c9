// Builds dist/ when a source is newer than the last build, else does nothing: a second start must be quick.
import { spawnSync } from 'node:child_process'
import { readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const stamp = join(root, 'dist', '.built')

/** Builds if needed; returns false when the compiler found errors, which it has then printed. */
export function buildIfStale() {
  if (builtAt() >= newestSource()) return true
  process.stderr.write('Building …\n')
  rmSync(join(root, 'dist'), { recursive: true, force: true })
  const started = Date.now()
  const tsc = join(root, 'node_modules', '.bin', 'tsc')
  const { status } = spawnSync(tsc, ['-p', 'tsconfig.build.json'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (status !== 0) return false
  writeFileSync(stamp, '')
  process.stderr.write(`Built in ${((Date.now() - started) / 1000).toFixed(1)} s\n`)
  return true
}

function builtAt() {
  return statSync(stamp, { throwIfNoEntry: false })?.mtimeMs ?? 0
}

function newestSource() {
  const files = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true }).filter((each) => each.isFile())
  const paths = files.map((file) => join(file.parentPath ?? file.path, file.name))
  return Math.max(...[...paths, join(root, 'package.json')].map((path) => statSync(path).mtimeMs))
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = buildIfStale() ? 0 : 1
