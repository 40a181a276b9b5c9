import { type Command, CommanderError } from 'commander'
import { Damage } from './journal/damage.js'
import { Refusal } from './refusal.js'
import type { ExitCode, Session } from './session.js'
import { OutputClosed, type Terminal } from './terminal.js'

/** Tells an error in one line, with what to do next, and answers the exit code. What nobody foresaw is told with its cause. */
export function tellError(error: unknown, terminal: Terminal): ExitCode {
  if (error instanceof OutputClosed) return 0
  // Commander has told it already.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
  if (error instanceof Refusal || error instanceof Damage) {
    terminal.err(`rapporteur: ${error.message}. ${error.next}\n`)
    return error instanceof Refusal ? error.code : 1
  }
  const isNotFound = error instanceof Error && error.name === 'NotFound'
  const next = isNotFound ? ' Find it with: rapporteur search WORDS' : ''
  terminal.err(`rapporteur: ${describe(error)}.${next}\n`)
  if (terminal.environment['RAPPORTEUR_DEBUG'] && error instanceof Error) terminal.err(`${error.stack}\n`)
  return 1
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const cause = error.cause === undefined ? '' : ` (${describe(error.cause)})`
  return `${error.message.replace(/\.$/, '').replaceAll('\n', ' ')}${cause}`
}

/** Sends what Commander prints of itself (help, wrong usage) to the caller's terminal, and keeps it from ending the process. */
export function bindTerminal(program: Command, { terminal }: Pick<Session, 'terminal'>): Command {
  const bind = (command: Command): void => {
    command.exitOverride()
    command.configureOutput({
      writeOut: (text) => void terminal.out(text).catch(() => undefined),
      writeErr: (text) => terminal.err(text),
      outputError: (text, write) => write(text.replace(/^error: /, 'rapporteur: ')),
      getOutHelpWidth: () => Math.min(100, terminal.columns),
      getErrHelpWidth: () => Math.min(100, terminal.columns),
    })
    for (const sub of command.commands) bind(sub)
  }
  bind(program)
  return program
}
