import type { DecisionRow } from '../register/decisions/decision.js'
import type {
  CommitmentRow,
  DisagreementRow,
  FigureRow,
  FormatRow,
  MoneyRow,
  PositionRow,
  VisitRow,
} from '../register/entries.js'
import { kindOfAmount } from '../vocabulary/further-findings.js'
import type { Column } from './csv.js'

const LISTED = '; '

/** The id of who is bound; of several together the ids of all that are on record. */
function actorIds({ actor, parties = [] }: Pick<CommitmentRow, 'actor' | 'parties'>): string | null {
  const ids = parties.flatMap(({ party }) => party ?? [])
  return ids.length > 0 ? ids.join(LISTED) : actor.party
}

/** Columns of visits.csv. */
export const visitColumns: readonly Column<VisitRow>[] = [
  { name: 'id', of: ({ id }) => id },
  { name: 'title', of: ({ title }) => title },
  { name: 'traveller', of: ({ traveller }) => traveller.name },
  { name: 'traveller_id', of: ({ traveller }) => traveller.party },
  { name: 'date', of: ({ date }) => date },
  { name: 'status', of: ({ status }) => status },
  { name: 'stops', of: ({ legs }) => legs.map(({ place }) => place).join(LISTED) },
  { name: 'countries', of: ({ legs }) => [...new Set(legs.flatMap(({ country }) => country ?? []))].join(LISTED) },
  { name: 'days', of: ({ legs }) => legs.map(({ date, dateEdtf }) => date ?? dateEdtf ?? '').join(LISTED) },
  { name: 'reports', of: ({ reports }) => reports },
  { name: 'differs', of: ({ differs }) => differs },
]

/** Columns of commitments.csv. */
export const commitmentColumns: readonly Column<CommitmentRow>[] = [
  { name: 'id', of: ({ id }) => id },
  { name: 'actor', of: ({ actor }) => actor.name },
  { name: 'actor_id', of: actorIds },
  { name: 'action', of: ({ action }) => action },
  { name: 'amount', of: ({ amount }) => amount?.value ?? null },
  { name: 'currency', of: ({ amount }) => amount?.currency ?? null },
  { name: 'comparator', of: ({ amount }) => amount?.comparator ?? null },
  { name: 'basis', of: ({ amount }) => amount && kindOfAmount(amount) },
  { name: 'beneficiary', of: ({ beneficiary }) => beneficiary?.name ?? null },
  { name: 'beneficiary_id', of: ({ beneficiary }) => beneficiary?.party ?? null },
  { name: 'programme', of: ({ programme }) => programme },
  { name: 'purpose', of: ({ purpose }) => purpose },
  { name: 'stage', of: ({ stage }) => stage },
  { name: 'announced_by', of: ({ announcedBy }) => announcedBy?.name ?? null },
  { name: 'announced_on', of: ({ announcedOn }) => announcedOn },
  { name: 'due', of: ({ due }) => due },
  { name: 'reports', of: ({ reports }) => reports },
  { name: 'differs', of: ({ differs }) => differs },
]

/** Columns of money.csv. */
export const moneyColumns: readonly Column<MoneyRow>[] = [
  { name: 'id', of: ({ id }) => id },
  { name: 'amount', of: ({ amount }) => amount.value },
  { name: 'currency', of: ({ amount }) => amount.currency },
  { name: 'comparator', of: ({ amount }) => amount.comparator },
  { name: 'basis', of: ({ amount }) => kindOfAmount(amount) },
  { name: 'basis_words', of: ({ amount }) => amount.basisWords?.quote ?? null },
  {
    name: 'conversions',
    of: ({ amount: { conversions = [] } }) =>
      conversions.map(({ value, currency }) => `${value} ${currency}`).join(LISTED),
  },
  { name: 'donor', of: ({ actor }) => actor.name },
  { name: 'donor_id', of: actorIds },
  { name: 'beneficiary', of: ({ beneficiary }) => beneficiary?.name ?? null },
  { name: 'beneficiary_id', of: ({ beneficiary }) => beneficiary?.party ?? null },
  { name: 'programme', of: ({ programme }) => programme },
  { name: 'purpose', of: ({ purpose }) => purpose },
  { name: 'themes', of: ({ themes }) => themes.join(LISTED) },
  { name: 'stage', of: ({ stage }) => stage },
  { name: 'date', of: ({ listedOn }) => listedOn },
  { name: 'action', of: ({ action }) => action },
  { name: 'reports', of: ({ reports }) => reports },
]

/** Columns of figures.csv. */
export const figureColumns: readonly Column<FigureRow>[] = [
  { name: 'id', of: ({ id }) => id },
  { name: 'subject', of: ({ subject }) => subject },
  { name: 'measure', of: ({ measure }) => measure },
  { name: 'value', of: ({ value }) => value },
  { name: 'unit', of: ({ unit }) => unit },
  { name: 'comparator', of: ({ comparator }) => comparator },
  { name: 'period', of: ({ period }) => period },
  // Figures of a register derived earlier have neither a period's date nor a series.
  { name: 'period_date', of: ({ periodDate }) => periodDate ?? null },
  { name: 'change', of: ({ change }) => change },
  { name: 'series', of: ({ series }) => series ?? null },
  { name: 'reports', of: ({ reports }) => reports },
  { name: 'differs', of: ({ differs }) => differs },
]

/** Columns of formats.csv. */
export const formatColumns: readonly Column<FormatRow>[] = [
  { name: 'id', of: ({ id }) => id },
  { name: 'name', of: ({ name }) => name },
  { name: 'aliases', of: ({ aliases }) => aliases.join(LISTED) },
  { name: 'members', of: ({ members }) => members.map(({ name }) => name).join(LISTED) },
  {
    name: 'facts',
    of: ({ facts }) =>
      facts.flatMap(({ property, values }) => values.map(({ value }) => `${property}: ${value}`)).join(LISTED),
  },
  { name: 'meetings', of: ({ meetings }) => meetings },
  { name: 'reports', of: ({ reports }) => reports },
  { name: 'differs', of: ({ differs }) => differs },
]

/** Columns of positions.csv. */
export const positionColumns: readonly Column<PositionRow>[] = [
  { name: 'id', of: ({ id }) => id },
  { name: 'holder', of: ({ holder }) => holder.name },
  { name: 'holder_id', of: ({ holder }) => holder.party },
  { name: 'stance', of: ({ stance }) => stance },
  { name: 'matter', of: ({ matter }) => matter },
  { name: 'said_by', of: ({ saidBy }) => saidBy?.name ?? null },
  { name: 'date', of: ({ date }) => date },
  { name: 'reports', of: ({ reports }) => reports },
]

/** Columns of disagreements.csv. */
export const disagreementColumns: readonly Column<DisagreementRow>[] = [
  { name: 'id', of: ({ id }) => id },
  { name: 'kind', of: ({ disagreementKind }) => disagreementKind },
  { name: 'about', of: ({ about }) => about.title },
  { name: 'about_kind', of: ({ about }) => about.kind },
  { name: 'about_id', of: ({ about }) => about.id },
  { name: 'property', of: ({ property }) => property },
  { name: 'label', of: ({ label }) => label },
  { name: 'date', of: ({ date }) => date },
  { name: 'values', of: ({ values }) => values.map(({ value }) => value).join(LISTED) },
  { name: 'documents', of: ({ values }) => new Set(values.flatMap(({ documents }) => documents)).size },
]

/** Columns of decisions.csv. */
export const decisionColumns: readonly Column<DecisionRow>[] = [
  { name: 'id', of: ({ id }) => id },
  { name: 'verb', of: ({ verb }) => verb },
  { name: 'kind', of: ({ kind }) => kind },
  { name: 'entries', of: ({ entries }) => entries.map((entry) => entry.now ?? entry.id).join(LISTED) },
  { name: 'property', of: ({ property }) => property },
  { name: 'value', of: ({ value }) => value },
  { name: 'reason', of: ({ reason }) => reason },
  { name: 'by', of: ({ by }) => by },
  { name: 'at', of: ({ at }) => at },
  { name: 'undone', of: ({ undone }) => undone !== null },
  { name: 'orphan', of: ({ orphaned }) => orphaned.length > 0 },
]
