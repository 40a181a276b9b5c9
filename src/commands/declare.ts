import type { Command } from 'commander'
import type { Session } from '../session.js'

/** Adds one command to the program. Its action works on the session it is given, here or on a running site. */
export type Declare = (program: Command, session: Session) => void

/** Text under a command's help: how it is called. */
export function example(...lines: readonly string[]): string {
  return `\nExample${lines.length > 1 ? 's' : ''}:\n${lines.map((line) => `  ${line}`).join('\n')}\n`
}
