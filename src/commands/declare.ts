import { type Command, InvalidArgumentError, Option } from 'commander'
import type { Session } from '../session.js'

/** Adds one command to the program. Its action works on the session it is given, here or on a running site. */
export type Declare = (program: Command, session: Session) => void

/** Text under a command's help: how it is called. */
export function example(...lines: readonly string[]): string {
  return `\nExample${lines.length > 1 ? 's' : ''}:\n${lines.map((line) => `  ${line}`).join('\n')}\n`
}

/** `--page`: a number from 1. A page past the last is empty, which is no error. */
export function pageOption(): Option {
  return new Option('--page <number>', 'page of the list').default(1, '1').argParser((words) => {
    if (/^[1-9]\d{0,6}$/.test(words)) return Number(words)
    throw new InvalidArgumentError('A page is a number from 1.')
  })
}
