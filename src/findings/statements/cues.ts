import type { Sentence } from '../../reading/reading.js'
import { quotationTokens } from './content.js'
import { findLightCue } from './light-cues.js'
import { findOpenCue } from './open-cues.js'
import { lowerAt, posAt, type StatementPage } from './page.js'
import { type Cue, findReportingVerb, type ReportingVerb, STANCE, type VerbForm } from './verbs.js'

const NEGATIONS = new Set(["n't", 'n’t', 'not', 'never', 'neither', 'nor', 'hardly', 'without', 'cannot'])
const MODALS = new Set([
  'will',
  'would',
  'may',
  'might',
  'could',
  'should',
  'can',
  'must',
  'shall',
  "'ll",
  '’ll',
  "'d",
  '’d',
  'if',
  'whether',
  'unless',
])
const AUXILIARIES = new Set([
  'has',
  'have',
  'had',
  "'ve",
  '’ve',
  'was',
  'were',
  'is',
  'are',
  "'s",
  '’s',
  'been',
  'be',
  'being',
  'am',
  'did',
  'do',
  'does',
  "'re",
  '’re',
  "'m",
  '’m',
])
const BE = new Set(['was', 'were', 'is', 'are', 'been', 'be', 'being', 'am', "'s", '’s', "'re", '’re', 'get', 'got'])
const ADVERBS = new Set(
  'also then later meanwhile again repeatedly reportedly once often still even further now already previously recently earlier just only first initially subsequently finally always long publicly explicitly both all each too likewise similarly'.split(
    ' ',
  ),
)
/** Nouns and names after which these words are nouns: "the report found" keeps its verb, "the notes" does not. */
const DETERMINERS = new Set([
  'the',
  'a',
  'an',
  'its',
  'his',
  'her',
  'their',
  'our',
  'my',
  'your',
  'this',
  'that',
  'these',
  'those',
  'no',
  'any',
  'some',
  'of',
  'in',
  'for',
  'with',
  'from',
])

/**
 * The reporting verbs of a sentence outside quotation marks, in order. Left out are words that only look like one ("the report"),
 * denials and questions of speech ("did not say", "declined to say"), what may or will be said, and passives ("was told").
 */
export function findCues(page: StatementPage, { firstToken, endToken }: Sentence): Cue[] {
  const cues: Cue[] = []
  for (let at = firstToken; at < endToken; at++) {
    if ((page.quotationAt[at] ?? -1) >= 0 || isQuotingUnnamed(page, at)) continue
    const light = findLightCue(page, at)
    const found = light ?? findReportingVerb(lowerAt(page, at))
    if (!found) {
      const other = findFeeling(page, at, firstToken) ?? findOpenCue(page, at, { firstToken, endToken })
      if (other) cues.push(other)
      continue
    }
    const cue = judge(page, at, firstToken, found.verb, found.form)
    if (cue) cues.push(light ? { ...cue, end: light.end } : cue)
  }
  return cues
}

function judge(page: StatementPage, at: number, first: number, verb: ReportingVerb, form: VerbForm): Cue | undefined {
  const { group, words } = verbGroup(page, at, first)
  if (form === 'gerund' && /^(?:quoted|cited)$/.test(lowerAt(page, at - 2)) && lowerAt(page, at - 1) === 'as') {
    return { verb, form: 'past', group: verbGroup(page, at - 2, first).group, verbAt: at, end: at + 1, quoted: true }
  }
  if (words.some((word) => NEGATIONS.has(word) || MODALS.has(word))) return undefined
  if (form === 'gerund' && quotesUnnamed(page, at, first)) return undefined
  const before = lowerAt(page, group - 1)
  const last = words.at(-1)
  if (before === 'to' || last === 'to') {
    // "went on to say", "was quick to add" report; "declined to say" and "wants to say" do not.
    const led =
      group - 1 > first && /^(?:on|quick|first|continued|continues|rose|stood)$/.test(lowerAt(page, group - 2))
    if (!led) return undefined
  }
  if (!isVerb(page, at, form, before)) return undefined
  const passive = form === 'past' && words.some((word) => BE.has(word))
  const next = lowerAt(page, at + 1)
  // "was told by the envoy that": the one who tells stands behind "by".
  if (form === 'past' && next === 'by') {
    if (verb.hearer) return { verb, form, group, verbAt: at, end: at + 2, agent: true }
    return passive && verb.object ? { verb, form, group, verbAt: at, end: at + 2, agent: true, told: true } : undefined
  }
  if (passive) return undefined
  if (form === 'past' && words.length === 0 && isReduced(page, at, first)) return undefined
  if (form === 'past' && !words.some((word) => AUXILIARIES.has(word)) && isDoneBy(page, at)) return undefined
  const particle = particleAfter(verb.lemma, next, lowerAt(page, at + 2))
  if (particle === undefined) return undefined
  return { verb, form, group, verbAt: at, end: at + 1 + particle }
}

/** "He quoted his host as saying": the host spoke, whoever that is. Not "quoted Minister Roe as saying". */
function quotesUnnamed(page: StatementPage, at: number, first: number): boolean {
  if (lowerAt(page, at - 1) !== 'as') return false
  for (let i = at - 3; i >= Math.max(first, at - 8); i -= 1) {
    if (/^(?:quoted|quotes|quoting|cited|cites|citing)$/.test(lowerAt(page, i)))
      return /^(?:his|her|their|its|an?|one)$/.test(lowerAt(page, i + 1))
  }
  return false
}

/** The same at its first verb: "…," he | quoted his host as saying. */
function isQuotingUnnamed(page: StatementPage, at: number): boolean {
  const lower = lowerAt(page, at)
  if (lower !== 'quoted' && lower !== 'quotes') return false
  for (let i = at + 3; i < at + 9; i += 1) {
    if (lowerAt(page, i) === 'saying') return quotesUnnamed(page, i, at)
  }
  return false
}

const FEELING = new Set(
  'concerned worried troubled alarmed hopeful confident convinced optimistic pessimistic certain grateful thankful sceptical skeptical disappointed outraged saddened pleased proud dismayed appalled'.split(
    ' ',
  ),
)

/** "is concerned about", "are confident that": a stance that somebody must have voiced. */
function findFeeling(page: StatementPage, at: number, first: number): Cue | undefined {
  if (!FEELING.has(lowerAt(page, at)) || !/^(?:that|because|about|over|by|for)$/.test(lowerAt(page, at + 1)))
    return undefined
  let group = at
  while (group > first && at - group < 4 && posAt(page, group - 1) === 'ADV') group -= 1
  if (!/^(?:is|are|was|were|am|'s|’s|'re|’re|'m|’m|remains|remained)$/.test(lowerAt(page, group - 1))) return undefined
  const { group: start, words } = verbGroup(page, group - 1, first)
  if (words.some((word) => NEGATIONS.has(word) || MODALS.has(word))) return undefined
  return { verb: STANCE, form: 'present', group: start, verbAt: at, end: at + 1 }
}

/** The auxiliaries and adverbs right before a verb; `group` is where they begin. */
function verbGroup(page: StatementPage, at: number, first: number): { group: number; words: string[] } {
  let group = at
  const words: string[] = []
  while (group > first && at - group < 6) {
    // "a poll taken in May showed"
    if (page.timeAt[group - 1] && posAt(page, group - 1) !== 'ADV') break
    const word = lowerAt(page, group - 1)
    const isPart =
      AUXILIARIES.has(word) ||
      NEGATIONS.has(word) ||
      MODALS.has(word) ||
      ADVERBS.has(word) ||
      (posAt(page, group - 1) === 'ADV' && !/^(?:when|where|how|why|here|there|most|many|else)$/.test(word))
    // The possessive 's after a name is no "is".
    if (!isPart || ((word === "'s" || word === '’s') && !/^(?:he|she|it|who|that)$/.test(lowerAt(page, group - 2))))
      break
    words.unshift(word)
    group -= 1
  }
  return { group, words }
}

/** Forms that are nouns as well ("reports", "claims", "call") are verbs only where the tagger agrees. */
function isVerb(page: StatementPage, at: number, form: VerbForm, before: string): boolean {
  const lower = lowerAt(page, at)
  // "Jane Read said": part of a name, known or not.
  if ((page.nameAt[at] ?? -1) >= 0 || isCapitalBefore(page, at)) return false
  // "counter-narcotics", "so-called"
  if (isHyphen(page, at - 1) || isHyphen(page, at + 1)) return false
  if (/^(?:said|says|told|tells|added|adds|wrote|saying|telling|adding)$/.test(lower))
    return !(lower === 'added' && DETERMINERS.has(before))
  const pos = posAt(page, at)
  if (form === 'past')
    return pos !== 'NOUN' && !DETERMINERS.has(before) && !(pos === 'ADJ' && posAt(page, at + 1) === 'NOUN')
  if (form === 'gerund') return pos === 'VERB' && !DETERMINERS.has(before)
  // "new filings show": the tagger takes a verb behind a plural for a noun.
  const isPlural =
    /^(?:NOUN|PROPN)$/.test(posAt(page, at - 1)) && (page.nameAt[at - 1] ?? -1) < 0 && /[^s]s$/.test(before)
  if (form === 'base' && pos === 'NOUN' && isPlural)
    return /^(?:show|say|claim|believe|think|argue|warn|hope)$/.test(lower)
  if (pos === 'NOUN' && opensClause(page, at)) return true
  return pos === 'VERB' && !DETERMINERS.has(before)
}

/** "Roe claims he", "five say they", "the editor notes that the": what follows is a clause, so the word is no noun. Not "claims that were". */
function opensClause(page: StatementPage, at: number): boolean {
  if (!/^(?:NOUN|PROPN|PRON|NUM)$/.test(posAt(page, at - 1))) return false
  const next = lowerAt(page, at + 1)
  if (next === 'that') return !/^(?:VERB|AUX|ADP|PUNCT)$/.test(posAt(page, at + 2))
  return /^(?:he|she|they|we|it|there)$/.test(next) && /^(?:VERB|AUX|PART)$/.test(posAt(page, at + 2))
}

/** "Ada Read said": a capital in mid-sentence, right before a verb of saying. */
function isCapitalBefore(page: StatementPage, at: number): boolean {
  return (
    /^\p{Lu}\p{Ll}/u.test(page.tokens[at]?.text ?? '') &&
    /^\p{Lu}/u.test(page.tokens[at - 1]?.text ?? '') &&
    findReportingVerb(lowerAt(page, at + 1)) !== undefined
  )
}

function isHyphen(page: StatementPage, at: number): boolean {
  const token = page.tokens[at]
  return token?.text === '-' && (page.tokens[at - 1]?.end === token.start || page.tokens[at + 1]?.start === token.end)
}

/** "reforms announced last March": a participle behind its noun with no object of its own. Plain past needs a subject, so it is told by what precedes. */
function isReduced(page: StatementPage, at: number, first: number): boolean {
  const before = posAt(page, at - 1)
  return at - 1 >= first && before === 'ADP'
}

/** «messages labelled "secret" by the ministry». */
function isDoneBy(page: StatementPage, at: number): boolean {
  const quoted = quotationTokens(page, page.quotationAt[at + 1] ?? -1)
  return quoted?.from === at + 1 && lowerAt(page, quoted.to) === 'by'
}

/** How many tokens of a particle follow; undefined where the verb without its particle does not report. */
function particleAfter(lemma: string, next: string, second: string): number | undefined {
  if (lemma === 'put') return next === 'it' ? 1 : undefined
  // "answered that question"
  if (lemma === 'answer' && next === 'that' && second === 'question') return undefined
  if (lemma === 'point') return next === 'out' || next === 'to' ? 1 : undefined
  if (lemma === 'call') return /^(?:for|on|upon|out)$/.test(next) ? 1 : 0
  if (lemma === 'go') return next === 'on' && second !== 'to' ? 1 : undefined
  if (lemma === 'read' || lemma === 'begin' || lemma === 'continue' || lemma === 'conclude') return 0
  if (lemma === 'agree' && next === 'that') return 0
  if (lemma === 'commit' || lemma === 'agree') return next === 'to' ? 0 : undefined
  return 0
}
