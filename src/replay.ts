import type { Deployment, Keeping } from './deployment.js'
import type { ActLine, Decision, DocumentReceived, DocumentUnread, NamedEntry } from './journal/acts.js'
import { recordActs } from './journal/append.js'
import { CHAIN_START, type ChainedAct, findBreak, type Head } from './journal/chain.js'
import { Damage } from './journal/damage.js'
import { getAct } from './journal/read-acts.js'
import { openMeter, type Progress } from './progress.js'
import { recordOf } from './recorded-acts.js'
import {
  projectDecisions,
  projectDocuments,
  projectUnread,
  recordDecision,
  recordNames,
  recordUndoing,
} from './register/projection.js'
import type { View } from './register/queries.js'
import type { ReadDocument } from './register/received-documents.js'

const BATCH = 40

/** What a document of the record reads as today; a refusal where this version reads less than an earlier one did. */
type Reread =
  | Readonly<{ ok: true; document: ReadDocument }>
  | Readonly<{ ok: false; unread: DocumentUnread; act: ChainedAct }>

/** Where a register is derived from: its acts after `known`. `isRecorded` says that the database holds the acts themselves already. */
export type Replaying = Readonly<{ known: Head; isRecorded: boolean; show: (progress: Progress) => void }>

/**
 * Derives a register from its acts: ids given before come first, then the documents in the order they were received,
 * read again from the originals. Entries that had no id yet get one, by a further act. Answers the number of acts.
 */
export async function replay(deployment: Deployment, register: string, replaying: Replaying): Promise<number> {
  const { known, isRecorded, show } = replaying
  const { documents: total, named, decisions } = await loadNames(deployment, register, known)
  const measure = openMeter(() => total)
  let count = 0
  let documents = 0
  let batch: ChainedAct[] = []
  const put = async (isLast: boolean) => {
    const rereads = (await Promise.all(batch.map((act) => reread(deployment, act)))).flatMap((each) => each ?? [])
    await deployment.keep(register, async (keeping) => {
      if (!isRecorded) await recordActs(keeping.view.tx, register, batch)
      await project(keeping.view, rereads)
      // Documents from before these acts stand already, grouped without what was decided since.
      if (isLast) await projectDecisions(keeping.view, decisions, (batch.at(-1)?.line ?? known).seq + 1)
      if (isLast) await nameTheUnnamed(keeping, named, batch.at(-1)?.line ?? known)
    })
    count += batch.length
    documents += rereads.length
    batch = []
    show(measure(documents, register))
  }
  for await (const act of actsAfter(deployment, register, known)) {
    if (batch.length >= BATCH) await put(false)
    batch.push(act)
  }
  await put(true)
  return count
}

/** The acts after `known`, each verified against the one before it. */
async function* actsAfter(deployment: Deployment, register: string, known: Head): AsyncGenerator<ChainedAct> {
  let head = CHAIN_START
  for await (const recorded of recordOf(deployment, register)) {
    const act = getAct(recorded)
    const broken = findBreak(register, head, act)
    if (broken !== undefined) throw new Damage(`${recorded.place}: ${broken}`, CHECK)
    head = act.line
    if (head.seq === known.seq && head.hash !== known.hash) {
      throw new Damage(`${recorded.place}: act ${head.seq} is another one than the database holds`, REBUILD)
    }
    if (head.seq > known.seq) yield act
  }
}

const CHECK = 'Run `rapporteur check` to see every fault in the record.'
const REBUILD = 'Run `rapporteur check` to see every fault, then `rapporteur rebuild`.'

/**
 * Loads the ids that later acts give and what they decide, so that the documents before them find theirs. `named` is
 * every id the journal gives, `decisions` those taken or taken back after `known`.
 */
async function loadNames(
  deployment: Deployment,
  register: string,
  known: Head,
): Promise<Readonly<{ documents: number; named: ReadonlySet<string>; decisions: readonly string[] }>> {
  let documents = 0
  const decisions = new Set<string>()
  const all = new Set<string>()
  for await (const { line, payload } of actsAfter(deployment, register, CHAIN_START)) {
    if (line.seq > known.seq && line.kind.startsWith('document-')) documents += 1
    if (payload === null) continue
    if (line.seq > known.seq && line.kind.startsWith('decision-')) {
      const decision = await deployment.inspect(register, (view) => redecide(view, line, payload))
      if (decision !== undefined) decisions.add(decision)
    }
    if (line.kind !== 'entries-named') continue
    const { named } = JSON.parse(payload) as { named: readonly NamedEntry[] }
    for (const { id } of named) all.add(id)
    if (line.seq > known.seq) await deployment.inspect(register, (view) => recordNames(view, named, line.seq))
  }
  return { documents, named: all, decisions: [...decisions] }
}

/** Puts a decision, or that it was taken back, where the documents will find it; answers its id. */
async function redecide(view: View, { seq, at, by, kind }: ActLine, payload: string): Promise<string | undefined> {
  if (kind === 'decision-taken') {
    const decision = JSON.parse(payload) as Decision
    await recordDecision(view, { seq, at, by, decision })
    return decision.id
  }
  if (kind !== 'decision-undone') return undefined
  const { decision, reason } = JSON.parse(payload) as { decision: string; reason: string }
  await recordUndoing(view, decision, { at, by, reason })
  return decision
}

/** Undefined for an act that is no document, or whose payload was withdrawn. */
async function reread(deployment: Deployment, act: ChainedAct): Promise<Reread | undefined> {
  const { line, payload } = act
  if (payload === null) return undefined
  if (line.kind === 'document-unread') return { ok: false, act, unread: JSON.parse(payload) as DocumentUnread }
  if (line.kind !== 'document-received') return undefined
  const received = JSON.parse(payload) as DocumentReceived
  const bytes = await deployment.store.read('originals', received.sha256)
  const readers = await deployment.readers()
  const { source: name, given, retrieval } = received
  const answer = await readers.read({ kind: 'document', name, bytes, given, ...(retrieval && { retrieval }) })
  if (!answer.ok) {
    const { given: _, textSha256: __, ...kept } = received
    return { ok: false, act, unread: { ...kept, reason: answer.reason } }
  }
  if (answer.kind !== 'document') throw new Error(`A reader answered with ${answer.kind} where a document was asked`)
  const { document, findings } = answer
  const { textSha256, text } = document
  // A better reader adds a new text beside the old one.
  await deployment.store.keep('texts', [{ sha256: textSha256, bytes: Buffer.from(text, 'utf8') }])
  return {
    ok: true,
    document: { received: { ...received, textSha256 }, seq: line.seq, at: line.at, document, findings },
  }
}

async function project(view: View, rereads: readonly Reread[]): Promise<void> {
  const documents: ReadDocument[] = []
  for (const each of rereads) {
    if (each.ok) documents.push(each.document)
    else await projectUnread(view, each.unread, each.act.line.seq, each.act.line.at)
  }
  await projectDocuments(view, documents)
}

/** Ids that a replay gave become an act like any other, in the transaction that ends it. */
async function nameTheUnnamed(
  { view, append }: Keeping,
  named: ReadonlySet<string>,
  head: Readonly<{ seq: number }>,
): Promise<void> {
  const rows = await view.tx
    .selectFrom('entry_ids')
    .select(['entry_id as id', 'kind', 'anchor'])
    .where('register_id', '=', view.register)
    .orderBy('entry_id')
    .execute()
  const unnamed = rows.filter(({ id }) => !named.has(id))
  if (unnamed.length === 0) return
  await recordNames(view, unnamed, head.seq + 1)
  await append([{ kind: 'entries-named', payload: { named: unnamed } }], {
    at: new Date().toISOString(),
    by: 'rapporteur',
  })
}
