#!/usr/bin/env node
import { readFileSync, realpathSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { setFlagsFromString } from 'node:v8'
import { Command } from 'commander'
import { callServer } from './call-server.js'
import { declareAdd } from './commands/add.js'
import { declareCheck } from './commands/check.js'
import { declareDecide } from './commands/decide.js'
import { declareDemo } from './commands/demo.js'
import { declareDisagreements } from './commands/disagreements.js'
import { declareExport } from './commands/export.js'
import { declareFindings, declareReading } from './commands/findings.js'
import { declareInit } from './commands/init.js'
import { declareRebuild } from './commands/rebuild.js'
import { declareSearch } from './commands/search.js'
import { declareServe, declareStart } from './commands/serve.js'
import { declareShow } from './commands/show.js'
import { declareWatch } from './commands/watch.js'
import { HeldElsewhere, type OpenSession, openOwnSession, openServedSession, refuseHeld } from './own-session.js'
import type { Serving } from './serve.js'
import type { Chosen, ExitCode, Session } from './session.js'
import { bindTerminal, tellError } from './tell-error.js'
import { openTerminal, type Terminal } from './terminal.js'

/** The whole command line. Its actions work on the session given; without one it can only be looked at. */
export function makeProgram(session: Session = openOwnSession(openTerminal()).session): Command {
  const program = new Command('rapporteur')
    .description(
      'Keeps the record of a diplomatic format: who met whom, who said what, every line tied to its exact words.',
    )
    .version(readVersion(), '--version', 'print the version')
    .helpOption('--help', 'print help')
    .helpCommand(false)
    .option('--data <folder>', 'the folder of the deployment (default: RAPPORTEUR_DATA, or rapporteur.data here)')
    .option('--register <name>', 'the register to work on (default: RAPPORTEUR_REGISTER, or your own)')
    .configureHelp({ showGlobalOptions: true, sortSubcommands: false })
    .showSuggestionAfterError(true)
    .showHelpAfterError('Run "rapporteur --help" for the commands.')
    .addHelpText('after', HELP)
    .hook('preAction', (_, command) => session.choose(command.name(), command.optsWithGlobals<Chosen>()))
  const carryOut: Serving['carryOut'] = (argv, caller, deployment) => run(openServedSession(caller, deployment), argv)
  const commands = [
    declareStart(carryOut),
    declareAdd,
    declareWatch(carryOut),
    declareServe(carryOut),
    declareSearch,
    declareShow,
    declareDisagreements,
    declareDecide,
    declareExport,
    declareFindings,
    declareReading,
    declareDemo,
    declareInit,
    declareCheck,
    declareRebuild,
  ]
  for (const declare of commands) declare(program, session)
  for (const command of program.commands)
    command.helpOption('--help', 'print help').configureHelp({ showGlobalOptions: true })
  return bindTerminal(program, session)
}

const HELP = `
Exit codes: 0 done, 1 failed, 2 wrong usage, 3 done but some documents unread.
Start here: rapporteur start    a demonstration and your own register, on a site of your own`

/** Carries out one command line in a session and answers its exit code. */
async function run({ session, code, close }: OpenSession, argv: readonly string[]): Promise<ExitCode> {
  const { terminal } = session
  try {
    const program = makeProgram(session)
    if (argv.length === 0) program.outputHelp()
    else await program.parseAsync([...argv], { from: 'user' })
    return code()
  } catch (error) {
    if (error instanceof HeldElsewhere) return await askHolder(error, argv, session)
    return tellError(error, terminal)
  } finally {
    await close()
  }
}

/** A command whose deployment a running site holds is carried out there, as if it were here. */
async function askHolder({ holder }: HeldElsewhere, argv: readonly string[], session: Session): Promise<ExitCode> {
  const { terminal } = session
  try {
    const code = holder.socket === undefined ? undefined : await callServer(holder.socket, argv, terminal)
    if (code === undefined) throw refuseHeld(session.place(), holder)
    return code as ExitCode
  } catch (error) {
    return tellError(error, terminal)
  }
}

function readVersion(): string {
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
    version: string
  }
  return version
}

function isCalled(): boolean {
  const called = process.argv[1]
  return called !== undefined && realpathSync(called) === fileURLToPath(import.meta.url)
}

/** On a large machine V8 lets a heap grow to four times what is alive before it cleans up: per cent grown until then. */
const HEAP_GROWTH = 20

async function main(terminal: Terminal): Promise<void> {
  setFlagsFromString(`--heap-growing-percent=${HEAP_GROWTH}`)
  process.exitCode = await run(openOwnSession(terminal), process.argv.slice(2))
  // Threads and sockets that outlive the command must not hold the process; the output is on its way already.
  process.exit()
}

if (isCalled()) await main(openTerminal())
