import { sql } from 'kysely'
import { nodeOf } from '../nodes.js'
import type { View } from '../queries.js'
import type { EntryRow } from '../rows.js'
import { storableText } from '../storable.js'
import { isAnyTaken } from './decision-rows.js'

/** What people and bodies are called since officers corrected their names, by every name of theirs; the last correction counts. */
export async function loadCorrectedNames(
  view: View,
  profiles: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (profiles.length === 0 || !(await isAnyTaken(view))) return new Map()
  const { rows } = await sql<Readonly<{ profile: string; name: string }>>`
    select n.profile, d.body ->> 'value' as name
    from decisions d
    join decision_rests r on r.register_id = d.register_id and r.decision_id = d.decision_id
    join party_names own on own.register_id = r.register_id and own.profile = r.node
    join party_names n on n.register_id = own.register_id and n.party_id = own.party_id
    where d.verb = 'correct' and d.undone is null and d.body ->> 'property' = 'name'
      and n.profile = any(${[...profiles]}::text[])
    order by d.seq`.execute(view.tx)
  return new Map(rows.map(({ profile, name }) => [profile, storableText(name)]))
}

/** Where a body names a party, alone or in a list. */
const NAMED = [
  'participants',
  'traveller',
  'actor',
  'beneficiary',
  'announcedBy',
  'holder',
  'saidBy',
  'speaker',
] as const

type Named = Readonly<{ profile: string | null; name: string }>
type Titled = { title?: string } & Partial<Record<(typeof NAMED)[number], Named | readonly Named[] | null>>

/** An entry whose title is made of names, under the names as they were corrected; its reports stay as printed. */
export function retitled(row: EntryRow, names: ReadonlyMap<string, string>): EntryRow {
  if (names.size === 0) return row
  const body = JSON.parse(row.body) as Titled
  const mentions = NAMED.flatMap((place) => body[place] ?? [])
  const corrected = new Map(
    mentions.flatMap(({ profile, name }) => {
      const now = profile === null ? undefined : names.get(profile)
      return now === undefined || now === name ? [] : [[name, now] as const]
    }),
  )
  if (corrected.size === 0) return row
  // Names that stay, and those already right, are met whole: no shorter name is corrected within them.
  const kept = [...mentions.map(({ name }) => name), ...corrected.values()].map((name) => [name, name] as const)
  const rename = renaming(new Map([...kept, ...corrected]))
  const { title } = body
  const called = title === undefined ? body : { ...body, title: rename(title) }
  const words = `${row.words} · ${[...new Set(corrected.values())].join(' · ')}`
  return {
    ...row,
    caption: title === undefined ? row.caption : rename(row.caption),
    body: JSON.stringify(called),
    words,
  }
}

/** Puts each name, where it stands as words of its own, into its new form: the longest first, and all in one pass, so that nothing put in is replaced again. */
function renaming(forms: ReadonlyMap<string, string>): (words: string) => string {
  const names = [...forms.keys()].filter((name) => name !== '').sort((a, b) => b.length - a.length)
  const any = names.map((name) => name.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&')).join('|')
  const standing = new RegExp(`(?<![\\p{L}\\p{N}])(?:${any})(?![\\p{L}\\p{N}])`, 'gu')
  return (words) => words.replace(standing, (name) => forms.get(name) ?? name)
}

/** The findings of all entries in which the parties of these names take part. */
export async function findEntriesNaming({ tx }: View, profiles: readonly string[]): Promise<readonly string[]> {
  if (profiles.length === 0) return []
  const { rows } = await sql<Readonly<{ document_id: string; finding_id: string }>>`
    select distinct f.document_id, f.finding_id
    from party_names own
    join entry_parties p on p.register_id = own.register_id and p.party_id = own.party_id
    join entry_findings f on f.register_id = p.register_id and f.entry_id = p.entry_id and not f.shared
    where own.profile = any(${[...profiles]}::text[])`.execute(tx)
  return rows.map(({ document_id, finding_id }) => nodeOf(document_id, finding_id))
}
