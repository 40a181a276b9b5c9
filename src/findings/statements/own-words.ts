import type { Sentence } from '../../reading/reading.js'
import { piecesOf, trimmed } from './content.js'
import { lowerAt, posAt, type StatementPage, spanOf } from './page.js'
import type { Report } from './report.js'

/**
 * What the one who issues a text says there in the first person, with whatever verb: "We stand with …", "On behalf of my government,
 * I send …". Only where "we" or "I" is the subject of the main clause and outside quotation marks, and where the sentence reports
 * nothing else. Of several parties that issue a text, only what they say as they speak: "we outlined a plan" tells what was done.
 */
export function findOwnWords(page: StatementPage, sentence: Sentence, reports: readonly Report[]): Report | undefined {
  const { voice } = page
  if (!voice || reports.length > 0) return undefined
  const at = findFirstPerson(page, sentence, voice.joint)
  const token = page.tokens[at ?? -1]
  const words = { from: sentence.firstToken, to: trimmed(page, sentence.firstToken, sentence.endToken) }
  const span = spanOf(page, words.from, words.to)
  if (at === undefined || !token || !span) return undefined
  const { pieces, quoted, quotations } = piecesOf(page, words)
  const speaker = { ...voice.mention, start: token.start, end: token.end, as: token.text }
  const form = quoted > 0 ? 'mixed' : 'indirect'
  return {
    ...{ speaker, addressee: undefined, pieces, parts: [], nested: [], cue: null },
    ...{ evidence: [{ start: sentence.start, end: sentence.end }], quotations, form, rule: `statement.${form}-own/1` },
    ...{ confidence: 0.85, flags: [], block: sentence.block },
  }
}

function findFirstPerson(page: StatementPage, { firstToken, endToken }: Sentence, joint: boolean): number | undefined {
  for (let at = firstToken; at < endToken - 1; at += 1) {
    const word = lowerAt(page, at)
    if ((word !== 'we' && word !== 'i') || (page.quotationAt[at] ?? -1) >= 0) continue
    return isMainSubject(page, at, firstToken) && isSaying(page, at, endToken, joint) ? at : undefined
  }
  return undefined
}

/** Not "as we mark", "what we know", "that we have": the words before a main clause end with a comma or tie it to another. */
function isMainSubject(page: StatementPage, at: number, first: number): boolean {
  const before = lowerAt(page, at - 1)
  if (at === first || /^(?:,|;|–|—|-|:|and|but|so)$/.test(before) || page.timeAt[at - 1] === 1) return true
  return posAt(page, at - 1) === 'ADV' && !/^(?:when|where|how|why|whenever|wherever)$/.test(before)
}

/** A finite verb follows, adverbs left aside; in words of several parties one that is no deed of the past. */
function isSaying(page: StatementPage, at: number, end: number, joint: boolean): boolean {
  let verb = at + 1
  while (verb < end && verb - at < 4 && posAt(page, verb) === 'ADV') verb += 1
  const isVerb =
    /^(?:VERB|AUX)$/.test(posAt(page, verb)) || /^(?:'ll|’ll|'ve|’ve|'re|’re|'m|’m)$/.test(lowerAt(page, verb))
  return isVerb && !(joint && /(?:ed|met|held|took|made|had|were|was|gave)$/.test(lowerAt(page, verb)))
}
