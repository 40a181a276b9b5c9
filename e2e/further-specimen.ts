import type { PageQueries } from '../src/pages/site.js'
import type {
  CommitmentEntry,
  CommitmentRow,
  DisagreementEntry,
  DisagreementRow,
  FormatEntry,
  MoneyRow,
} from '../src/register/entries.js'
import type { MoneyAsked } from '../src/register/money-asked.js'
import type { View } from '../src/register/queries.js'
import type { Holdings, SpecimenFormat } from './specimen-holdings.js'
import { meetingRow, paged, statementRow } from './specimen-rows.js'

type Choose = <T extends Readonly<{ id: string }>>(rows: readonly T[], id: string, view: View) => T
type Noun = 'Visit' | 'Commitment' | 'Figure' | 'Format' | 'Position' | 'Disagreement'

/** The queries of visits, commitments, figures, formats, positions and disagreements over holdings in memory. */
export function furtherQueries(
  holdings: (view: View) => Holdings,
  choose: Choose,
): Pick<
  PageQueries,
  `get${Noun}` | `list${Noun}s` | 'getAmounts' | 'getMoney' | 'getMoneyChoices' | 'leaveOut' | 'listMoney'
> {
  return {
    listVisits: async (view, of = {}) =>
      paged(
        holdings(view)
          .visits.filter(
            ({ traveller, legs, date }) =>
              asked(of.traveller, traveller.party) &&
              inYear(of.year, date) &&
              (of.country === undefined || legs.some(({ country }) => country === of.country)),
          )
          .map(({ disagreements, ...visit }) => ({ ...visit, ...counted(visit.reports, disagreements) })),
        of,
      ),
    getVisit: async (view, id) => choose(holdings(view).visits, id, view),
    listCommitments: async (view, of = {}) =>
      paged(
        holdings(view)
          .commitments.filter(
            ({ actor, beneficiary, stage, announcedOn }) =>
              asked(of.actor, actor.party) &&
              asked(of.beneficiary, beneficiary?.party) &&
              asked(of.stage, stage) &&
              inYear(of.year, announcedOn),
          )
          .map(commitmentRow),
        of,
      ),
    getAmounts: async (view) =>
      holdings(view).commitments.flatMap(({ id, actor, amount }) =>
        amount === null ? [] : [{ commitment: id, actor: actor.name, amount, alike: 1 }],
      ),
    ...moneyQueries(holdings),
    getCommitment: async (view, id) => choose(holdings(view).commitments, id, view),
    listFigures: async (view, of = {}) =>
      paged(
        holdings(view)
          .figures.filter(({ unit, period }) => asked(of.unit, unit) && inYear(of.year, period))
          .map(({ disagreements, alike: _, ...figure }) => ({ ...figure, ...counted(figure.reports, disagreements) })),
        of,
      ),
    getFigure: async (view, id) => choose(holdings(view).figures, id, view),
    listFormats: async (view, of = {}) =>
      paged(
        holdings(view).formats.map(({ disagreements, ...format }) => ({
          ...format,
          ...counted(format.reports, disagreements),
        })),
        of,
      ),
    getFormat: async (view, id) => wholeFormat(choose(holdings(view).formats, id, view), holdings(view)),
    listPositions: async (view, of = {}) =>
      paged(
        holdings(view)
          .positions.filter(
            ({ holder, stance, date }) =>
              asked(of.holder, holder.party) && asked(of.stance, stance) && inYear(of.year, date),
          )
          .map((position) => ({ ...position, reports: position.reports.length })),
        of,
      ),
    getPosition: async (view, id) => choose(holdings(view).positions, id, view),
    listDisagreements: async (view, of = {}) =>
      paged(
        holdings(view)
          .disagreements.filter(
            ({ disagreementKind, about, property }) =>
              asked(of.kind, disagreementKind) && asked(of.about, about.id) && asked(of.property, property),
          )
          .map(disagreementRow),
        of,
      ),
    getDisagreement: async (view, id) => choose(holdings(view).disagreements, id, view),
    leaveOut: async (_, { values }, document) => ({
      document,
      values: values.filter(({ documents }) => !documents.includes(document)),
      resolution: null,
    }),
  }
}

function moneyQueries(
  holdings: (view: View) => Holdings,
): Pick<PageQueries, 'getMoney' | 'getMoneyChoices' | 'listMoney'> {
  const sums = (view: View, of: MoneyAsked): readonly MoneyRow[] =>
    holdings(view).commitments.flatMap((commitment) => {
      const { actor, amount, announcedOn } = commitment
      const isAsked = amount && asked(of.donor, actor.party) && asked(of.basis, amount.basis ?? 'not-said')
      return isAsked ? [{ ...commitmentRow(commitment), amount, listedOn: announcedOn }] : []
    })
  return {
    listMoney: async (view, of = {}) => paged(sums(view, of), of),
    getMoney: async (view, of = {}) =>
      sums(view, of).map(({ id, actor, beneficiary, amount, listedOn }) => ({
        ...{ commitment: id, actor: actor.name, beneficiary: beneficiary?.name ?? null, amount, date: listedOn ?? '' },
        group: of.by === 'donor' ? { id: actor.party ?? '', name: actor.name } : null,
        alike: 1,
      })),
    getMoneyChoices: async (view) => ({
      donors: sums(view, {}).map(({ actor }) => ({ id: actor.party ?? '', name: actor.name })),
      beneficiaries: [],
      formats: holdings(view).formats.map(({ id, name }) => ({ id, name })),
      currencies: [{ id: 'USD', name: 'USD' }],
    }),
  }
}

function asked(wanted: string | undefined, value: string | null | undefined): boolean {
  return wanted === undefined || wanted === value
}

function inYear(year: string | undefined, date: string | null): boolean {
  return year === undefined || (date ?? '').startsWith(year)
}

function counted(reports: readonly unknown[], disagreements: readonly unknown[]) {
  return { reports: reports.length, differs: disagreements.length > 0 }
}

function commitmentRow({ disagreements, variants: _variants, ...commitment }: CommitmentEntry): CommitmentRow {
  return { ...commitment, ...counted(commitment.reports, disagreements) }
}

function disagreementRow({ values, ...entry }: DisagreementEntry): DisagreementRow {
  return { ...entry, values: values.map(({ value, documents, independent }) => ({ value, documents, independent })) }
}

function wholeFormat(format: SpecimenFormat, { meetings, statements, commitments }: Holdings): FormatEntry {
  return {
    ...format,
    latestMeetings: meetings.map(meetingRow),
    latestStatements: statements.slice(0, 2).map(statementRow),
    latestCommitments: commitments.map(commitmentRow),
  }
}
