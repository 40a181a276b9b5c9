import type { Deployment } from './deployment.js'
import type { Place } from './settings.js'
import type { Terminal } from './terminal.js'

/** Options that every command takes. */
export type Chosen = Readonly<{ data?: string; register?: string }>

/** One command being carried out: for whom, on which deployment, and what it came to. */
export type Session = Readonly<{
  terminal: Terminal
  /** Whether a running site carries the command out, on the deployment that it holds. */
  isServed: boolean
  /** Takes up the command and its options once they are read. */
  choose: (command: string, chosen: Chosen) => void
  command: () => string
  place: () => Place
  /** The register's name, checked; it need not be there yet. */
  register: () => string
  /**
   * The deployment, opened and caught up with its journal; on a running site, the site's own. Throws Damage where a
   * register cannot be trusted, unless the command is there to look at the damage.
   */
  open: (despite?: 'damage') => Promise<Deployment>
  /** The deployment for a command that must own it: refused while any other process does. */
  openAlone: (command: string, before?: (place: Place) => Promise<void>) => Promise<Deployment>
  /** Sets the exit code: 0 done, 1 failed, 2 wrong usage, 3 done but some documents unread. */
  finish: (code: ExitCode) => void
}>

export type ExitCode = 0 | 1 | 2 | 3
