import { resolve } from 'node:path'
import { Refusal } from './refusal.js'
import type { Terminal } from './terminal.js'

/** Where a deployment is: its folder, and the address of its database where that is a server. */
export type Place = Readonly<{ folder: string; url?: string }>

/** The user's own register, made at first use, and the one that holds the samples. */
export const OWN_REGISTER = 'own'
export const DEMONSTRATION = 'demonstration'

const NAME = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/
/** Words that are the first part of an address of the site itself. */
const RESERVED = new Set(['about', 'api', 'assets', 'fonts', 'health', 'static', 'style'])

/** The deployment a command works on: `--data`, else RAPPORTEUR_DATA, else `rapporteur.data` where the command was called. */
export function findPlace(terminal: Terminal, data: string | undefined): Place {
  const { environment, cwd } = terminal
  const folder = resolve(cwd, data ?? (environment['RAPPORTEUR_DATA'] || 'rapporteur.data'))
  const url = environment['DATABASE_URL']
  return url ? { folder, url } : { folder }
}

/** The register a command works on: `--register`, else RAPPORTEUR_REGISTER, else the user's own. */
export function findRegisterName(terminal: Terminal, register: string | undefined): string {
  const name = register ?? (terminal.environment['RAPPORTEUR_REGISTER'] || OWN_REGISTER)
  if (isRegisterName(name)) return name
  throw new Refusal(
    `"${name}" is not a register's name`,
    `Names are of a-z, 0-9 and hyphens: try "${toRegisterName(name)}"`,
    2,
  )
}

/** The name a register gets from a title: "C5+1 Secretariat" becomes `c5-1-secretariat`. */
export function toRegisterName(title: string): string {
  const plain = title.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  const name = plain
    .split(/[^a-z0-9]/)
    .filter((word) => word !== '')
    .join('-')
    .slice(0, 60)
    .replace(/-$/, '')
  if (name === '') return 'register'
  return RESERVED.has(name) ? `${name}-register` : name
}

/** Whether a word may name a register: it stands in addresses and in the names of folders. */
export function isRegisterName(name: string): boolean {
  return NAME.test(name) && !RESERVED.has(name)
}
