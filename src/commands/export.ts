import { open, rename, rm } from 'node:fs/promises'
import { resolve } from 'node:path'
import { Argument, Option } from 'commander'
import { requireRegister } from '../deployment.js'
import { Refusal } from '../refusal.js'
import type { Session } from '../session.js'
import { type Declare, example } from './declare.js'

type Options = Readonly<{ table?: string; texts?: true; output?: string }>

/** Lists that can be had as a table. */
const TABLES = [
  'documents',
  'meetings',
  'visits',
  'statements',
  'commitments',
  'figures',
  'positions',
  'people',
  'formats',
  'disagreements',
] as const

/** `export`: the register for other programs. */
export const declareExport: Declare = (program, session) => {
  program
    .command('export')
    .summary('write the register as JSON or CSV')
    .description('Writes the whole register as one JSON object, or one of its lists as CSV.')
    .addArgument(new Argument('<format>', 'json or csv').choices(['json', 'csv']))
    .addOption(new Option('--table <table>', 'with csv: the list to write (default: meetings)').choices(TABLES))
    .option('--texts', 'with json: the canonical texts too, so that every quote can be checked')
    .option('-o, --output <file>', 'write to a file instead of the output')
    .addHelpText(
      'after',
      example(
        'rapporteur export json --texts -o register.json',
        'rapporteur export csv --table statements > statements.csv',
      ),
    )
    .action((format: 'json' | 'csv', options: Options) => writeExport(session, format, options))
}

async function writeExport(session: Session, format: 'json' | 'csv', { table, texts, output }: Options): Promise<void> {
  const { terminal } = session
  if (format === 'csv' && texts)
    throw new Refusal('--texts is for json', 'Leave it out, or: rapporteur export json --texts', 2)
  if (format === 'json' && table !== undefined)
    throw new Refusal(
      '--table is for csv; json holds every list',
      `Leave it out, or: rapporteur export csv --table ${table}`,
      2,
    )
  const chunks =
    format === 'json' ? await jsonChunks(session, texts === true) : await csvChunks(session, table ?? 'meetings')
  if (output === undefined) {
    for await (const chunk of chunks) await terminal.out(chunk)
    return
  }
  const path = resolve(terminal.cwd, output)
  await writeWhole(path, chunks)
  terminal.err(`rapporteur: wrote ${path}\n`)
}

async function jsonChunks(session: Session, texts: boolean): Promise<AsyncIterable<string>> {
  const { deployment, register } = await openRegisterOf(session)
  const { exportJson } = await import('../exports/json.js')
  const title = (await deployment.registers()).find(({ name }) => name === register)?.title ?? register
  return exportJson((work) => deployment.read(register, work), { name: title, texts })
}

async function csvChunks(session: Session, table: string): Promise<Iterable<string>> {
  const { deployment, register } = await openRegisterOf(session)
  const [{ listsOf }, { queries }] = await Promise.all([import('../api/lists.js'), import('../queries.js')])
  const list = listsOf(queries).find(({ name }) => name === table)
  if (list === undefined) throw new Refusal(`There is no list "${table}"`, `Choose one of ${TABLES.join(', ')}`, 2)
  return [await deployment.read(register, (view) => list.csv(view, {}))]
}

async function openRegisterOf(session: Session) {
  const register = session.register()
  const deployment = await session.open()
  await requireRegister(deployment, register, { at: new Date().toISOString(), by: 'keeper' })
  return { deployment, register }
}

/** A file is there whole or not at all: an export that was interrupted must not be taken for the register. */
async function writeWhole(path: string, chunks: AsyncIterable<string> | Iterable<string>): Promise<void> {
  const draft = `${path}.part`
  try {
    const file = await open(draft, 'w')
    try {
      for await (const chunk of chunks) await file.write(chunk)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(draft, path)
  } catch (error) {
    await rm(draft, { force: true })
    const { code } = error as NodeJS.ErrnoException
    if (code === undefined) throw error
    throw new Refusal(`${path} cannot be written (${code})`, 'Choose another file with -o')
  }
}
