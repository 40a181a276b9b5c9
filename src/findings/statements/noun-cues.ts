import type { Sentence } from '../../reading/reading.js'
import type { Reported } from './content.js'
import { cutAt } from './ends.js'
import { nounPhraseEndingAt } from './noun-phrases.js'
import { lowerAt, posAt, type StatementPage } from './page.js'
import { findSpeaker, type Speaker, type SpeakerMemory } from './speaker.js'
import type { Subject } from './subjects.js'
import type { Cue, ReportingVerb } from './verbs.js'

/** Nouns of speech that take a clause: "his assurance that the port is safe". */
const WITH_CLAUSE = new Set(
  'assurance assurances claim claims assertion assertions contention statement statements suggestion suggestions warning warnings insistence allegation allegations accusation accusations argument arguments admission acknowledgement acknowledgment declaration prediction predictions complaint complaints announcement remark remarks comment comments promise promises pledge pledges vow vows demand demands proposal belief view charge charges hint boast confession conclusion'.split(
    ' ',
  ),
)
/** Nouns of speech that take "to do": "her promise to return". Not "his right to" or "its plan to". */
const WITH_INFINITIVE = new Set(
  'promise promises pledge pledges vow vows threat threats offer request demand proposal'.split(' '),
)
/** Nouns of speech that take "for": "their call for a truce". */
const WITH_FOR = new Set('call calls appeal appeals demand demands plea pleas'.split(' '))

const NOUN: ReportingVerb = {
  ...{ lemma: 'noun', quotes: true, clause: true, needsThat: true, object: false, infinitive: false, hearer: false },
  trust: 0.8,
}

type Found = Readonly<{ cue: Cue; speaker: Speaker; reported: Reported }>

/**
 * Speech that a noun reports: "Roe's warning that …", "his promise to …", "the town's call for …". The owner speaks. Never a noun
 * without an owner ("the claim that"), nor one that is denied its speech ("his failure to say").
 */
export function findNounCues(page: StatementPage, sentence: Sentence, memory: SpeakerMemory): Found[] {
  const found: Found[] = []
  for (let at = sentence.firstToken + 1; at < sentence.endToken - 2; at++) {
    if ((page.quotationAt[at] ?? -1) >= 0 || posAt(page, at) === 'VERB') continue
    const from = startOfWords(page, at, sentence.endToken)
    // In "his claim that the port was safe calmed the town" nothing tells where the words end.
    if (from === undefined || !hasVerbBefore(page, at, sentence.firstToken)) continue
    const owner = findOwner(page, at, sentence.firstToken)
    const speaker = owner && findSpeaker(page, owner, memory)
    if (!owner || !speaker) continue
    const to = cutAt(page, from, sentence.endToken, [], undefined)
    if (to - from < 2) continue
    const cue: Cue = { verb: NOUN, form: 'present', group: at, verbAt: at, end: at + 1 }
    found.push({ cue, speaker, reported: { stretches: [{ from, to }], manner: 'noun' } })
  }
  return found
}

/** The token at which the words begin that a noun of speech reports; undefined where it reports none. */
function startOfWords(page: StatementPage, at: number, end: number): number | undefined {
  const noun = lowerAt(page, at)
  const next = lowerAt(page, at + 1)
  if (WITH_INFINITIVE.has(noun) && next === 'to' && posAt(page, at + 2) === 'VERB') return at + 1
  if (WITH_FOR.has(noun) && next === 'for') return at + 2
  if (!WITH_CLAUSE.has(noun)) return undefined
  // "his claim in May that", "her warning last week that": a time may stand between.
  for (let that = at + 1; that < Math.min(end, at + 10); that++) {
    if (lowerAt(page, that) === 'that') return that + 1
    const isSetting =
      page.timeAt[that] === 1 ||
      /^(?:in|on|at|last|this|earlier|during|to)$/.test(lowerAt(page, that)) ||
      (that > at + 1 && /^(?:DET|ADJ|NOUN|PROPN)$/.test(posAt(page, that)))
    if (!isSetting) return undefined
  }
  return undefined
}

/** "his", "Roe's", "the town's" before a noun and its adjectives. */
function findOwner(page: StatementPage, at: number, first: number): Subject | undefined {
  let before = at - 1
  while (
    before > first &&
    at - before < 5 &&
    /^(?:ADJ|ADV|NUM)$/.test(posAt(page, before)) &&
    !isOwner(lowerAt(page, before))
  )
    before -= 1
  const word = lowerAt(page, before)
  if (/^(?:his|her|their|its)$/.test(word)) return { first: before, end: before + 1, at: before }
  if (!/^(?:'s|’s|'|’)$/.test(word)) return undefined
  return nounPhraseEndingAt(page, before - 1, first)
}

function isOwner(word: string): boolean {
  return /^(?:his|her|their|its)$/.test(word)
}

function hasVerbBefore(page: StatementPage, at: number, first: number): boolean {
  for (let before = at - 1; before >= first; before--) if (/^(?:VERB|AUX)$/.test(posAt(page, before))) return true
  return false
}
