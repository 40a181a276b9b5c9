import type { Sentence } from '../../reading/reading.js'
import { cite, type Evidence } from '../../vocabulary/evidence.js'
import type { AmountKind } from '../../vocabulary/further-findings.js'
import type { ClausePage } from '../clauses/clauses.js'

/** What a sum is, with the words that say so; null where none does. */
export type ReadBasis = Readonly<{ basis: AmountKind; words?: Evidence }>

/** Any words of one clause: a full stop within a number ends none. */
const CLAUSE = (most: number) => `(?:[^.;]|\\.(?=\\d)){0,${most}}?`

/** Where a sign stands: right up to the sum, right behind it, or anywhere near it in its sentence. The group `sign`, at the end, holds the words that say so. */
type Sign = readonly [basis: NonNullable<AmountKind>, where: 'before' | 'behind' | 'near', pattern: RegExp]

const GIVEN =
  '(?:provided|contributed|given|donated|committed|invested|delivered|disbursed|spent|allocated|mobilized|mobilised|dedicated)'

/**
 * Signs of a basis, surest first. "An increase of 5 percent", "a new bridge for $5 million" and "more than $5 million" say
 * nothing of the money's being new; "since" without a perfect tells of a reason.
 */
const SIGNS: readonly Sign[] = [
  [
    'repeat',
    'before',
    /\b(?:already|previously|earlier)(?:[\s-](?:announced|pledged|committed|promised|approved))\s(?:the\s)?$/iu,
  ],
  ['repeat', 'before', /\b(?:adds?|added|adding)\sto\s(?:the|our|its|their)\s$/iu],
  ['repeat', 'before', /\b(?:in addition to|on top of|builds? (?:up)?on|building on)\s(?:the|our|its|their)\s$/iu],
  [
    'repeat',
    'behind',
    /^\s(?:[\p{L}-]{2,20}\s){0,4}?(?:(?:that|which)\s[\p{L}\s.]{2,30}?\s)?(?:already|previously)\s(?:announced|pledged|committed|promised|provided)\b/iu,
  ],
  // "as announced today" says it for the first time. A digit between belongs to another sum or its day.
  [
    'repeat',
    'behind',
    /^[^.;\d]{0,90}?,?(?<sign>\s(?:as\s|which\s(?:it|he|she|they|was|were)\s)?(?:already|previously|originally|first)\s(?:announced|pledged|promised|committed|agreed)\b)/iu,
  ],
  [
    'repeat',
    'behind',
    /^[^.;\d]{0,90}?,?(?<sign>\sas\s(?:announced|pledged|promised|committed|agreed)\s(?:earlier|previously|before|last(?:\s\p{L}{3,9})?|a\s(?:year|month)\sago|in\s(?:\p{L}{3,9}\s)?(?:19|20)\d\d)\b)/iu,
  ],
  ['cumulative', 'before', /\b(?:brings?|bringing|brought)\b[^;]{0,110}\bto\s(?:a\stotal\sof\s)?$/iu],
  ['cumulative', 'before', /\bcumulative(?:ly)?\b[^.;,]{0,40}$/iu],
  ['part', 'before', /\b(?:includes?|including|of which|comprising|comprises|consists of)\b[^.;]{0,80}$/iu],
  ['part', 'behind', /^\s(?:of (?:this|that|which|the total)\b|of the (?=[$€£¥\d]))/iu],
  ['cumulative', 'behind', /^[^.;]{0,90}?\b(?:to date|so far|in total)\b/iu],
  [
    'cumulative',
    'near',
    new RegExp(
      `\\b(?:has|have|[’']ve)\\s(?:[\\p{L}]{2,15}\\s){0,2}${GIVEN}\\b${CLAUSE(200)}\\b(?:since\\b|over the (?:past|last|years)|to date|total(?:ing|ling)?\\b|in(?:\\sthe)?\\s(?:past|last)\\s(?:\\p{L}{2,10}\\s)?(?:years|decades?|months))`,
      'iu',
    ),
  ],
  [
    'cumulative',
    'near',
    new RegExp(`\\bsince\\b${CLAUSE(90)}\\b(?:has|have|[’']ve)\\s(?:[\\p{L}]{2,15}\\s){0,2}${GIVEN}\\b`, 'iu'),
  ],
  [
    'cumulative',
    'near',
    new RegExp(
      `\\b(?:to date|so far|over the (?:past|last) (?:\\p{L}{2,10}|\\d{1,3}) (?:years|decades)),?\\s[^.;]{2,80}?\\b(?:has|have|[’']ve)\\s(?:[\\p{L}]{2,15}\\s){0,2}${GIVEN}\\b`,
      'iu',
    ),
  ],
  ['increment', 'before', /\b(?:additional|another|new|further)\s$/iu],
  [
    'increment',
    'before',
    /\b(?:additional|another|further|new)\s(?:[\p{L}-]{2,20}\s){0,2}(?:commitment|pledge|loan|guarantee|drawdown|package|contribution|tranche|grant|assistance|aid|funding|support|financing)\s(?:[\p{L}-]{2,20}\s)?(?:of|worth|valued at)\s$/iu,
  ],
  ['increment', 'behind', /^\s(?:in|of)\s(?:new|additional|further)\b/iu],
  ['increment', 'behind', /^\s(?:more|additional)\b(?!\sthan\b)/iu],
  ['increment', 'behind', /^[^.;]{0,80}?,?(?<sign>\s(?:in addition to|on top of)\b)/iu],
  [
    'programme-total',
    'before',
    /\b(?:rais(?:e|es|ed|ing)|increas(?:e|es|ed|ing)|expand(?:s|ed|ing)?|doubl(?:e|es|ed|ing)|tripl(?:e|es|ed|ing))\b[^.;]{0,110}\bto\s(?:a\stotal\sof\s)?$/iu,
  ],
  ['programme-total', 'before', /\b(?:a total of|total(?:s|ing|ling|ed|led)?)\s(?:of\s)?$/iu],
  [
    'programme-total',
    'behind',
    /^(?:[\s-](?!(?:to|for|into|from|in|on|under|through|towards?|via|by|as)\b)[\p{L}-]{2,20}){0,3}?[\s-](?:program|programme|initiative|package|plan|project)\b/iu,
  ],
]

/** How far before and behind a sum its basis is said. */
const BEFORE = 120
const BEHIND = 110
/** "has provided … since" may be far apart. */
const FAR_BEHIND = 200

/** What the words about a sum say it is. `start` is the sum's first character with its limit ("more than"), `end` its end. */
export function readBasis({ text }: ClausePage, sentence: Sentence, start: number, end: number): ReadBasis {
  const from = Math.max(sentence.start, start - BEFORE)
  const until = Math.min(sentence.end, end + BEHIND)
  const far = Math.min(sentence.end, end + FAR_BEHIND)
  const before = text.slice(from, start)
  // What the sum comes to in another currency is passed over: "$5 million (€4 million) in new assistance".
  const past = end + (/^\s\([^()]{0,25}\d[^()]{0,25}\)/u.exec(text.slice(end, until))?.[0].length ?? 0)
  const behind = text.slice(past, until)
  for (const [basis, where, pattern] of SIGNS) {
    const [within, at] =
      where === 'before' ? [before, from] : where === 'behind' ? [behind, past] : [text.slice(from, far), from]
    const found = pattern.exec(within)
    const stop = found ? at + found.index + found[0].length : at
    const words = found && wordsOf(text, stop - (found.groups?.sign ?? found[0]).length, stop)
    if (words) return { basis, words }
  }
  return { basis: null }
}

function wordsOf(text: string, from: number, until: number): Evidence | undefined {
  const slice = text.slice(from, until)
  const start = from + (slice.length - slice.trimStart().length)
  const end = until - (slice.length - slice.trimEnd().length)
  return start < end ? cite(text, { start, end }) : undefined
}
