import { sql } from 'kysely'
import type { Finding, Mention } from '../vocabulary/findings.js'
import { findState } from '../vocabulary/states.js'
import { foldName } from './names.js'
import { findProfile, type Profile } from './profiles.js'
import type { View } from './queries.js'
import type { PreparedDocument } from './received-documents.js'
import { insertInChunks } from './rows.js'
import type { PartyNameBody } from './tables.js'

/** How often documents bear a name, as the whole part of a binary logarithm: groups change only where it does. */
export function weightOf({ spellings }: PartyNameBody): number {
  const documents = Object.values(spellings).reduce((sum, many) => sum + many, 0)
  return documents > 0 ? Math.floor(Math.log2(documents)) : 0
}

type Appearance = {
  documentId: string
  profile: Profile
  name: string
  start: number
  end: number
  titles: Set<string>
}

const GARBLED = 'name-garbled'

/** Every party that a finding names, with the part it plays. */
export function mentionsOf(finding: Finding): readonly Readonly<{ mention: Mention; relation: string }>[] {
  switch (finding.kind) {
    case 'statement': {
      // A name that the document garbled stands for somebody, but for nobody of that name.
      const { speaker: by } = finding
      const speaker = by === null || finding.flags.includes(GARBLED) ? [] : [{ mention: by, relation: 'speaker' }]
      return finding.addressee ? [...speaker, { mention: finding.addressee, relation: 'addressee' }] : speaker
    }
    case 'meeting': {
      const format =
        finding.format === null ? [] : [{ mention: namedIn(finding, finding.format, 'format'), relation: 'format' }]
      return [...finding.participants.map((mention) => ({ mention, relation: 'participant' })), ...format]
    }
    case 'role':
      return [{ mention: finding.person, relation: 'holder' }]
    case 'visit':
      return [{ mention: finding.traveller, relation: 'traveller' }]
    case 'commitment':
      return [
        ...[finding.actor, ...(finding.parties ?? [])].map((mention) => ({ mention, relation: 'actor' })),
        ...(finding.beneficiary ? [{ mention: finding.beneficiary, relation: 'beneficiary' }] : []),
        ...(finding.announcedBy ? [{ mention: finding.announcedBy, relation: 'announcer' }] : []),
        ...(finding.reportedBy ? [{ mention: finding.reportedBy, relation: 'reporter' }] : []),
      ]
    case 'figure':
      return []
    case 'format': {
      const members = finding.property === 'members' && typeof finding.value === 'object' ? finding.value : []
      const states = members.filter((name) => findState(name)?.kind === 'name')
      return [
        { mention: namedIn(finding, finding.format, 'format'), relation: 'format' },
        ...states.map((name) => ({ mention: namedIn(finding, name, 'state'), relation: 'member' })),
      ]
    }
    case 'position':
      return [
        { mention: finding.holder, relation: 'holder' },
        ...(finding.saidBy ? [{ mention: finding.saidBy, relation: 'voice' }] : []),
      ]
  }
}

/** A name that stands somewhere in the words of a finding; where among them is not told. */
function namedIn({ evidence }: Finding, name: string, type: Mention['type']): Mention {
  const { start, end, quote } = evidence[0] ?? { start: 0, end: 0, quote: '' }
  return { name, as: quote, type, start, end }
}

/** What the new documents did to the names: those they bear, and the blocks whose groups must be looked at again. */
export type TouchedNames = Readonly<{ profiles: readonly string[]; blocks: readonly string[] }>

/** Writes the names a batch of documents bears, and counts in how many documents each spelling stands. */
export async function insertNames(view: View, documents: readonly PreparedDocument[]): Promise<TouchedNames> {
  const { tx, register } = view
  const appearances = documents.filter(({ isPublic }) => isPublic).flatMap(appearancesIn)
  const rows = appearances.map(({ documentId, profile, name, start, end }) => {
    return { register_id: register, document_id: documentId, profile: profile.profile, name, start, end }
  })
  await insertInChunks(rows, (chunk) => tx.insertInto('appearances').values(chunk).execute())
  await insertRoles(view, documents)
  return countNames(view, appearances)
}

function appearancesIn({ id, findings }: PreparedDocument): readonly Appearance[] {
  const found = new Map<string, Appearance>()
  const mentions = findings.flatMap(({ finding }) => mentionsOf(finding).map(({ mention }) => ({ mention, finding })))
  for (const { mention, finding } of mentions) {
    const profile = findProfile(mention)
    if (!profile) continue
    const before = found.get(profile.profile)
    const appearance = before ?? {
      documentId: id,
      profile,
      name: mention.name,
      start: mention.start,
      end: mention.end,
      titles: new Set(),
    }
    if (before && mention.start < before.start)
      Object.assign(before, { name: mention.name, start: mention.start, end: mention.end })
    if (finding.kind === 'role') appearance.titles.add(foldName(finding.title))
    found.set(profile.profile, appearance)
  }
  return [...found.values()]
}

async function insertRoles({ tx, register }: View, documents: readonly PreparedDocument[]): Promise<void> {
  const rows = documents.flatMap(({ findings, isPublic }) =>
    findings.flatMap(({ documentId, finding }) => {
      const profile = isPublic && finding.kind === 'role' ? findProfile(finding.person) : undefined
      if (!profile || finding.kind !== 'role') return []
      const role = { title: finding.title, held_for: finding.of }
      return [
        { register_id: register, document_id: documentId, finding_id: finding.id, profile: profile.profile, ...role },
      ]
    }),
  )
  await insertInChunks(rows, (chunk) => tx.insertInto('party_roles').values(chunk).execute())
}

async function countNames(view: View, appearances: readonly Appearance[]): Promise<TouchedNames> {
  const { tx, register } = view
  const profiles = new Map(appearances.map(({ profile }) => [profile.profile, profile]))
  const before = await loadBodies(view, [...profiles.keys()])
  const bodies = new Map<string, PartyNameBody>(before)
  for (const { profile, name, titles } of appearances) {
    const body = bodies.get(profile.profile) ?? { name: profile.name, spellings: {}, titles: [] }
    const spelling = name.replace(/\s+/g, ' ').trim()
    const spellings = { ...body.spellings, [spelling]: (body.spellings[spelling] ?? 0) + 1 }
    bodies.set(profile.profile, { ...body, spellings, titles: [...new Set([...body.titles, ...titles])].sort() })
  }
  const rows = [...profiles.values()].map(({ profile, block, kind, state }) => {
    const body = JSON.stringify(bodies.get(profile))
    return { register_id: register, profile, block, kind, state, body, party_id: null }
  })
  await insertInChunks(rows, (chunk) =>
    tx
      .insertInto('party_names')
      .values(chunk)
      .onConflict((on) =>
        on.columns(['register_id', 'profile']).doUpdateSet({ body: (set) => set.ref('excluded.body') }),
      )
      .execute(),
  )
  const isChanged = (profile: string) => {
    const [then, now] = [before.get(profile), bodies.get(profile)]
    return !then || !now || then.titles.length !== now.titles.length || weightOf(then) !== weightOf(now)
  }
  const blocks = [...profiles.values()].filter(({ profile }) => isChanged(profile)).map(({ block }) => block)
  return { profiles: [...profiles.keys()], blocks: [...new Set(blocks)] }
}

async function loadBodies({ tx }: View, profiles: readonly string[]): Promise<ReadonlyMap<string, PartyNameBody>> {
  const rows = await tx
    .selectFrom('party_names')
    .select(['profile', 'body'])
    .where(sql<boolean>`profile = any(${[...profiles]}::text[])`)
    .execute()
  return new Map(rows.map(({ profile, body }) => [profile, body]))
}
