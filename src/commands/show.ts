import { requireRegister } from '../deployment.js'
import { NotFound } from '../register/not-found.js'
import type { View } from '../register/queries.js'
import type { Session } from '../session.js'
import { type Declare, example } from './declare.js'
import { describeShown, type Shown } from './shown-entry.js'

/** `show`: one entry or document with the words it rests on. */
export const declareShow: Declare = (program, session) => {
  program
    .command('show')
    .summary('print one entry with the words it rests on')
    .description('Prints an entry of any kind, or a document, by its id, with the quoted words of every report.')
    .argument('<id>', 'id of an entry or a document')
    .option('--json', 'print it as JSON')
    .addHelpText('after', example('rapporteur show m-4k2v9c1p', 'rapporteur show --json 3f786850e387550f'))
    .action((id: string, { json }: { json?: true }) => show(session, id, json === true))
}

async function show(session: Session, id: string, json: boolean): Promise<void> {
  const register = session.register()
  const deployment = await session.open()
  await requireRegister(deployment, register, { at: new Date().toISOString(), by: 'keeper' })
  const shown = await deployment.read(register, (view) => find(view, id, session))
  await session.terminal.out(
    json ? `${JSON.stringify({ kind: shown.noun, entry: shown.entry })}\n` : describeShown(shown),
  )
}

/** Whatever has the id; an id that was merged leads to its successor. */
async function find(view: View, id: string, session: Session): Promise<Shown> {
  const { queries } = await import('../queries.js')
  const ways: readonly (() => Promise<Shown>)[] = [
    async () => ({ noun: 'meeting', entry: await queries.getMeeting(view, id) }),
    async () => ({ noun: 'statement', entry: await queries.getStatement(view, id) }),
    async () => ({ noun: 'visit', entry: await queries.getVisit(view, id) }),
    async () => ({ noun: 'commitment', entry: await queries.getCommitment(view, id) }),
    async () => ({ noun: 'figure', entry: await queries.getFigure(view, id) }),
    async () => ({ noun: 'position', entry: await queries.getPosition(view, id) }),
    async () => ({ noun: 'disagreement', entry: await queries.getDisagreement(view, id) }),
    // A format is a party too; as a format it tells more.
    async () => ({ noun: 'format', entry: await queries.getFormat(view, id) }),
    async () => ({ noun: 'party', entry: await queries.getParty(view, id) }),
    async () => ({ noun: 'document', entry: await queries.getDocument(view, id) }),
  ]
  for (const way of ways) {
    try {
      return await way()
    } catch (error) {
      if (!(error instanceof NotFound)) throw error
      if (error.struck !== null || error.lost !== null) throw error
      if (error.movedTo === null) continue
      session.terminal.err(`rapporteur: ${id} was merged into ${error.movedTo}\n`)
      return find(view, error.movedTo, session)
    }
  }
  throw new NotFound('entry or document', id)
}
