import type { Sentence } from '../../reading/reading.js'
import { quotationTokens, type Reported } from './content.js'
import { nounPhraseEndingAt } from './noun-phrases.js'
import { awaitsAttribution } from './open-cues.js'
import { lowerAt, type StatementPage } from './page.js'
import { findSpeaker, type Speaker, type SpeakerMemory } from './speaker.js'
import type { Subject } from './subjects.js'
import type { Cue, ReportingVerb } from './verbs.js'

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
    if (!quoted || quoted.from !== at + 1 || quoted.to - quoted.from < 6 || awaitsAttribution(page, quoted))
      return undefined
    const subject = labelBefore(page, at, firstToken) ?? mainSubject(at)
    const speaker = subject && findSpeaker(page, subject, memory)
    if (!speaker || speaker.flags.includes('speaker-doubtful') || speaker.trust < 0.8) return undefined
    const cue: Cue = { verb: COLON, form: 'present', group: at, verbAt: at, end: at + 1 }
    return { cue, speaker, reported: { stretches: [quoted], manner: 'quotation' } }
  }
  return undefined
}

/** A name right before the colon: alone, behind a dash or "from", or a person's whatever is before it ("…, wrote to Jane Roe:" apart). */
function labelBefore(page: StatementPage, colon: number, first: number): Subject | undefined {
  const label = nounPhraseEndingAt(page, colon - 1, first)
  if (!label) return undefined
  const before = lowerAt(page, label.first - 1)
  const isAlone = label.first === first || /^(?:-|–|—|--|from|by)$/.test(before)
  const isPerson = page.reading.names[page.nameAt[colon - 1] ?? -1]?.type === 'person'
  return isAlone || (isPerson && !/^(?:to|with|for|about|of|on|at|against)$/.test(before)) ? label : undefined
}
