import { type Declare, example } from './declare.js'

/** `demo`: the samples in a register of their own. */
export const declareDemo: Declare = (program, session) => {
  program
    .command('demo')
    .summary('read the samples into a demonstration register')
    .description(
      'Reads the samples, which are fiction, into the register "demonstration". Those it holds are not read again.',
    )
    .option('--json', 'print the summary as JSON')
    .addHelpText('after', example('rapporteur demo', 'rapporteur search --register demonstration water'))
    .action(async ({ json }: { json?: true }) => {
      const deployment = await session.open()
      const { readSamples } = await import('../demonstration.js')
      const { describeIntake } = await import('../intake-words.js')
      const intake = await readSamples(deployment, session.terminal)
      await session.terminal.out(json ? `${JSON.stringify(intake)}\n` : `${describeIntake(intake, 'demonstration')}\n`)
      if (intake.unread.length > 0) session.finish(3)
    })
}
