import { shareInOrder } from '../vocabulary/collation.js'
import { daysBetween } from '../vocabulary/dates.js'
import { foldName } from './names.js'
import { maySamePerson } from './people.js'
import type { StatementTraits, When } from './traits.js'

/** One report of a statement, known by its node. */
export type StatementNode = Readonly<{ node: string; traits: StatementTraits }>

/** Fewer words than this are a phrase that anybody may use twice. */
const PHRASE_WORDS = 8
/** A quotation of that many words is not made twice by chance. */
const LONG_WORDS = 14
/** Days between two reports beyond which a speech is a repetition. */
export const MOST_DAYS = 45
/** Days beyond which a short phrase is another utterance. */
const SAME_PHRASE_DAYS = 3

const SHINGLE = 3

/** The words of a statement, folded. */
export function wordsOf(text: string): readonly string[] {
  const folded = foldName(text)
  return folded === '' ? [] : folded.split(' ')
}

/** Runs of three words, each once. */
export function shinglesOf(words: readonly string[]): ReadonlySet<string> {
  const shingles = new Set<string>()
  for (let at = 0; at + SHINGLE <= words.length; at++) shingles.add(words.slice(at, at + SHINGLE).join(' '))
  return shingles
}

/**
 * Which reports carry the same words of the same speaker, whatever order they come in. Each shorter wording joins the
 * fuller one that holds most of it, so that a phrase never bridges two speeches.
 */
export function groupStatements(reports: readonly StatementNode[]): readonly (readonly string[])[] {
  const prepared = reports.map(prepare)
  prepared.sort((a, b) => b.words.length - a.words.length || (a.node < b.node ? -1 : 1))
  const groups: { fullest: Prepared; nodes: string[] }[] = []
  for (const report of prepared) {
    let best: { group: { nodes: string[] }; share: number } | undefined
    for (const group of groups) {
      const share = shareHeld(group.fullest, report)
      if (share > (best?.share ?? 0)) best = { group, share }
    }
    if (best) best.group.nodes.push(report.node)
    else groups.push({ fullest: report, nodes: [report.node] })
  }
  return groups.map(({ nodes }) => nodes)
}

/** Whether two reports may carry the same words of the same speaker; symmetric. */
export function isSameUtterance(a: StatementNode, b: StatementNode): boolean {
  if (isOutOfQuestion(a.traits, b.traits)) return false
  const [fuller, shorter] = [prepare(a), prepare(b)].sort(
    (x, y) => y.words.length - x.words.length || (x.node < y.node ? -1 : 1),
  )
  return fuller !== undefined && shorter !== undefined && shareHeld(fuller, shorter) > 0
}

/** Other speakers, or days too far apart whatever the words: told before any words are taken apart. */
function isOutOfQuestion(a: StatementTraits, b: StatementTraits): boolean {
  if ((daysApart(a.when, b.when) ?? 0) > MOST_DAYS) return true
  return !a.isDoubtful && !b.isDoubtful && !isSameSpeaker(a, b)
}

type Prepared = Readonly<{
  node: string
  traits: StatementTraits
  words: readonly string[]
  shingles: ReadonlySet<string>
}>

const preparedBefore = new WeakMap<StatementTraits, Prepared>()

function prepare({ node, traits }: StatementNode): Prepared {
  const before = preparedBefore.get(traits)
  if (before?.node === node) return before
  const words = wordsOf(traits.text)
  const prepared = { node, traits, words, shingles: shinglesOf(words) }
  preparedBefore.set(traits, prepared)
  return prepared
}

/** Share of the shorter wording that stands in the fuller one; 0 where the two are not the same utterance. */
function shareHeld(fuller: Prepared, shorter: Prepared): number {
  if (isOutOfQuestion(fuller.traits, shorter.traits)) return 0
  if (shorter.shingles.size === 0 || !isSpeakerCompatible(fuller.traits, shorter)) return 0
  if (!isSameTime(fuller.traits.when, shorter.traits.when, shorter.words.length)) return 0
  let held = 0
  let run = 0
  let longestRun = 0
  for (const shingle of shorter.shingles) {
    run = fuller.shingles.has(shingle) ? run + 1 : 0
    if (run > 0) held++
    longestRun = Math.max(longestRun, run)
  }
  const share = held / shorter.shingles.size
  return isEnough(fuller, shorter, { share, longestRun }) ? share : 0
}

/** A turn of more words than these is a speech, not a quotation. */
const SPEECH_WORDS = 120

/** Runs of three that follow one another: so many mean twelve words in a row. */
const UNBROKEN = 10

/** A machine that rewrites changes every few words, so that few runs stay; but length and order it leaves alone. */
const REWRITTEN_SHARE = 0.7
const REWRITTEN_TIMES = 1.4

/**
 * A changed word breaks three runs of three, so a long quotation need not agree closely. Reported speech, phrases and
 * what is said on other days must; a phrase that stands somewhere in a long speech is no report of that speech.
 */
function isEnough(
  fuller: Prepared,
  shorter: Prepared,
  { share, longestRun }: Readonly<{ share: number; longestRun: number }>,
): boolean {
  const words = shorter.words.length
  if (fuller.traits.document === shorter.traits.document) return share >= 0.9 && words >= LONG_WORDS
  const times = fuller.words.length / words
  if (words < PHRASE_WORDS) return share === 1 && times <= 2
  if (words < LONG_WORDS && times > 4) return share === 1
  const isQuoted = fuller.traits.form !== 'indirect' && shorter.traits.form !== 'indirect'
  const isNear = (daysApart(fuller.traits.when, shorter.traits.when) ?? 0) <= SAME_PHRASE_DAYS
  // Whoever speaks at length says the same again elsewhere in nearly the same words.
  const isSpeech = fuller.words.length > SPEECH_WORDS
  if (!isQuoted || !isNear || isSpeech || words < LONG_WORDS)
    return share >= 0.8 || (isQuoted && isNear && !isSpeech && share >= 0.7)
  if (share >= 0.5 || (share >= 0.25 && longestRun >= UNBROKEN && times <= 4)) return true
  return share > 0 && times <= REWRITTEN_TIMES && shareInOrder(fuller.words, shorter.words) >= REWRITTEN_SHARE
}

/** A long quotation is known by its words where one document leaves it in doubt who spoke. */
function isSpeakerCompatible(a: StatementTraits, shorter: Prepared): boolean {
  const b = shorter.traits
  if (isSameSpeaker(a, b)) return true
  return (a.isDoubtful || b.isDoubtful) && shorter.words.length >= LONG_WORDS
}

/** One person under names that may be one, or one body. */
export function isSameSpeaker(a: StatementTraits, b: StatementTraits): boolean {
  if (a.speaker && b.speaker) {
    return (
      a.speaker.profile === b.speaker.profile ||
      maySamePerson({ ...a.speaker, titles: [] }, { ...b.speaker, titles: [] })
    )
  }
  return a.body !== null && a.body === b.body
}

/** Days as near as documents tell; a phrase needs both days known, a long wording only that they do not contradict. */
function isSameTime(a: When, b: When, words: number): boolean {
  const days = daysApart(a, b)
  if (words < PHRASE_WORDS) return days !== undefined && days <= SAME_PHRASE_DAYS
  if (days === undefined) return true
  return days <= (words < LONG_WORDS ? MOST_DAYS / 3 : MOST_DAYS)
}

/** Days between what two reports print or their publication, whichever is less; undefined where neither is known of both. */
export function daysApart(a: When, b: When): number | undefined {
  const told = daysOf(a.date, b.date)
  const published = daysOf(a.published, b.published)
  if (told === undefined || published === undefined) return told ?? published
  return Math.min(told, published)
}

function daysOf(from: string | null, to: string | null): number | undefined {
  const days = from === null || to === null ? undefined : daysBetween(from, to)
  return days === undefined ? undefined : Math.abs(days)
}
