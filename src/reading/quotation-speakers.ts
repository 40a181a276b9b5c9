import { firstEndingAfter } from './mentions.js'
import type { Reading, Token } from './reading.js'
import { isSpeech } from './recent-mentions.js'

/** The person named as speaker beside each quotation, -1 where nobody is: who speaks is not "he" in the same breath. */
export function speakersOf(reading: Reading): number[] {
  const speakers: number[] = []
  for (const [index, quotation] of reading.quotations.entries()) {
    const after = afterQuotation(reading, quotation.end)
    const before = firstEndingAfter(reading.tokens, quotation.start) - 1
    const named = speakerAfter(reading, after) ?? speakerBefore(reading, before)
    const followed = continues(reading, index) ? speakers[index - 1] : speakerOfSentenceBefore(reading, before)
    speakers.push(named ?? followed ?? -1)
  }
  return speakers
}

/** The token after a quotation in its paragraph; past the last token where the paragraph ends with it. */
function afterQuotation({ tokens, document }: Reading, end: number): number {
  const after = firstEndingAfter(tokens, end - 1) + 1
  return document.text.slice(end, tokens[after]?.start ?? end).includes('\n') ? tokens.length : after
}

/** "…," Roe said. "…": a quotation that follows in the same paragraph goes on with the speaker of the one before. */
function continues({ document, quotations }: Reading, index: number): boolean {
  const before = quotations[index - 1]
  const here = quotations[index]
  if (!before || !here || here.start - before.end > 200) return false
  return !document.text.slice(before.end, here.start).includes('\n')
}

/** "said Roe", "Roe said" right after a quotation. */
function speakerAfter(reading: Reading, from: number): number | undefined {
  let hasSpeech = false
  let person: number | undefined
  for (let i = from; i < reading.tokens.length && i - from < 9; i += 1) {
    const token = reading.tokens[i]
    if (!token || /^[.;!?"“”]$/u.test(token.text)) break
    if (isSpeech(reading, token)) hasSpeech = true
    person ??= personAt(reading, token)
    if (hasSpeech && person !== undefined) return person
  }
  return undefined
}

/** "Roe said: “…": the subject of the verb of saying before a quotation, not a name between the verb and the quotation. */
function speakerBefore(reading: Reading, from: number): number | undefined {
  let verb: number | undefined
  for (let i = from; i >= 0 && from - i < 28; i -= 1) {
    const token = reading.tokens[i]
    if (!token || /^[.;!?"“”]$/u.test(token.text)) break
    if (isSpeech(reading, token)) verb = i
    const person = verb === undefined ? undefined : personAt(reading, token)
    // "He said", "Jane Qurr said" of somebody unknown: whoever is named before is not the speaker.
    if (person === undefined && i + 1 === verb && /^(?:PRON|PROPN)$/u.test(token.pos)) return undefined
    if (person === undefined) continue
    // "Roe’s aide, when Roe was away, said": only the name its verb, a comma or a bracket follows.
    const next = reading.tokens[i + 1]
    if (i + 1 === verb || /^[,(]$/u.test(next?.text ?? '') || next?.pos === 'ADV') return person
  }
  return undefined
}

/** 'Roe also suggested that … . "…': a quotation that is a sentence of its own is by whom the sentence before reports, in its paragraph. */
function speakerOfSentenceBefore(reading: Reading, stop: number): number | undefined {
  const { tokens, names, document } = reading
  if (tokens[stop]?.text !== '.') return undefined
  for (let i = stop - 1; i > 0 && stop - i < 40; i -= 1) {
    const token = tokens[i]
    if (!token || /^[.;!?"“”]$/u.test(token.text)) return undefined
    if (!isSpeech(reading, token)) continue
    const subject = tokens[i - 1]?.pos === 'ADV' ? tokens[i - 2] : tokens[i - 1]
    const person = subject && personAt({ names }, subject)
    if (person === undefined) continue
    return document.text.slice(token.end, tokens[stop]?.start).includes('\n') ? undefined : person
  }
  return undefined
}

function personAt({ names }: Pick<Reading, 'names'>, { start }: Token): number | undefined {
  const name = names[firstEndingAfter(names, start)]
  return name && name.start <= start ? name.person : undefined
}

const LONGEST_FRAGMENT = 160

/** Index of the quotation at a position, -1 outside. */
export function quotationHolding({ quotations }: Reading, position: number): number {
  const at = firstEndingAfter(quotations, position)
  return (quotations[at]?.start ?? position + 1) <= position ? at : -1
}

/** The like, but -1 within a few words that only go on with the sentence around: "is “telling his voters”". */
export function quotationAt(reading: Reading, position: number): number {
  const at = quotationHolding(reading, position)
  const piece = reading.quotations[at]?.pieces[0]
  if (!piece || piece.end - piece.start > LONGEST_FRAGMENT) return at
  return /^\p{Ll}/u.test(reading.document.text.charAt(piece.start)) ? -1 : at
}
