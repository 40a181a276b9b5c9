import { InvalidArgumentError } from 'commander'
import type { Serving } from '../serve.js'
import type { Session } from '../session.js'
import { type Declare, example } from './declare.js'

/** Options of whatever serves the site. */
type Listening = Readonly<{ host: string; port?: number }>

/** `serve`: the site and its data, until Ctrl-C. */
export const declareServe =
  (carryOut: Serving['carryOut']): Declare =>
  (program, session) => {
    program
      .command('serve')
      .summary('serve the site')
      .description('Serves the site until it is stopped (Ctrl-C). Beside it every other command works as usual.')
      .option('--port <port>', 'port to listen at (default: 3000, or the next that is free)', readPort)
      .option('--host <host>', 'address to listen at; 0.0.0.0 lets other machines in', '127.0.0.1')
      .addHelpText('after', example('rapporteur serve', 'rapporteur serve --host 0.0.0.0 --port 8080'))
      .action((listening: Listening) => serve(session, 'serve', listening, carryOut))
  }

/** `start`: what `npm start` runs: the samples, the user's own register, and the site over both. */
export const declareStart =
  (carryOut: Serving['carryOut']): Declare =>
  (program, session) => {
    program
      .command('start')
      .summary('make what is missing and serve the site')
      .description(
        'Makes the deployment, the demonstration with its samples and your own register where they are missing, then serves the site.',
      )
      .option('--port <port>', 'port to listen at (default: 3000, or the next that is free)', readPort)
      .option('--host <host>', 'address to listen at; 0.0.0.0 lets other machines in', '127.0.0.1')
      .addHelpText('after', example('rapporteur start'))
      .action((listening: Listening) => serve(session, 'start', listening, carryOut))
  }

async function serve(
  session: Session,
  command: 'serve' | 'start',
  { host, port }: Listening,
  carryOut: Serving['carryOut'],
): Promise<void> {
  const { terminal } = session
  // The pages load while the database opens: a second start is to be quick.
  const loading = import('../serve.js')
  loading.catch(() => undefined)
  const deployment = await session.openAlone(command)
  const { makeRegisters } = await import('../demonstration.js')
  await makeRegisters(deployment, terminal, { samples: command === 'start' })
  if (terminal.stopping.aborted) return
  const { serveSite } = await loading
  await serveSite(deployment, terminal, { host, port, carryOut }, async (address) => {
    const lines = [`Rapporteur serves ${deployment.place.folder}`, `  all registers    ${address}`]
    for (const { name, title } of await deployment.registers())
      lines.push(`  ${name.padEnd(16)} ${address}${name}   ${title}`)
    lines.push('Add documents from another terminal: rapporteur add FOLDER. Stop with Ctrl-C.', '')
    await terminal.out(lines.join('\n'))
  })
  terminal.err('rapporteur: stopped; everything is kept\n')
}

function readPort(words: string): number {
  const port = Number(words)
  if (/^\d{1,5}$/.test(words) && port <= 65535) return port
  throw new InvalidArgumentError('A port is a number from 0 (any free one) to 65535.')
}
