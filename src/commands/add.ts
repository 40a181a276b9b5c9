import { requireRegister } from '../deployment.js'
import { isCalendarDate } from '../documents/given-fields.js'
import type { Fetcher } from '../fetching/fetcher.js'
import type { Intake } from '../intake-tally.js'
import type { WebChoices } from '../open-web.js'
import { Refusal } from '../refusal.js'
import type { Session } from '../session.js'
import type { GivenMetadata } from '../vocabulary/documents.js'
import { type Declare, example } from './declare.js'
import { addWebOptions } from './web-options.js'

type Options = Pick<GivenMetadata, 'title' | 'published' | 'url' | 'outlet'> &
  WebChoices &
  Readonly<{ json?: true; follow?: true }>

/** `add`: documents into a register. */
export const declareAdd: Declare = (program, session) => {
  const command = program
    .command('add')
    .summary('read documents into the register')
    .description(
      'Reads documents into the register: files, whole folders, archives, web archives (WARC), feeds, mails, lines of JSON, pages by their address, or "-" for the input. What is on record already is not read twice; what cannot be read is kept with the reason.',
    )
    .argument('<source...>', 'files, folders and web addresses, or - for the input')
    .option('--title <title>', 'title of the document, where it prints none or another')
    .option('--published <date>', 'its date of publication: 2024-05-17, 2024-05 or 2024')
    .option('--url <address>', 'the address it was published at')
    .option('--outlet <name>', 'who published it')
    .option('--follow', 'the sources are feeds: add the pages they list')
    .option('--json', 'print the summary as JSON')
  addWebOptions(command)
    .addHelpText(
      'after',
      example(
        'rapporteur add documents/',
        'rapporteur add https://example.org/page',
        'rapporteur add --follow https://example.org/news/feed.xml',
        'rapporteur add page.html --url https://example.org/page --published 2024-05-17',
        'curl -s https://example.org/page | rapporteur add - --url https://example.org/page',
      ),
    )
    .action((sources: string[], options: Options) => add(session, sources, options))
}

async function add(session: Session, sources: readonly string[], options: Options): Promise<void> {
  const { terminal } = session
  const { json, follow = false, allowHost, pause, ...given } = options
  checkDate(given.published)
  checkAddress(given.url)
  const register = session.register()
  const deployment = await session.open()
  const [{ takeIn }, { joinSources }, { openWeb }, { openProgress }, { describeIntake }] = await Promise.all([
    import('../intake.js'),
    import('../join-sources.js'),
    import('../open-web.js'),
    import('../progress.js'),
    import('../intake-words.js'),
  ])
  let fetcher: Fetcher | undefined
  const open = () => {
    fetcher ??= openWeb(terminal, { ...(allowHost && { allowHost }), ...(pause !== undefined && { pause }) })
    return fetcher
  }
  const asked = { sources, follow, isDescribed: Object.keys(given).length > 0 }
  const joined = await joinSources({ deployment, register }, open, terminal, asked)
  await requireRegister(deployment, register, { at: new Date().toISOString(), by: 'keeper' })
  const line = openProgress(terminal, 'document')
  const running = { given, by: 'keeper', show: line.show, stopping: terminal.stopping }
  const intake = await takeIn(deployment, register, joined, running).finally(async () => {
    line.end()
    await fetcher?.close()
  })
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

function checkAddress(url: string | undefined): void {
  if (url === undefined || /^https?:$/u.test(URL.canParse(url) ? new URL(url).protocol : '')) return
  throw new Refusal(`"${url}" is not a whole web address`, 'Write it as https://example.org/page', 2)
}
