import type { Span } from '../../vocabulary/evidence.js'
import { alignPassages, type Passage } from './align.js'
import type { Fingerprint } from './fingerprints.js'
import { type House, isOneHouse } from './houses.js'
import { findReworded } from './reworded.js'
import { isTemplate } from './templates.js'
import { widen } from './widen.js'
import type { Word } from './words.js'

/** How two documents hang together. A quotation that both heard is a shared source, a stock phrase is nobody's. */
export type LineageKind = 'copied' | 'shared-quotation' | 'stock-phrase'

/** One side of a pair, ready to compare. */
export type ComparedDocument = Readonly<{
  words: readonly Word[]
  prints: readonly Fingerprint[]
  house: House
  /** Day of publication, null where it is not known to the day. */
  day: string | null
  /** Its text breaks off: no sentence ends at its end. */
  isCut: boolean
}>

/** What a pair shares. `share` is the part of each document's words that stands within the passages, 0 to 1. */
export type SharedPassages = Readonly<{
  kind: LineageKind
  share: readonly [number, number]
  passages: readonly Readonly<{ a: Span; b: Span }>[]
  /** The one that breaks off where the other goes on. */
  cut: 'a' | 'b' | null
}>

/** Telling words alike in running text (quotations, names and stock phrases apart) that two writers do not choose by chance. */
const COPIED_WORDS = 14
/** Spread over several passages they must be this part of the shorter document: in hours of talk much is alike by chance. */
const COPIED_SHARE = 0.08
/** An unbroken run of so many words is copied even where little else is, if so many of them tell. */
const COPIED_RUN = 16
const COPIED_RUN_WORDS = 6
/** Of two short texts this part of the longer one must be alike, with so many telling words. */
const SHORT_SHARE = 0.6
const SHORT_WORDS = 8
/** A house repeats its own formulas; its documents are versions of one another from this share on. */
const VERSION_SHARE = 0.6
/** A passage shorter than this is a phrase. */
const PHRASE_WORDS = 8

/**
 * What two documents share, or undefined where it is nothing worth telling. `isCommon` tells fingerprints that many
 * unrelated documents hold, or several of one house: a passage made of them is a stock phrase (an office's boilerplate,
 * a formula of treaties). `isExplained` tells passages that are known to come from elsewhere.
 */
export function judgePair(
  a: ComparedDocument,
  b: ComparedDocument,
  isCommon: (hash: number) => boolean,
  isExplained: (a: Span, b: Span) => boolean = () => false,
): SharedPassages | undefined {
  const passages = alignPassages(a.words, b.words)
  const held = new Set(b.prints.map(({ hash }) => hash))
  const prints = a.prints.filter(({ hash }) => held.has(hash))
  const stock = passages.filter(
    (passage) =>
      isStock(passage, prints, isCommon) || isExplained(spanOf(a.words, passage.a), spanOf(b.words, passage.b)),
  )
  const own = passages.filter((passage) => !stock.includes(passage))
  const quoted = own.filter((passage) => isQuotation(passage, a.words, b.words))
  const prose = own.filter((passage) => !quoted.includes(passage) && passage.telling >= 3)
  const isOfOther = isCopied(prose, Math.min(a.words.length, b.words.length)) || isShortCopy(prose, a, b)
  if (isOfOther && !isOwnFormula(prose, a, b)) {
    const widened = own.map((passage) => widen(passage, a.words, b.words))
    const reworded = findReworded(a.words, b.words, [...stock, ...widened])
    const copied = assemble('copied', [...widened, ...reworded], a.words, b.words)
    return { ...copied, cut: findCut(widened, copied.share, a, b) }
  }
  const heard = quoted.filter(({ alike }) => alike >= PHRASE_WORDS)
  if (heard.length > 0) return assemble('shared-quotation', heard, a.words, b.words)
  const phrases = [...stock, ...own].filter(({ unbroken, telling }) => unbroken >= PHRASE_WORDS && telling >= 3)
  return phrases.length > 0 ? assemble('stock-phrase', phrases, a.words, b.words) : undefined
}

function isCopied(prose: readonly Passage[], shorter: number): boolean {
  const substantial = prose.filter(({ alike }) => alike >= PHRASE_WORDS)
  if (substantial.some(({ unbroken, telling }) => unbroken >= COPIED_RUN && telling >= COPIED_RUN_WORDS)) return true
  if (substantial.some(({ telling }) => telling >= COPIED_WORDS)) return true
  const [telling, alike] = substantial.reduce(([t, w], each) => [t + each.telling, w + each.alike], [0, 0])
  return telling >= COPIED_WORDS && alike >= shorter * COPIED_SHARE
}

/** A short text has few telling words: it is a copy where most of both documents is alike word by word. Must not match the formulas of one house, nor of houses nobody names. */
function isShortCopy(prose: readonly Passage[], a: ComparedDocument, b: ComparedDocument): boolean {
  const isNamed = [a, b].every(({ house }) => house.outlet !== null || house.host !== null)
  if (!isNamed || isOneHouse(a.house, b.house)) return false
  const [telling, alike] = prose.reduce(([t, w], each) => [t + each.telling, w + each.alike], [0, 0])
  return telling >= SHORT_WORDS && alike >= Math.max(a.words.length, b.words.length) * SHORT_SHARE
}

/** What one house says again, in a release about something else, is its formula and no second carrier of one report. */
function isOwnFormula(prose: readonly Passage[], a: ComparedDocument, b: ComparedDocument): boolean {
  if (!isOneHouse(a.house, b.house)) return false
  const alike = prose.reduce((sum, each) => sum + each.alike, 0)
  return alike < Math.min(a.words.length, b.words.length) * VERSION_SHARE || isTemplate(prose, a, b)
}

/** Judged by the fingerprints that both hold, so that it can change only where one of these becomes common. */
function isStock({ a }: Passage, prints: readonly Fingerprint[], isCommon: (hash: number) => boolean): boolean {
  const within = prints.filter(({ at }) => at >= a.from && at <= a.to)
  return within.length > 0 && within.filter(({ hash }) => isCommon(hash)).length * 2 > within.length
}

/** Much of it stands in quotation marks on both sides; a spun page may lose one of them. */
function isQuotation({ a, b }: Passage, ofA: readonly Word[], ofB: readonly Word[]): boolean {
  const share = (words: readonly Word[], { from, to }: Passage['a']) => {
    const within = words.slice(from, to + 1)
    return within.filter(({ isQuoted }) => isQuoted).length / within.length
  }
  const [inA, inB] = [share(ofA, a), share(ofB, b)]
  return Math.min(inA, inB) >= 0.4 && Math.max(inA, inB) >= 0.6
}

/** Words at the end of a text that breaks off which its model may word otherwise, and words by which the model must go on. */
const TAIL = 12
const BEYOND = 20
const CUT_SHARE = 0.8

/** Nearly all of one stands in the other and it ends in the middle; must not match a short report that is whole. */
function findCut(
  passages: readonly Passage[],
  [shareA, shareB]: SharedPassages['share'],
  a: ComparedDocument,
  b: ComparedDocument,
): SharedPassages['cut'] {
  const isCutFrom = (side: 'a' | 'b', own: ComparedDocument, model: ComparedDocument) =>
    own.isCut &&
    !model.isCut &&
    passages.some((passage) => {
      const other = side === 'a' ? passage.b : passage.a
      return passage[side].to >= own.words.length - TAIL && other.to < model.words.length - BEYOND
    })
  if (shareA >= CUT_SHARE && isCutFrom('a', a, b)) return 'a'
  return shareB >= CUT_SHARE && isCutFrom('b', b, a) ? 'b' : null
}

function assemble(
  kind: LineageKind,
  passages: readonly Passage[],
  a: readonly Word[],
  b: readonly Word[],
): SharedPassages {
  const inOrder = [...passages].sort((x, y) => x.a.from - y.a.from || x.b.from - y.b.from)
  const covered = (side: 'a' | 'b', words: readonly Word[]) => {
    const within = new Uint8Array(words.length)
    for (const passage of inOrder) within.fill(1, passage[side].from, passage[side].to + 1)
    return Math.round((within.reduce((sum, each) => sum + each, 0) / Math.max(1, words.length)) * 1000) / 1000
  }
  return {
    kind,
    share: [covered('a', a), covered('b', b)],
    passages: inOrder.map((passage) => ({ a: spanOf(a, passage.a), b: spanOf(b, passage.b) })),
    cut: null,
  }
}

function spanOf(words: readonly Word[], { from, to }: Passage['a']): Span {
  return { start: words[from]?.start ?? 0, end: words[to]?.end ?? 0 }
}
