import { rebuildDatabase } from '../rebuild.js'
import { type Declare, example } from './declare.js'

/** `rebuild`: the database derived afresh from journal and originals. */
export const declareRebuild: Declare = (program, session) => {
  program
    .command('rebuild')
    .summary('derive the database afresh from the journal')
    .description(
      'Reads every original again and derives the whole register from the journal, under the same ids. Acts that the database has and the files lack are put back into the files first. Not beside a running site.',
    )
    .addHelpText('after', example('rapporteur rebuild'))
    .action(async () => {
      const { terminal } = session
      const rebuilt = await rebuildDatabase(session)
      for (const line of rebuilt) await terminal.out(`${line}\n`)
    })
}
