import { readFileSync } from 'node:fs'
import { LARGEST_DOCUMENT } from './documents/refusals.js'
import { type Fetcher, openFetcher } from './fetching/fetcher.js'
import { Refusal } from './refusal.js'
import type { Terminal } from './terminal.js'

/** What a person may choose of the way to the web. `pause` is in seconds, between two requests to one host. */
export type WebChoices = Readonly<{ allowHost?: readonly string[]; pause?: number }>

const PAUSE_SECONDS = 1

/** The way to the web for one command. Sites learn the program's name and, from RAPPORTEUR_CONTACT, whom to write to. */
export function openWeb(terminal: Terminal, { allowHost = [], pause = PAUSE_SECONDS }: WebChoices): Fetcher {
  return openFetcher({
    agent: agentOf(terminal.environment['RAPPORTEUR_CONTACT']),
    allowedHosts: allowHost,
    pauseMs: pause * 1000,
    largest: LARGEST_DOCUMENT,
    stopping: terminal.stopping,
  })
}

function agentOf(contact: string | undefined): string {
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
    version: string
  }
  const product = `Rapporteur/${version}`
  if (!contact) return `${product} (reads public pages for a register; its keeper gave no contact)`
  if (/^[\x20-\x7e]{1,200}$/.test(contact)) return `${product} (+${contact})`
  throw new Refusal('RAPPORTEUR_CONTACT cannot stand in a request', 'Set it to a mail address or a web address', 2)
}
