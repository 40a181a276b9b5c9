import { catchUp } from './catch-up.js'
import { type Deployment, openDeployment } from './deployment.js'
import type { Damage } from './journal/damage.js'
import type { Holder } from './lock.js'
import { openProgress } from './progress.js'
import { Refusal } from './refusal.js'
import type { Chosen, ExitCode, Session } from './session.js'
import { findPlace, findRegisterName, type Place } from './settings.js'
import type { Terminal } from './terminal.js'

/** Another process holds the deployment and may carry the command out. */
export class HeldElsewhere extends Error {
  override readonly name = 'HeldElsewhere'
  constructor(readonly holder: Holder) {
    super(`process ${holder.pid} holds the deployment`)
  }
}

/** A session and what remains of it when the command has ended. */
export type OpenSession = Readonly<{ session: Session; code: () => ExitCode; close: () => Promise<void> }>

/** A session of this process: it opens the deployment itself when a command first needs it. */
export function openOwnSession(terminal: Terminal): OpenSession {
  let opening: Promise<Deployment> | undefined
  let damages: readonly Damage[] = []
  const { place, ...chosen } = chooser(terminal)
  const open = async (command: string, before?: (place: Place) => Promise<void>): Promise<Deployment> => {
    const opened = await openDeployment(place(), command, before)
    if (!opened.ok) throw new HeldElsewhere(opened.holder)
    damages = await catchUpAloud(opened.deployment, terminal)
    return opened.deployment
  }
  let code: ExitCode = 0
  const session: Session = {
    ...chosen,
    terminal,
    isServed: false,
    place,
    open: async (despite) => {
      opening ??= open(chosen.command())
      const deployment = await opening
      if (damages[0] !== undefined && despite === undefined) throw damages[0]
      return deployment
    },
    openAlone: async (command, before) => {
      opening ??= open(command, before)
      try {
        const deployment = await opening
        if (damages[0] !== undefined) throw damages[0]
        return deployment
      } catch (error) {
        throw error instanceof HeldElsewhere ? refuseHeld(place(), error.holder) : error
      }
    },
    finish: (exit) => {
      code = exit
    },
  }
  const close = async () => (await opening?.catch(() => undefined))?.close()
  return { session, code: () => code, close }
}

/** A session of someone who calls over the socket: it works on the deployment that the site holds open. */
export function openServedSession(terminal: Terminal, deployment: Deployment): OpenSession {
  let code: ExitCode = 0
  const session: Session = {
    ...chooser(terminal),
    terminal,
    isServed: true,
    open: async () => deployment,
    openAlone: async (command) => {
      throw new Refusal(`A running site cannot carry out ${command}`, 'Stop the site first')
    },
    finish: (exit) => {
      code = exit
    },
  }
  return { session, code: () => code, close: async () => undefined }
}

/** Refuses a command that would need the deployment for itself, naming who has it. */
export function refuseHeld({ folder }: Place, { pid, command, address }: Holder): Refusal {
  const doing = address === undefined ? `rapporteur ${command}` : `serving ${address}`
  const next =
    address === undefined
      ? 'Run this again when it is done; beside a running site (rapporteur serve) commands need not wait'
      : `Use that site, or end it first: kill ${pid}`
  return new Refusal(`${folder} is held by process ${pid} (${doing})`, next)
}

function chooser(terminal: Terminal): Pick<Session, 'choose' | 'command' | 'place' | 'register'> {
  let chosen: Chosen = {}
  let name = ''
  return {
    choose: (command, options) => {
      name = command
      chosen = options
    },
    command: () => name,
    place: () => findPlace(terminal, chosen.data),
    register: () => findRegisterName(terminal, chosen.register),
  }
}

async function catchUpAloud(deployment: Deployment, terminal: Terminal): Promise<readonly Damage[]> {
  const line = openProgress(terminal, 'document read again')
  try {
    return await catchUp(deployment, line.show)
  } catch (error) {
    await deployment.close()
    throw error
  } finally {
    line.end()
    for (const note of deployment.notes) terminal.err(`rapporteur: ${note}\n`)
  }
}
