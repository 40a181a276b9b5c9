import type { Checked } from '../check-record.js'
import type { Session } from '../session.js'
import { type Declare, example } from './declare.js'

/** `check`: whether the record is what was written. */
export const declareCheck: Declare = (program, session) => {
  program
    .command('check')
    .summary('verify the chain, the originals, every quote')
    .description(
      'Verifies every register: the chain of acts, what they say, every original, every canonical text and every quoted word. Prints the exact place of each fault; exit code 1 where there is one.',
    )
    .option('--json', 'print the outcome as JSON')
    .addHelpText('after', example('rapporteur check', 'rapporteur check --json'))
    .action(({ json }: { json?: true }) => check(session, json === true))
}

async function check(session: Session, json: boolean): Promise<void> {
  const { terminal } = session
  const deployment = await session.open('damage')
  const { checkDeployment } = await import('../check-record.js')
  const checked = await checkDeployment(deployment, (register, documents) => {
    if (terminal.isWatched) terminal.err(`\r\u001b[K${register}: ${documents} documents checked`)
  })
  if (terminal.isWatched) terminal.err('\r\u001b[K')
  const faults = checked.flatMap((each) => each.faults)
  if (json) await terminal.out(`${JSON.stringify({ sound: faults.length === 0, registers: checked })}\n`)
  else await terminal.out(checked.map(describe).join('') || 'There is no register here yet.\n')
  if (faults.length === 0) return
  terminal.err(
    'rapporteur: the record is damaged. Restore the files named from a backup; "rapporteur rebuild" derives the database afresh from journal and originals.\n',
  )
  session.finish(1)
}

function describe({ register, acts, documents, quotes, withdrawn, faults }: Checked): string {
  const erased = withdrawn > 0 ? `, ${withdrawn} withdrawn` : ''
  const held = `${acts} acts${erased}, ${documents} documents, ${quotes} quotes`
  if (faults.length === 0) return `${register}: sound (${held})\n`
  const lines = faults.map(({ place, what }) => `  ${place}: ${what}\n`)
  return `${register}: ${faults.length} ${faults.length === 1 ? 'fault' : 'faults'} (${held})\n${lines.join('')}`
}
