import { type RawBuilder, sql } from 'kysely'
import type { CommittedAmount } from '../vocabulary/further-findings.js'
import { KIND_OF_AMOUNT } from './amounts.js'
import { toCommitmentRows } from './commitments.js'
import type { MoneyRow, Page } from './entries.js'
import { type ListedRow, ofYear } from './entry-pages.js'
import { STANDING } from './format-rows.js'
import { AMOUNT_KINDS, type MoneyAsked, type MoneyGroup, UNSAID } from './money-asked.js'
import { slice } from './paging.js'
import type { PageOf, View } from './queries.js'
import { takingPartIfAsked } from './taking-part.js'

/**
 * One sum among the largest of its kind, currency and group; `alike` counts all of its kind and currency, itself included,
 * one that is of several groups in each. `group` is null where the
 * commitment belongs to none; `date` is the day it is listed under, '' where it has none.
 */
export type MoneyBar = Readonly<{
  commitment: string
  actor: string
  beneficiary: string | null
  amount: CommittedAmount
  date: string
  group: Readonly<{ id: string; name: string }> | null
  alike: number
}>

/** Parties, formats and currencies that some sum on record has, those with most sums first. */
export type MoneyChoices = Readonly<Record<'donors' | 'beneficiaries' | 'formats' | 'currencies', readonly Choice[]>>
type Choice = Readonly<{ id: string; name: string }>

const LARGEST = { alone: 12, grouped: 4 }
/** Shared out evenly: a currency of large numbers leaves room for the others. */
const BARS_AT_MOST = 400
const CHOICES_AT_MOST = 80

/** Sums on record by kind of amount, then currency, the largest first. */
export async function listMoney(view: View, of: PageOf & MoneyAsked = {}): Promise<Page<MoneyRow>> {
  const { page, pageSize, offset } = slice(of)
  let money = view.tx.selectFrom('entries')
  for (const condition of conditionsOf(of)) money = money.where(condition)
  const counted = await money.select(sql<number>`count(*)::int`.as('total')).executeTakeFirstOrThrow()
  const rows = await money
    .select(['entry_id', 'reports', 'differs', 'body', 'sort_date'])
    .orderBy(sql`array_position(${[...AMOUNT_KINDS]}::text[], ${KIND_OF_AMOUNT})`)
    .orderBy(sql`body #>> '{amount,currency}'`)
    .orderBy(sql`(body #>> '{amount,value}')::float8`, 'desc')
    .orderBy('entry_id')
    .limit(pageSize)
    .offset(offset)
    .execute()
  return { rows: await toMoneyRows(view, rows), total: counted.total, page, pageSize }
}

async function toMoneyRows(
  view: View,
  rows: readonly (ListedRow & Readonly<{ sort_date: string }>)[],
): Promise<readonly MoneyRow[]> {
  const commitments = await toCommitmentRows(view, rows)
  return commitments.flatMap((row, index) => {
    const { amount } = row
    return amount === null ? [] : [{ ...row, amount, listedOn: rows[index]?.sort_date || null }]
  })
}

/** The largest sums of each kind and currency, within each group where they are set out by one. Nothing is added up or converted. */
export async function getMoney(
  { tx }: View,
  asked: MoneyAsked & Readonly<{ by?: MoneyGroup }> = {},
): Promise<readonly MoneyBar[]> {
  const { rows } = await sql<MoneyBar & { key: string | null; name: string | null }>`
    with money as (
      select entry_id, body, sort_date, ${KIND_OF_AMOUNT} as kind, body #>> '{amount,currency}' as currency,
        (body #>> '{amount,value}')::float8 as value
      from entries where ${sql.join(conditionsOf(asked), sql` and `)}),
    grouped as (select m.*, g.key, g.name from money m ${asked.by ? GROUPED[asked.by] : UNGROUPED}),
    ranked as (select *, (count(*) over (partition by kind, currency))::int as alike,
        row_number() over (partition by kind, currency, key order by value desc, entry_id) as rank
      from grouped),
    placed as (select *, row_number() over (partition by kind, currency order by value desc, entry_id, key) as place
      from ranked where rank <= ${asked.by ? LARGEST.grouped : LARGEST.alone})
    select entry_id as commitment, body #>> '{actor,name}' as actor, body #>> '{beneficiary,name}' as beneficiary,
      body -> 'amount' as amount, sort_date as date, key, name, alike
    from placed order by place, value desc, entry_id, key limit ${BARS_AT_MOST}`.execute(tx)
  return rows.map(({ key, name, ...bar }) => ({ ...bar, group: key === null ? null : { id: key, name: name ?? key } }))
}

/** What a reader can narrow the sums to, what was asked for among it. */
export async function getMoneyChoices({ tx }: View, asked: MoneyAsked = {}): Promise<MoneyChoices> {
  const parties = (relation: string) => sql<Choice>`
    select d.entry_id as id, d.caption as name from entry_parties p
    join entries e on e.register_id = p.register_id and e.entry_id = p.entry_id and ${HAS_SUM}
    join entries d on d.register_id = p.register_id and d.entry_id = p.party_id
    where p.relation = ${relation} group by d.entry_id, d.caption
    order by count(*) desc, d.caption limit ${CHOICES_AT_MOST}`
  const currencies = sql<Choice>`select e.body #>> '{amount,currency}' as id, e.body #>> '{amount,currency}' as name
    from entries e where ${HAS_SUM} group by 1, 2 order by count(*) desc, 1 limit ${CHOICES_AT_MOST}`
  const formats = sql<Choice>`with sums as materialized (select e.entry_id from entries e where ${HAS_SUM})
    select f.entry_id as id, f.caption as name ${NAMING} and h.id in (select entry_id from sums)
    group by f.entry_id, f.caption order by count(*) desc, f.caption limit ${CHOICES_AT_MOST}`
  const { donor, beneficiary, format, currency } = asked
  const ids = [donor, beneficiary, format].flatMap((id) => id ?? [])
  const called = sql<Choice>`select e.entry_id as id, e.caption as name from entries e
    where e.entry_id = any(${ids}::text[])`
  const names = new Map(ids.length === 0 ? [] : (await called.execute(tx)).rows.map(({ id, name }) => [id, name]))
  const withChosen = (choices: readonly Choice[], id: string | undefined) =>
    id === undefined || choices.some((choice) => choice.id === id)
      ? choices
      : [...choices, { id, name: names.get(id) ?? id }]
  return {
    donors: withChosen((await parties('actor').execute(tx)).rows, donor),
    beneficiaries: withChosen((await parties('beneficiary').execute(tx)).rows, beneficiary),
    formats: withChosen((await formats.execute(tx)).rows, format),
    currencies: withChosen((await currencies.execute(tx)).rows, currency),
  }
}

const HAS_SUM = sql<boolean>`e.kind = 'commitment' and jsonb_typeof(e.body -> 'amount') = 'object'`

function conditionsOf(asked: MoneyAsked): readonly RawBuilder<boolean>[] {
  const { basis, currency, theme, format } = asked
  const conditions = [
    sql<boolean>`kind = 'commitment'`,
    sql<boolean>`jsonb_typeof(body -> 'amount') = 'object'`,
    basis === undefined ? undefined : sql<boolean>`coalesce(${KIND_OF_AMOUNT}, ${UNSAID}::text) = ${basis}`,
    currency === undefined ? undefined : sql<boolean>`body #>> '{amount,currency}' = ${currency}`,
    takingPartIfAsked(asked.donor, ['actor']),
    takingPartIfAsked(asked.beneficiary, ['beneficiary']),
    theme === undefined ? undefined : sql<boolean>`body -> 'themes' @> jsonb_build_array(${theme}::text)`,
    format === undefined ? undefined : sql<boolean>`entry_id in (select h.id ${NAMING} and f.entry_id = ${format})`,
    ofYear(asked.year),
  ]
  return conditions.flatMap((condition) => condition ?? [])
}

const HITS_AT_MOST = 10_000

/** Commitments whose words name a standing format, by one of its names. */
const NAMING = sql`from entries f cross join lateral rapporteur_search_entries(
    websearch_to_tsquery('english', '"' || replace(f.caption, '"', ' ') || '"' || coalesce((
      select string_agg(' or "' || replace(alias, '"', ' ') || '"', '')
      from jsonb_array_elements_text(f.body -> 'aliases') as a(alias)), '')), 'commitment', ${HITS_AT_MOST}) h
  where f.kind = 'format' and f.subkind = ${STANDING}`

const partyOf = (relation: string) => sql`left join lateral (
  select d.entry_id as key, d.caption as name from entry_parties p
  join entries d on d.register_id = p.register_id and d.entry_id = p.party_id
  where p.entry_id = m.entry_id and p.relation = ${relation}) g on true`

const UNGROUPED = sql`cross join (select null::text as key, null::text as name) g`

const GROUPED: Readonly<Record<MoneyGroup, RawBuilder<unknown>>> = {
  donor: partyOf('actor'),
  beneficiary: partyOf('beneficiary'),
  format: sql`left join (select h.id, f.entry_id as key, f.caption as name ${NAMING}) g on g.id = m.entry_id`,
  theme: sql`left join lateral (select theme as key, theme as name
    from jsonb_array_elements_text(m.body -> 'themes') as t(theme)) g on true`,
  year: sql`cross join lateral (select nullif(left(m.sort_date, 4), '') as key, left(m.sort_date, 4) as name) g`,
}
