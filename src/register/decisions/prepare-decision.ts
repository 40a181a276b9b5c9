import { sql } from 'kysely'
import type { Decision, Rest, Verb } from '../../journal/acts.js'
import type { DisagreementBody } from '../disagreement-rows.js'
import { hashWords } from '../naming.js'
import { nodeOf, partsOfNode } from '../nodes.js'
import type { View } from '../queries.js'
import { notFound } from '../reports.js'
import { refuseCorrection, refuseStatus, refuseValue } from './corrections.js'

/** What an officer asks for. `apart` are documents (or spellings of a person) that a splitting takes out. */
export type AskedDecision = Readonly<{
  verb: Verb
  ids: readonly string[]
  property?: string
  value?: string
  apart?: readonly string[]
  reason: string
}>

/**
 * A decision ready to be journalled, with what the officer should know of it, or why it cannot be taken; `next` tells how to
 * ask where it was asked wrongly.
 */
export type Prepared = Readonly<{ ok: true; decision: Decision; note: string | null }> | Refused
type Refused = Readonly<{ ok: false; reason: string; next?: string }>

const refuse = (reason: string, next?: string): Refused =>
  next === undefined ? { ok: false, reason } : { ok: false, reason, next }
const ID_LENGTH = 8

type Entry = Readonly<{ id: string; kind: string; nodes: readonly string[]; anchor: string }>

/** Looks up what a decision would rest on and checks that it can be taken. `seq` will be its act's number. */
export async function prepareDecision(view: View, asked: AskedDecision, seq: number): Promise<Prepared> {
  if (asked.reason.trim() === '') return refuse('A decision needs a reason')
  const meant = await throughDisagreement(view, asked)
  const entries: Entry[] = []
  for (const id of meant.ids) entries.push(await loadEntry(view, id))
  const [first, second] = entries
  if (!first) return refuse('A decision needs the id of an entry')
  if (entries.some(({ kind }) => kind === 'state'))
    return refuse('States go by their ISO codes; nothing is decided about them')
  if (second && second.kind !== first.kind)
    return refuse(`${first.id} is a ${first.kind}, ${second.id} a ${second.kind}`)
  if (second && second.id === first.id) return refuse(`Both are ${first.id}`)
  const chosen = await choose(view, meant, first, second)
  if (!chosen.ok) return chosen
  const rests = await restsOf(view, first.kind, chosen.sides)
  if (rests.length === 0)
    return refuse(`The words that ${first.id} rests on are no longer found: it is an orphan itself`)
  const { verb, reason } = meant
  const said = { verb, kind: first.kind, entries: entries.map(({ id }) => id), reason: reason.trim() }
  const what = { property: meant.property ?? null, value: meant.value ?? null }
  const id = `a-${hashWords(JSON.stringify([seq, said, what])).slice(0, ID_LENGTH)}`
  return { ok: true, decision: { id, ...said, ...what, rests }, note: chosen.note ?? null }
}

/** A correction of a disagreement is one of what the disagreement is about. */
async function throughDisagreement({ tx }: View, asked: AskedDecision): Promise<AskedDecision> {
  const [id = ''] = asked.ids
  if (asked.verb !== 'correct' || !id.startsWith('d-')) return asked
  const row = await tx.selectFrom('entries').select('body').where('entry_id', '=', id).executeTakeFirst()
  if (!row) return asked
  const { about, property } = row.body as DisagreementBody
  return { ...asked, ids: [about], property }
}

type Sides = readonly (readonly string[])[]
type Choice = Readonly<{ ok: true; sides: Sides; note?: string }> | Refused

async function choose(view: View, asked: AskedDecision, first: Entry, second: Entry | undefined): Promise<Choice> {
  switch (asked.verb) {
    case 'merge':
      if (!second) return refuse('Two entries are merged', 'Give both ids')
      return { ok: true, sides: [[first.anchor], [second.anchor]] }
    case 'reject':
      if (second) return rejectJoin(first, second)
      if (isParty(first)) return refuse('A name stands as long as a document prints it; reject what it says')
      return { ok: true, sides: [first.nodes] }
    case 'split':
      return split(view, first, asked.apart ?? [])
    case 'correct': {
      const { property = '', value = '' } = asked
      // What sources disagree on may be settled by an officer, whatever the property.
      const printed = await printedInDispute(view, first.id, property)
      const refusal = printed ? refuseValue(property, value) : refuseCorrection(first.kind, property, value)
      const next = `Ask as in: rapporteur decide correct ${first.id} PROPERTY VALUE --reason WORDS`
      if (refusal !== undefined) return refuse(refusal, next)
      const note = printed && !printed.includes(value) ? unprinted(value, printed) : undefined
      return { ok: true, sides: [[first.anchor]], ...(note !== undefined && { note }) }
    }
    case 'status': {
      const refusal = refuseStatus(first.kind, asked.value ?? '')
      if (refusal === undefined) return { ok: true, sides: [[first.anchor]] }
      return refuse(refusal, `Ask as in: rapporteur decide status ${first.id} STATUS --reason WORDS`)
    }
    case 'confirm':
      return { ok: true, sides: [[first.anchor]] }
  }
}

function rejectJoin(first: Entry, second: Entry): Choice {
  if (first.kind !== 'person') return refuse('Only people are kept apart by rejecting both ids; split an entry instead')
  return { ok: true, sides: [first.nodes, second.nodes] }
}

async function split(view: View, entry: Entry, apart: readonly string[]): Promise<Choice> {
  const [what, option] = isParty(entry) ? ['spellings', '--name SPELLING…'] : ['documents', '--document ID…']
  const next = `Name the ${what} to take out with ${option}; see them with: rapporteur show ${entry.id}`
  if (apart.length === 0) return refuse(`Nothing was named that is to be taken out of ${entry.id}`, next)
  const isMeant = isParty(entry)
    ? await spelledAs(view, entry.nodes, apart)
    : (node: string) => apart.includes(partsOfNode(node).documentId)
  const leaving = entry.nodes.filter(isMeant)
  const staying = entry.nodes.filter((node) => !isMeant(node))
  if (leaving.length === 0) {
    const where = isParty(entry) ? 'No name of it is spelled so' : 'None of these documents reports it'
    return refuse(`${where}: ${apart.join(', ')}`, next)
  }
  if (staying.length === 0) return refuse(`Nothing would be left of ${entry.id}`, next)
  return { ok: true, sides: [staying, leaving] }
}

function isParty({ kind }: Entry): boolean {
  return kind === 'person' || kind === 'organisation' || kind === 'format'
}

async function spelledAs({ tx }: View, nodes: readonly string[], names: readonly string[]) {
  const rows = await tx
    .selectFrom('appearances')
    .select(['profile', 'name'])
    .distinct()
    .where(sql<boolean>`profile = any(${[...nodes]}::text[])`)
    .execute()
  const meant = new Set(rows.flatMap(({ profile, name }) => (names.includes(name) ? [profile] : [])))
  return (node: string) => meant.has(node)
}

/** An officer may know better than every document, but should not set a slip of the keyboard for a printed value unawares. */
function unprinted(value: string, printed: readonly string[]): string {
  return `No document prints “${value}”; printed are: ${printed.join(' / ')}. If it was a slip, take the decision back`
}

/** The values printed of what sources disagree on; undefined where they do not. */
async function printedInDispute({ tx }: View, about: string, property: string): Promise<readonly string[] | undefined> {
  const row = await tx
    .selectFrom('entries')
    .select('body')
    .where('kind', '=', 'disagreement')
    .where('sort_name', '=', about)
    .where(sql<boolean>`body ->> 'property' = ${property}`)
    .executeTakeFirst()
  return row && (row.body as DisagreementBody).values.map(({ value }) => value)
}

/** An entry with its own findings or names; `anchor` is the one its id stands on. Throws NotFound. */
async function loadEntry(view: View, id: string): Promise<Entry> {
  const { tx } = view
  const row = await tx.selectFrom('entries').select('kind').where('entry_id', '=', id).executeTakeFirst()
  if (!row || row.kind === 'disagreement') throw await notFound(view, 'entry', id)
  const findings = await tx
    .selectFrom('entry_findings')
    .select(['document_id', 'finding_id'])
    .where('entry_id', '=', id)
    .where('shared', '=', false)
    .orderBy('document_id')
    .orderBy('finding_id')
    .execute()
  const names = await tx
    .selectFrom('party_names')
    .select('profile')
    .where('party_id', '=', id)
    .orderBy('profile')
    .execute()
  const isNamed = names.length > 0
  const nodes = isNamed
    ? names.map(({ profile }) => profile)
    : findings.map((one) => nodeOf(one.document_id, one.finding_id))
  const held = await tx.selectFrom('entry_ids').select('node').where('entry_id', '=', id).executeTakeFirst()
  return { id, kind: row.kind, nodes, anchor: held?.node ?? nodes[0] ?? '' }
}

async function restsOf(view: View, kind: string, sides: Sides): Promise<readonly Rest[]> {
  const nodes = [...new Set(sides.flat())]
  const places = new Map([...(await loadFindings(view, nodes)), ...(await loadNames(view, nodes))])
  return sides.flatMap((side, number) =>
    side.flatMap((node) => {
      const place = places.get(node)
      return place ? [{ side: number, kind, ...place }] : []
    }),
  )
}

type PlaceOfRest = Omit<Rest, 'side' | 'kind'>

async function loadFindings(
  { tx }: View,
  nodes: readonly string[],
): Promise<readonly (readonly [string, PlaceOfRest])[]> {
  const parts = nodes.filter((node) => node.includes('/')).map(partsOfNode)
  const rows = await tx
    .selectFrom('findings as f')
    .innerJoin('documents as d', (join) =>
      join.onRef('d.register_id', '=', 'f.register_id').onRef('d.document_id', '=', 'f.document_id'),
    )
    .select(['f.document_id', 'f.finding_id', 'f.body', 'd.text_sha256'])
    .where(
      sql<boolean>`(f.document_id, f.finding_id) in (select * from unnest(
        ${parts.map((part) => part.documentId)}::text[], ${parts.map((part) => part.findingId)}::text[]))`,
    )
    .execute()
  return rows.flatMap(({ document_id, finding_id, body, text_sha256 }) => {
    const [words] = body.evidence
    if (!words) return []
    const { start, end, quote } = words
    const anchor = { finding: finding_id, textSha256: text_sha256 ?? '', start, end, name: null }
    return [[nodeOf(document_id, finding_id), { quote, anchor }] as const]
  })
}

async function loadNames({ tx }: View, nodes: readonly string[]): Promise<readonly (readonly [string, PlaceOfRest])[]> {
  const rows = await tx
    .selectFrom('appearances as a')
    .innerJoin('documents as d', (join) =>
      join.onRef('d.register_id', '=', 'a.register_id').onRef('d.document_id', '=', 'a.document_id'),
    )
    .distinctOn('a.profile')
    .select(['a.profile', 'a.name', 'a.start', 'a.end', 'd.text_sha256'])
    .where(sql<boolean>`a.profile = any(${[...nodes]}::text[])`)
    .orderBy('a.profile')
    .orderBy('d.received_seq')
    .orderBy('d.document_id')
    .execute()
  return rows.map(({ profile, name, start, end, text_sha256 }) => {
    const anchor = { finding: null, textSha256: text_sha256 ?? '', start, end, name }
    return [profile, { quote: name, anchor }] as const
  })
}
