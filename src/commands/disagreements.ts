import { Option } from 'commander'
import { requireRegister } from '../deployment.js'
import type { Session } from '../session.js'
import { type Declare, example, pageOption } from './declare.js'
import { describeDisagreement } from './shown-entry.js'

type Options = Readonly<{ kind?: string; page: number; json?: true }>

/** `disagreements`: what the sources disagree on. */
export const declareDisagreements: Declare = (program, session) => {
  program
    .command('disagreements')
    .summary('list what the sources disagree on')
    .description(
      'Lists every property on which documents print unlike values, each value with its documents. A value is called settled only where the texts themselves prove it, and the proof stands below; what may be of different measures is called possible.',
    )
    .addOption(new Option('--kind <kind>', 'only one kind').choices(['disagreement', 'variant', 'possible']))
    .addOption(pageOption())
    .option('--json', 'print the page as JSON')
    .addHelpText('after', example('rapporteur disagreements', 'rapporteur disagreements --kind possible'))
    .action((options: Options) => listAll(session, options))
}

async function listAll(session: Session, { kind, page, json }: Options): Promise<void> {
  const register = session.register()
  const deployment = await session.open()
  await requireRegister(deployment, register, { at: new Date().toISOString(), by: 'keeper' })
  const { queries } = await import('../queries.js')
  const asked = { page, ...(kind === undefined ? {} : { kind }) }
  const found = await deployment.read(register, (view) => queries.listDisagreements(view, asked))
  if (json) return session.terminal.out(`${JSON.stringify(found)}\n`)
  const pages = Math.ceil(found.total / found.pageSize)
  const closing =
    found.total === 0
      ? 'The sources on record disagree on nothing that was found.\n'
      : `${found.total} found${pages > 1 ? ` (page ${found.page} of ${pages})` : ''}. The words of each: rapporteur show ID\n`
  const lines = found.rows.flatMap(describeDisagreement).map((line) => `${line}\n`)
  await session.terminal.out(`${lines.join('')}${closing}`)
}
