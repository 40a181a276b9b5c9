import { sql } from 'kysely'
import type { LikelyJoin, Page } from './entries.js'
import { type KnownPerson, reasonsToJoin } from './likely-person.js'
import { slice } from './paging.js'
import type { PageOf, View } from './queries.js'

/** People of one block beyond these are too many namesakes to be set beside one another. */
const MOST_IN_A_BLOCK = 40
const MOST_DOCUMENTS = 500

/**
 * Pairs of people who are likely one, by the sound of their surnames: neither certain, nor decided. A page is of blocks
 * of names that sound alike, so that `total` counts these, and a page may hold fewer pairs or none.
 */
export async function listLikelyJoins(view: View, of: PageOf = {}): Promise<Page<LikelyJoin>> {
  const { tx } = view
  const { page, pageSize, offset } = slice(of)
  const several = tx
    .selectFrom('party_names')
    .select('block')
    .where('kind', '=', 'person')
    .groupBy('block')
    .having(sql<boolean>`count(distinct party_id) between 2 and ${MOST_IN_A_BLOCK}`)
  const counted = await tx
    .selectFrom(several.as('b'))
    .select(sql<number>`count(*)::int`.as('total'))
    .executeTakeFirstOrThrow()
  const blocks = await several.orderBy('block').limit(pageSize).offset(offset).execute()
  const people = await loadPeople(
    view,
    blocks.map(({ block }) => block),
  )
  const apart = await loadKeptApart(view)
  const rows = [...people.values()].flatMap((block) =>
    block.flatMap((first, index) =>
      block.slice(index + 1).flatMap((second) => {
        const reasons = isKeptApart(first, second, apart) ? undefined : reasonsToJoin(first, second)
        return reasons === undefined ? [] : [{ people: [first, second].map(shown), reasons }]
      }),
    ),
  )
  return { rows, total: counted.total, page, pageSize }
}

type Person = KnownPerson & Readonly<{ profiles: readonly string[] }>

function shown({ id, name, documents }: Person) {
  return { id, name, documents: documents.length }
}

async function loadPeople({ tx }: View, blocks: readonly string[]): Promise<ReadonlyMap<string, readonly Person[]>> {
  const names = await tx
    .selectFrom('party_names as n')
    .innerJoin('entries as e', (join) =>
      join.onRef('e.register_id', '=', 'n.register_id').onRef('e.entry_id', '=', 'n.party_id'),
    )
    .select(['n.profile', 'n.block', 'n.state', 'n.body', 'e.entry_id', 'e.caption'])
    .where(sql<boolean>`n.block = any(${[...blocks]}::text[])`)
    .orderBy('n.block')
    .orderBy('e.entry_id')
    .orderBy('n.profile')
    .execute()
  const places = await tx
    .selectFrom('appearances')
    .select(['profile', sql<string[]>`(array_agg(distinct document_id))[1:${sql.lit(MOST_DOCUMENTS)}]`.as('documents')])
    .where(sql<boolean>`profile = any(${names.map(({ profile }) => profile)}::text[])`)
    .groupBy('profile')
    .execute()
  const documentsOf = new Map(places.map(({ profile, documents }) => [profile, documents]))
  const people = new Map<string, Person & { block: string }>()
  for (const { profile, block, state, body, entry_id: id, caption } of names) {
    const before = people.get(id)
    const spelled = { name: body.name, state, titles: body.titles }
    people.set(id, {
      id,
      block,
      name: caption,
      names: [...(before?.names ?? []), spelled],
      profiles: [...(before?.profiles ?? []), profile],
      documents: [...new Set([...(before?.documents ?? []), ...(documentsOf.get(profile) ?? [])])].sort(),
    })
  }
  const found = new Map<string, Person[]>()
  for (const person of people.values()) found.set(person.block, [...(found.get(person.block) ?? []), person])
  return found
}

/** Pairs of names that officers keep apart. */
async function loadKeptApart({ tx }: View): Promise<ReadonlySet<string>> {
  const rows = await tx
    .selectFrom('decisions as d')
    .innerJoin('decision_rests as a', (join) =>
      join
        .onRef('a.register_id', '=', 'd.register_id')
        .onRef('a.decision_id', '=', 'd.decision_id')
        .on('a.side', '=', 0),
    )
    .innerJoin('decision_rests as b', (join) =>
      join
        .onRef('b.register_id', '=', 'd.register_id')
        .onRef('b.decision_id', '=', 'd.decision_id')
        .on('b.side', '=', 1),
    )
    .select(['a.node as first', 'b.node as second'])
    .where('d.kind', '=', 'person')
    .where('d.verb', 'in', ['reject', 'split'])
    .where('d.undone', 'is', null)
    .execute()
  return new Set(rows.map(({ first, second }) => JSON.stringify([first ?? '', second ?? ''].sort())))
}

function isKeptApart(a: Person, b: Person, apart: ReadonlySet<string>): boolean {
  return a.profiles.some((one) => b.profiles.some((other) => apart.has(JSON.stringify([one, other].sort()))))
}
