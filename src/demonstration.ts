import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Deployment, requireRegister } from './deployment.js'
import { takeIn } from './intake.js'
import type { Intake } from './intake-tally.js'
import { describeIntake } from './intake-words.js'
import { openProgress } from './progress.js'
import { Refusal } from './refusal.js'
import { DEMONSTRATION, OWN_REGISTER } from './settings.js'
import { type SourceFile, walkSources } from './source-files.js'
import type { Terminal } from './terminal.js'

/** The samples that come with the package: fiction throughout. */
const SAMPLES = fileURLToPath(new URL('../samples', import.meta.url))

/** Makes the user's own register and, with `samples`, the demonstration, where they are missing; what is there is left alone. */
export async function makeRegisters(
  deployment: Deployment,
  terminal: Terminal,
  { samples }: Readonly<{ samples: boolean }>,
): Promise<void> {
  const there = (await deployment.registers()).map(({ name }) => name)
  if (!there.includes(OWN_REGISTER)) await requireRegister(deployment, OWN_REGISTER, now())
  if (!samples || (there.includes(DEMONSTRATION) && (await holdsSamples(deployment)))) return
  terminal.err('Reading the samples into a demonstration register (once) …\n')
  const intake = await readSamples(deployment, terminal)
  terminal.err(`${describeIntake(intake, 'Demonstration')}\n`)
}

/** Takes the samples into the demonstration; those it holds are not read again. */
export async function readSamples(deployment: Deployment, terminal: Terminal): Promise<Intake> {
  const documents = await listSamples()
  await requireRegister(deployment, DEMONSTRATION, now())
  const line = openProgress(terminal, 'document')
  try {
    return await takeIn(deployment, DEMONSTRATION, documents, {
      by: 'rapporteur',
      show: line.show,
      stopping: terminal.stopping,
    })
  } finally {
    line.end()
  }
}

async function listSamples(): Promise<readonly SourceFile[]> {
  if (!existsSync(SAMPLES)) throw new Refusal(`There are no samples at ${SAMPLES}`, 'Install the whole package again')
  const sources: SourceFile[] = []
  for await (const source of walkSources(SAMPLES, ['.'])) sources.push(source)
  return sources.filter(({ name }) => !/(?:^|\/)README/.test(name))
}

/** A first start may have been interrupted: fewer documents than samples, and the rest is read now. */
async function holdsSamples(deployment: Deployment): Promise<boolean> {
  const { queries } = await import('./queries.js')
  const { total } = await deployment.read(DEMONSTRATION, (view) => queries.listDocuments(view, { pageSize: 1 }))
  return total >= (await listSamples()).length
}

function now() {
  return { at: new Date().toISOString(), by: 'rapporteur' }
}
