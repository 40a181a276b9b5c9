import { requireRegister } from '../deployment.js'
import { isCalendarDate } from '../documents/given-fields.js'
import type { Intake } from '../intake-tally.js'
import { Refusal } from '../refusal.js'
import type { Session } from '../session.js'
import type { GivenMetadata } from '../vocabulary/documents.js'
import { type Declare, example } from './declare.js'

type Options = GivenMetadata & Readonly<{ json?: true }>

/** `add`: documents into a register. */
export const declareAdd: Declare = (program, session) => {
  program
    .command('add')
    .summary('read documents into the register')
    .description(
      'Reads documents into the register: files, whole folders, archives, web archives (WARC), feeds, mails, lines of JSON, or "-" for the input. What is on record already is not read twice; what cannot be read is kept with the reason.',
    )
    .argument('<source...>', 'files and folders, or - for the input')
    .option('--title <title>', 'title of the document, where it prints none or another')
    .option('--published <date>', 'its date of publication: 2024-05-17, 2024-05 or 2024')
    .option('--url <address>', 'the address it was published at')
    .option('--outlet <name>', 'who published it')
    .option('--json', 'print the summary as JSON')
    .addHelpText(
      'after',
      example(
        'rapporteur add documents/',
        'rapporteur add page.html --url https://example.org/page --published 2024-05-17',
        'curl -s https://example.org/page | rapporteur add - --url https://example.org/page',
      ),
    )
    .action((sources: string[], options: Options) => add(session, sources, options))
}

async function add(session: Session, sources: readonly string[], { json, ...given }: Options): Promise<void> {
  const { terminal } = session
  checkDate(given.published)
  const register = session.register()
  const deployment = await session.open()
  const [{ takeIn }, { gatherSources }, { openProgress }, { describeIntake }] = await Promise.all([
    import('../intake.js'),
    import('../gather-sources.js'),
    import('../progress.js'),
    import('../intake-words.js'),
  ])
  const gathered = await gatherSources(terminal, sources, Object.keys(given).length > 0)
  await requireRegister(deployment, register, { at: new Date().toISOString(), by: 'keeper' })
  const line = openProgress(terminal, 'documents')
  const running = { given, by: 'keeper', show: line.show, stopping: terminal.stopping }
  const intake = await takeIn(deployment, register, gathered, running).finally(() => line.end())
  await terminal.out(json ? `${JSON.stringify({ register, ...intake })}\n` : `${describeIntake(intake, register)}\n`)
  session.finish(codeOf(intake))
}

/** Nothing at all was taken in: failed. Some of it was not read: 3. */
function codeOf({ unread, read, duplicates, stopped }: Intake): 0 | 1 | 3 {
  if (stopped) return 1
  if (unread.length === 0) return 0
  return read + duplicates.length === 0 && unread.every(({ kept }) => !kept) ? 1 : 3
}

function checkDate(published: string | undefined): void {
  if (published === undefined || isCalendarDate(published)) return
  throw new Refusal(`"${published}" is not a date`, 'Write it as 2024-05-17, 2024-05 or 2024', 2)
}
