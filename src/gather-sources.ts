import type { Piped, Source } from './arrivals.js'
import { Refusal } from './refusal.js'
import { walkSources } from './source-files.js'
import type { Terminal } from './terminal.js'

/** Everything the sources of one `add` lead to, so that progress can tell how much is left. Names alone are held. */
export async function gatherSources(
  terminal: Terminal,
  sources: readonly string[],
  isDescribed: boolean,
): Promise<readonly Source[]> {
  const gathered: Source[] = []
  if (sources.includes('-')) gathered.push(await takeInput(terminal))
  const files = sources.filter((source) => source !== '-')
  for await (const file of walkSources(terminal.cwd, files)) gathered.push(file)
  if (gathered.length === 0) {
    throw new Refusal(`There is no document in ${files.join(', ')}`, 'Name a file, or a folder that holds some')
  }
  if (isDescribed && gathered.length > 1) {
    throw new Refusal(
      `--title, --published, --url and --outlet describe one document, and there are ${gathered.length}`,
      'Add that document by itself',
      2,
    )
  }
  return gathered
}

async function takeInput(terminal: Terminal): Promise<Piped> {
  const input = terminal.input()[Symbol.asyncIterator]()
  const first = await input.next()
  if (first.done) throw new Refusal('The input is empty', 'Pipe one document in, or name a file')
  async function* flow() {
    for (let next = first; !next.done; next = await input.next()) yield next.value
  }
  return { ok: true, name: 'standard input', flow: flow() }
}
