// `npm start`: build if needed, then `rapporteur start` with whatever flags follow `--`.
import { buildIfStale } from './build.mjs'

if (buildIfStale()) {
  process.argv.splice(2, 0, 'start')
  process.argv[1] = new URL('../dist/cli.js', import.meta.url).pathname
  await import('../dist/cli.js')
} else {
  console.error('The build failed: see the errors above.')
  process.exitCode = 1
}
