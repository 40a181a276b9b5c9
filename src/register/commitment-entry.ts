import type { Mention } from '../vocabulary/findings.js'
import { type CommitmentFinding, STAGES, type Stage } from '../vocabulary/further-findings.js'
import { amountWords } from './amount-words.js'
import type { CommitmentEntry } from './entries.js'
import { foldName } from './names.js'
import { findProfile } from './profiles.js'
import { otherWordings } from './wordings.js'

/** One document's report of a commitment. */
export type CommitmentReport = Readonly<{ document: string; finding: CommitmentFinding }>

/** A name with the profile by which its party is found when the entry is read. */
export type BodyParty = Readonly<{ profile: string | null; name: string }>

/** A commitment as its row holds it. */
export type CommitmentBody = Readonly<
  Pick<
    CommitmentEntry,
    'title' | 'action' | 'amount' | 'programme' | 'purpose' | 'announcedOn' | 'due' | 'stage' | 'themes' | 'variants'
  > & {
    actor: BodyParty
    parties?: readonly BodyParty[]
    beneficiary: BodyParty | null
    announcedBy: BodyParty | null
  }
>

/** A commitment from all its reports: the fullest wording first, and the furthest stage that some report tells. */
export function makeCommitment(reports: readonly CommitmentReport[]): CommitmentBody {
  const ordered = [...reports].sort(byWords)
  const findings = ordered.map(({ finding }) => finding)
  const fullest = ordered[0]
  if (!fullest) throw new RangeError('A commitment without a report')
  const actor = actorOf(findings) ?? fullest.finding.actor
  const parties = findings.find((finding) => finding.actor === actor)?.parties
  const amounts = findings.flatMap((finding) => finding.amount ?? [])
  // Who says a sum again says less of what it is than who said it first.
  const amount = amounts.find(({ repeat }) => !repeat) ?? amounts[0] ?? null
  const action = fullest.finding.action
  return {
    title: titleOf(actor.name, amount, action),
    actor: partyOf(actor),
    ...(parties && { parties: parties.map(partyOf) }),
    action,
    amount,
    beneficiary: firstParty(findings.map(({ beneficiary }) => beneficiary)),
    programme: findings.find(({ programme }) => programme !== null)?.programme ?? null,
    purpose: longest(findings.map(({ purpose }) => purpose)),
    announcedBy: firstParty(findings.map(({ announcedBy }) => announcedBy ?? null)),
    announcedOn: findings.find(({ announcedOn }) => announcedOn !== undefined)?.announcedOn ?? null,
    due: findings.find(({ due }) => due !== undefined)?.due ?? null,
    stage: furthest(findings.map(({ stage }) => stage)),
    themes: [...new Set(findings.flatMap(({ themes }) => themes))],
    variants: otherWordings(
      ordered.map(({ document, finding }) => ({ document, text: finding.action })),
      action,
    ),
  }
}

/** The longest wording first; of two alike the words decide, then the document, never which of them came first. */
function byWords(a: CommitmentReport, b: CommitmentReport): number {
  const isBefore = (one: string, other: string) => (one < other ? -1 : Number(one > other))
  return (
    b.finding.action.length - a.finding.action.length ||
    isBefore(a.finding.action, b.finding.action) ||
    isBefore(a.document, b.document) ||
    isBefore(a.finding.id, b.finding.id)
  )
}

/** A state before the minister who stands for it. */
function actorOf(findings: readonly CommitmentFinding[]): Mention | undefined {
  const actors = findings.map(({ actor }) => actor)
  return actors.find(({ type }) => type === 'state') ?? actors.find(({ type }) => type === 'organisation')
}

/** A name with its profile. */
export function partyOf(mention: Mention): BodyParty {
  return { profile: findProfile(mention)?.profile ?? null, name: mention.name }
}

/** The first that is a party, else the first named; of one party the fullest name. */
export function firstParty(mentions: readonly (Mention | null)[]): BodyParty | null {
  const named = mentions.flatMap((mention) => mention ?? [])
  const words = (name: string) => foldName(name).split(' ').length
  const parties = named.filter((mention) => findProfile(mention) !== undefined)
  const [fullest] = [...parties].sort((a, b) => words(b.name) - words(a.name))
  const mention = fullest ?? named[0]
  return mention === undefined ? null : partyOf(mention)
}

function longest(texts: readonly (string | null)[]): string | null {
  return texts.flatMap((text) => text ?? []).sort((a, b) => b.length - a.length)[0] ?? null
}

function furthest(stages: readonly Stage[]): Stage {
  return STAGES[Math.max(...stages.map((stage) => STAGES.indexOf(stage)))] ?? 'intended'
}

const TITLE = 120

function titleOf(actor: string, amount: CommitmentFinding['amount'], action: string): string {
  const sum = amount === null ? '' : `${amountWords(amount.value, amount.currency, amount.comparator)}: `
  const cut = action.length > TITLE ? `${action.slice(0, action.lastIndexOf(' ', TITLE))} …` : action
  return `${actor}: ${sum}${cut}`
}
