import type { PartyKind } from './entries.js'
import { MONEY_GROUPS, type MoneyAsked, type MoneyGroup } from './money-asked.js'
import type { PageOf } from './queries.js'
import type { StatementsAsked } from './statements.js'

/** The words of an address after the question mark, or of any form; a repeated name keeps its first value. */
export type Asked = Readonly<Record<string, string | undefined>>

const PARTY_KINDS: readonly string[] = ['person', 'state', 'organisation', 'format'] satisfies readonly PartyKind[]

/** Names of the filters of each list, in the order forms and documentation show them. */
export const filtersOf = {
  documents: ['outlet', 'unread'],
  meetings: ['kind', 'format', 'year', 'party'],
  statements: ['words', 'state', 'theme', 'from', 'to', 'form', 'year', 'speaker', 'document'],
  people: ['kind', 'state'],
  visits: ['country', 'year', 'traveller'],
  commitments: ['stage', 'year', 'actor', 'beneficiary'],
  money: ['by', 'basis', 'currency', 'donor', 'beneficiary', 'format', 'theme', 'year'],
  figures: ['unit', 'year', 'series'],
  formats: [],
  positions: ['stance', 'year', 'holder'],
  disagreements: ['kind', 'property', 'about'],
  decisions: ['standing'],
  search: ['q', 'kind'],
} as const

/** Page asked for, from 1; what is no whole number above nought is 1. Numbers beyond a million are taken for one million. */
export function askedPage(asked: Asked): number {
  const page = /^\d{1,7}$/.test(asked.page ?? '') ? Number(asked.page) : 1
  return Math.min(Math.max(page, 1), 1_000_000)
}

/** Which documents a list shows: `outlet` by its exact name, `unread=yes` for those that could not be read. */
export function documentFilter(asked: Asked, of: PageOf): PageOf & { outlet?: string; unread?: boolean } {
  return { ...of, ...present({ outlet: asked.outlet }), ...(asked.unread === 'yes' ? { unread: true } : {}) }
}

/** Which meetings a list shows: `kind`, `format`, `party` (an id) and `year`. */
export function meetingFilter(
  asked: Asked,
  of: PageOf,
): PageOf & { meetingKind?: string; format?: string; party?: string; year?: string } {
  return { ...of, ...present({ meetingKind: asked.kind, format: asked.format, party: asked.party, year: asked.year }) }
}

/** Which statements a list shows: `words`, `state`, `theme`, `from` and `to` (what is no ISO date is passed over), `form`, `year`, `speaker` and `document` (ids). */
export function statementFilter(asked: Asked, of: PageOf): PageOf & StatementsAsked {
  const { words, state, theme, form, year, speaker, document } = asked
  const [from, to] = [asked.from, asked.to].map((day) => (ISO_PREFIX.test(day?.trim() ?? '') ? day : undefined))
  return { ...of, ...present({ words, state, theme, from, to, form, year, speaker, document }) }
}

const ISO_PREFIX = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/

/** Which parties a list shows: `kind` (one that is not known is passed over) and `state` by its common English name. */
export function partyFilter(asked: Asked, of: PageOf): PageOf & { kind?: PartyKind; state?: string } {
  const kind = isPartyKind(asked.kind) ? { kind: asked.kind } : {}
  return { ...of, ...kind, ...present({ state: asked.state }) }
}

/** Which visits a list shows: `country` by its common English name, `traveller` (an id) and `year`. */
export function visitFilter(
  asked: Asked,
  of: PageOf,
): PageOf & { traveller?: string; country?: string; year?: string } {
  return { ...of, ...present({ traveller: asked.traveller, country: asked.country, year: asked.year }) }
}

/** Which commitments a list shows: `stage`, `actor` and `beneficiary` (ids) and `year`. */
export function commitmentFilter(
  asked: Asked,
  of: PageOf,
): PageOf & { actor?: string; beneficiary?: string; stage?: string; year?: string } {
  const { actor, beneficiary, stage, year } = asked
  return { ...of, ...present({ actor, beneficiary, stage, year }) }
}

/** Which sums a list shows: `basis` (or `not-said`), `currency`, `theme`, `year`, and `donor`, `beneficiary` and `format` (ids). */
export function moneyFilter(asked: Asked, of: PageOf): PageOf & MoneyAsked {
  const { basis, currency, donor, beneficiary, format, theme, year } = asked
  return { ...of, ...present({ basis, currency, donor, beneficiary, format, theme, year }) }
}

/** By what sums are set out; undefined where that is not asked or is none of the ways known. */
export function moneyGroup(asked: Asked): MoneyGroup | undefined {
  return MONEY_GROUPS.find((group) => group === asked.by?.trim())
}

/** Which figures a list shows: `unit` as on record (`%`, `USD`, a noun), `year` and `series`. */
export function figureFilter(asked: Asked, of: PageOf): PageOf & { unit?: string; year?: string; series?: string } {
  return { ...of, ...present({ unit: asked.unit, year: asked.year, series: asked.series }) }
}

/** Which positions a list shows: `stance`, `holder` (an id) and `year`. */
export function positionFilter(asked: Asked, of: PageOf): PageOf & { holder?: string; stance?: string; year?: string } {
  return { ...of, ...present({ holder: asked.holder, stance: asked.stance, year: asked.year }) }
}

/** Which disagreements a list shows: `kind` (`disagreement` or `possible`), `property` and `about` (the id of an entry). */
export function disagreementFilter(
  asked: Asked,
  of: PageOf,
): PageOf & { kind?: string; about?: string; property?: string } {
  return { ...of, ...present({ kind: asked.kind, about: asked.about, property: asked.property }) }
}

/** Which decisions a list shows: `standing=orphan` for those whose words are no longer found. */
export function decisionFilter(asked: Asked, of: PageOf): PageOf & { orphans?: boolean } {
  return { ...of, ...(asked.standing === 'orphan' ? { orphans: true } : {}) }
}

function isPartyKind(word: string | undefined): word is PartyKind {
  return word !== undefined && PARTY_KINDS.includes(word)
}

/** The values that were given; an empty field of a form counts as not given. */
function present<K extends string>(values: Readonly<Record<K, string | undefined>>): Partial<Record<K, string>> {
  const given = Object.entries<string | undefined>(values).flatMap(([name, value]) => {
    const word = value?.trim() ?? ''
    return word === '' ? [] : [[name, word]]
  })
  return Object.fromEntries(given)
}
