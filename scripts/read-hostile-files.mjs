// Reads a folder through the built package as `add` and `findings` do, and prints what became of each document, one JSON line each.
// node scripts/read-hostile-files.mjs FOLDER SECONDS-A-DOCUMENT

import { readFile } from 'node:fs/promises'
import { expandSources } from '../dist/expand-sources.js'
import { openReaderPool } from '../dist/reader-pool.js'
import { walkSources } from '../dist/source-files.js'

const [folder, seconds] = process.argv.slice(2)
const pool = openReaderPool({ size: 2, secondsADocument: Number(seconds) })
const waiting = []

/** One outcome: `reason` where it was not read, `fault` where a quote or block does not stand where it says. */
async function read(source) {
  const started = performance.now()
  const { name } = source
  if (!source.ok) return { name, reason: source.reason }
  if (source.unread) return { name, reason: source.unread.reason }
  if ((source.size ?? 0) > 20_000_000) return { name, reason: 'larger than any that is read' }
  const bytes = source.bytes ?? (await readFile(source.path))
  const answer = await pool.read({ kind: 'file', print: 'findings', name, bytes, retrieval: source.retrieval })
  const ms = Math.round(performance.now() - started)
  if (!answer.ok) return { name, ms, reason: answer.reason }
  return { name, ms, ...check(JSON.parse(answer.line)) }
}

function check({ document: { text, blocks }, findings }) {
  let end = 0
  let outside = ''
  for (const block of blocks) {
    if (block.start < end || block.end <= block.start) return { fault: `block ${block.start}-${block.end}` }
    outside += text.slice(end, block.start)
    end = block.end
  }
  if ((outside + text.slice(end)).trim() !== '') return { fault: 'words outside every block' }
  if (/\0|\p{Surrogate}/u.test(text)) return { fault: 'a character that no database keeps' }
  const evidence = findings.flatMap((finding) => finding.evidence)
  const moved = evidence.find(({ start, end: to, quote }) => text.slice(start, to) !== quote)
  return moved ? { fault: `quote ${moved.start}-${moved.end}` } : { words: text.slice(0, 60) }
}

async function print() {
  process.stdout.write(`${JSON.stringify(await waiting.shift())}\n`)
}

const files = walkSources('/', [folder])
for await (const source of expandSources({ each: files, total: () => undefined }, { readers: async () => pool }).each) {
  waiting.push(read(source))
  if (waiting.length >= 6) await print()
}
while (waiting.length > 0) await print()
process.stdout.write(
  `${JSON.stringify({ name: 'memory', megabytes: Math.round(process.resourceUsage().maxRSS / 1024) })}\n`,
)
process.exit()
