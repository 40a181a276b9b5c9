import type { Sentence } from '../../reading/reading.js'
import { quotationTokens, type Reported } from './content.js'
import type { Cue } from './cues.js'
import { lowerAt, posAt, type StatementPage } from './page.js'
import { findSpeaker, type Speaker, type SpeakerMemory } from './speaker.js'
import { nounPhraseEndingAt, type Subject } from './subjects.js'
import type { ReportingVerb } from './verbs.js'

const COLON: ReportingVerb = {
  lemma: ':',
  quotes: true,
  clause: false,
  needsThat: false,
  object: false,
  infinitive: false,
  hearer: false,
  trust: 0.82,
}

/**
 * A quotation behind a colon without a reporting verb: «Roe: "…"», «Roe struck back: "…"», the quotation in the same sentence or
 * opening the next paragraph. Never a title behind a colon ("Chapter one: \"The Lake\""), whose words before name nobody.
 */
export function findBehindColon(
  page: StatementPage,
  sentence: Sentence,
  memory: SpeakerMemory,
  mainSubject: (until: number) => Subject | undefined,
): { cue: Cue; speaker: Speaker; reported: Reported } | undefined {
  const { firstToken, endToken } = sentence
  for (let at = endToken - 1; at > firstToken; at--) {
    if (lowerAt(page, at) !== ':' || (page.quotationAt[at] ?? -1) >= 0) continue
    const quoted = quotationTokens(page, page.quotationAt[at + 1] ?? -1)
    if (!quoted || quoted.from !== at + 1 || quoted.to - quoted.from < 6) return undefined
    const subject = mainSubject(at) ?? labelBefore(page, at, firstToken)
    const speaker = subject && findSpeaker(page, subject, memory)
    if (!speaker || speaker.flags.includes('speaker-doubtful') || speaker.trust < 0.8) return undefined
    const cue: Cue = { verb: COLON, form: 'present', group: at, verbAt: at, end: at + 1 }
    return { cue, speaker, reported: { stretches: [quoted], manner: 'quotation' } }
  }
  return undefined
}

/** A name right before the colon where the words before it hold no verb at all. */
function labelBefore(page: StatementPage, colon: number, first: number): Subject | undefined {
  for (let at = first; at < colon; at++) if (/^(?:VERB|AUX)$/.test(posAt(page, at))) return undefined
  return nounPhraseEndingAt(page, colon - 1, first)
}
