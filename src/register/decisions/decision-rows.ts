import { sql } from 'kysely'
import type { Decision, Rest, Verb } from '../../journal/acts.js'
import type { Evidence } from '../../vocabulary/evidence.js'
import { nodeOf } from '../nodes.js'
import type { View } from '../queries.js'
import { insertInChunks } from '../rows.js'
import { storableJson, storableText } from '../storable.js'
import type { Undoing } from './decision.js'

/** An act of deciding, as the journal holds it. */
export type TakenDecision = Readonly<{ seq: number; at: string; by: string; decision: Decision }>

/** A decision that stands, with the findings or names that its words were found as. */
export type Decided = Readonly<{
  id: string
  seq: number
  verb: Verb
  kind: string
  property: string | null
  value: string | null
  rests: readonly Readonly<{ side: number; node: string | null }>[]
}>

const decidedIn = new WeakMap<View, Promise<boolean>>()

/** Whether the register has any decision, asked once a view: most have none, and grouping asks for them often. */
export function isAnyTaken(view: View): Promise<boolean> {
  const known =
    decidedIn.get(view) ??
    view.tx
      .selectFrom('decisions')
      .select('decision_id')
      .limit(1)
      .executeTakeFirst()
      .then((row) => row !== undefined)
  decidedIn.set(view, known)
  return known
}

/** Writes a decision with what it rests on, and finds its words where their documents are on record. */
export async function recordDecision(view: View, { seq, at, by, decision }: TakenDecision): Promise<void> {
  const { tx, register } = view
  decidedIn.delete(view)
  const { id, verb, kind, rests } = decision
  const act = { seq, taken_at: at, taken_by: storableText(by), verb, kind }
  await tx
    .insertInto('decisions')
    .values({ register_id: register, decision_id: id, ...act, body: storableJson(decision), undone: null })
    .onConflict((on) => on.columns(['register_id', 'decision_id']).doNothing())
    .execute()
  const rows = rests.map((rest, position) => restRow(register, id, rest, position))
  await insertInChunks(rows, (chunk) =>
    tx
      .insertInto('decision_rests')
      .values(chunk)
      .onConflict((on) => on.columns(['register_id', 'decision_id', 'position']).doNothing())
      .execute(),
  )
  await settleRests(view, [...new Set(rests.map(({ anchor }) => anchor.textSha256))])
}

function restRow(register: string, id: string, { side, kind, quote, anchor }: Rest, position: number) {
  return {
    register_id: register,
    decision_id: id,
    ...{ position, side, kind, quote: storableText(quote) },
    text_sha256: anchor.textSha256,
    anchor: storableJson(anchor),
    node: null,
  }
}

/** Notes that a decision was taken back. */
export async function recordUndoing({ tx }: View, id: string, undoing: Undoing): Promise<void> {
  await tx
    .updateTable('decisions')
    .set({ undone: storableJson(undoing) })
    .where('decision_id', '=', id)
    .execute()
}

type Waiting = Readonly<{
  decision_id: string
  position: number
  kind: string
  quote: string
  text_sha256: string
  anchor: Rest['anchor']
}>

/**
 * Finds the words that decisions rest on in documents of these texts: a finding by its id, or by kind, place and words
 * where exactly one has them; a name by its place. Nothing else is tried: what is not found stays an orphan.
 */
export async function settleRests(view: View, texts: readonly string[]): Promise<void> {
  const { tx } = view
  if (!(await isAnyTaken(view))) return
  const waiting: readonly Waiting[] = await tx
    .selectFrom('decision_rests')
    .select(['decision_id', 'position', 'kind', 'quote', 'text_sha256', 'anchor'])
    .where(sql<boolean>`text_sha256 = any(${[...texts]}::text[])`)
    .where('node', 'is', null)
    .execute()
  if (waiting.length === 0) return
  const find = await loadPlaces(view, waiting)
  const settled = waiting.flatMap((rest) => {
    const node = find(rest)
    return node === undefined ? [] : [{ id: rest.decision_id, position: rest.position, node }]
  })
  await sql`update decision_rests r set node = s.node
    from unnest(${settled.map(({ id }) => id)}::text[], ${settled.map(({ position }) => position)}::int[],
      ${settled.map(({ node }) => node)}::text[]) as s (id, position, node)
    where r.decision_id = s.id and r.position = s.position`.execute(tx)
}

async function loadPlaces({ tx }: View, waiting: readonly Waiting[]): Promise<(rest: Waiting) => string | undefined> {
  const documents = await tx
    .selectFrom('documents')
    .select(['document_id', 'text_sha256'])
    .where(sql<boolean>`text_sha256 = any(${[...new Set(waiting.map((rest) => rest.text_sha256))]}::text[])`)
    .orderBy('received_seq')
    .orderBy('document_id')
    .execute()
  const documentOf = new Map([...documents].reverse().map((row) => [row.text_sha256, row.document_id]))
  const ids = [...new Set(documentOf.values())]
  const findings = await tx
    .selectFrom('findings')
    .select(['document_id', 'finding_id', 'kind', sql<Evidence | null>`body -> 'evidence' -> 0`.as('first')])
    .where(sql<boolean>`document_id = any(${ids}::text[])`)
    .where(sql<boolean>`(start = any(${waiting.map(({ anchor }) => anchor.start)}::int[])
      or finding_id = any(${waiting.flatMap(({ anchor }) => anchor.finding ?? [])}::text[]))`)
    .execute()
  const names = await tx
    .selectFrom('appearances')
    .select(['document_id', 'profile', 'name', 'start'])
    .where(sql<boolean>`document_id = any(${ids}::text[])`)
    .where(sql<boolean>`start = any(${waiting.map(({ anchor }) => anchor.start)}::int[])`)
    .execute()
  return ({ text_sha256, kind, quote, anchor }) => {
    const document = documentOf.get(text_sha256)
    if (anchor.name !== null) {
      const alike = names.filter((row) => row.document_id === document && row.start === anchor.start)
      return alike.find(({ name }) => name === anchor.name)?.profile
    }
    const here = findings.filter(
      (row) => row.document_id === document && row.kind === kind && row.first?.quote === quote,
    )
    const alike = here.filter(({ first }) => first?.start === anchor.start && first.end === anchor.end)
    const found =
      here.find(({ finding_id }) => finding_id === anchor.finding) ?? (alike.length === 1 ? alike[0] : undefined)
    return found && nodeOf(found.document_id, found.finding_id)
  }
}

/** The decisions that stand on any of these findings or names, oldest first. */
export async function loadDecided(view: View, nodes: readonly string[]): Promise<readonly Decided[]> {
  const { tx } = view
  if (nodes.length === 0 || !(await isAnyTaken(view))) return []
  const rows = await tx
    .selectFrom('decisions as d')
    .innerJoin('decision_rests as r', (join) =>
      join.onRef('r.register_id', '=', 'd.register_id').onRef('r.decision_id', '=', 'd.decision_id'),
    )
    .select(['d.decision_id', 'd.seq', 'd.verb', 'd.kind', 'd.body', 'r.side', 'r.node'])
    .where('d.undone', 'is', null)
    .where(
      sql<boolean>`d.decision_id in (select s.decision_id from decision_rests s where s.node = any(${[...nodes]}::text[]))`,
    )
    .orderBy('d.seq')
    .orderBy('d.decision_id')
    .orderBy('r.position')
    .execute()
  const found = new Map<string, Decided & { rests: { side: number; node: string | null }[] }>()
  for (const { decision_id: id, seq, verb, kind, body, side, node } of rows) {
    const known = found.get(id) ?? { id, seq, verb, kind, property: body.property, value: body.value, rests: [] }
    known.rests.push({ side, node })
    found.set(id, known)
  }
  return [...found.values()]
}

/** Pairs of findings or names that a decision makes one, each named from one of these. */
export function tiesOf(decided: readonly Decided[]): readonly (readonly [string, string])[] {
  return decided.flatMap(({ verb, rests }) => {
    const nodes = rests.flatMap(({ node }) => node ?? [])
    const [first, ...others] = nodes
    return verb === 'merge' && first !== undefined ? others.map((other) => [first, other] as const) : []
  })
}
