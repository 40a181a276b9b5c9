import { type Command, CommanderError } from 'commander'
import { Damage } from './journal/damage.js'
import { Refusal } from './refusal.js'
import { NotFound } from './register/not-found.js'
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
  terminal.err(`rapporteur: ${describe(error)}.${nextAfter(error)}\n`)
  if (terminal.environment['RAPPORTEUR_DEBUG'] && error instanceof Error) terminal.err(`${error.stack}\n`)
  return 1
}

/** What a disk refuses, as Node and as PostgreSQL name it, and what can be done about it. */
const DISK: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:ENOSPC|EDQUOT|53100)$|No space left on device|Disk quota exceeded/,
    'Make room on that disk and give the command again: what is on record stays, and the rest goes on from there',
  ],
  [/^EROFS$|Read-only file system/, 'Nothing can be written there: choose another folder with --data FOLDER'],
  [/^(?:EACCES|EPERM):/, 'You may not write there: ask for the right to, or choose another folder with --data FOLDER'],
]

function nextAfter(error: unknown): string {
  if (error instanceof NotFound && error.struck !== null)
    return ' Take that back with: rapporteur decide undo DECISION --reason WORDS'
  if (error instanceof Error && error.name === 'NotFound') return ' Find it with: rapporteur search WORDS'
  for (let each = error; each instanceof Error; each = each.cause) {
    const { code = '', message } = each as NodeJS.ErrnoException
    const known = DISK.find(([sign]) => sign.test(code) || sign.test(message))
    if (known) return ` ${known[1]}.`
  }
  return ''
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
