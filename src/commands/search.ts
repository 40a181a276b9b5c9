import { Option } from 'commander'
import { requireRegister } from '../deployment.js'
import type { Session } from '../session.js'
import { type Declare, example, pageOption } from './declare.js'

type Options = Readonly<{ kind?: string; page: number; json?: true }>

const KINDS = [
  'document',
  'meeting',
  'visit',
  'statement',
  'commitment',
  'figure',
  'position',
  'person',
  'state',
  'organisation',
  'format',
  'disagreement',
] as const

/** `search`: entries and documents by their words. */
export const declareSearch: Declare = (program, session) => {
  program
    .command('search')
    .summary('find entries and documents by their words')
    .description('Finds entries of every kind and documents by their words; the words found are between « and ».')
    .argument('<words...>', 'words to look for')
    .addOption(new Option('--kind <kind>', 'only one kind').choices(KINDS))
    .addOption(pageOption())
    .option('--json', 'print the page as JSON')
    .addHelpText('after', example('rapporteur search water agreement', 'rapporteur search --kind meeting Astana'))
    .action((words: string[], options: Options) => search(session, words.join(' '), options))
}

async function search(session: Session, words: string, { kind, page, json }: Options): Promise<void> {
  const register = session.register()
  const deployment = await session.open()
  await requireRegister(deployment, register, { at: new Date().toISOString(), by: 'keeper' })
  const { queries } = await import('../queries.js')
  const asked = { page, ...(kind === undefined ? {} : { kind }) }
  const found = await deployment.read(register, (view) => queries.search(view, words, asked))
  if (json) return session.terminal.out(`${JSON.stringify(found)}\n`)
  const lines = found.rows.map(
    (hit) =>
      `${hit.id}  ${hit.kind}${hit.date === null ? '' : `, ${hit.date}`}: ${hit.caption}\n    ${mark(hit.excerpt)}\n`,
  )
  const of =
    found.total > found.rows.length ? ` (page ${found.page} of ${Math.ceil(found.total / found.pageSize)})` : ''
  const closing =
    found.total === 0 ? 'Nothing found.\n' : `${found.total} found${of}. More of one: rapporteur show ID\n`
  await session.terminal.out(`${lines.join('')}${closing}`)
}

/** The words found are marked for a page by characters of the private-use area. */
function mark(excerpt: string): string {
  return excerpt.replaceAll('\uE000', '«').replaceAll('\uE001', '»').replace(/\s+/g, ' ')
}
