import { firstEndingAfter } from './mentions.js'
import type { Reading } from './reading.js'

/** "For his part, Roe agreed", "Now that she leads, Roe …", "Asked by Doe what she wants, Roe …": a sentence may open with a clause whose pronoun means the subject to come. */
export function subjectAhead(reading: Reading, sentence: number, i: number): number | undefined {
  const { tokens, sentences, words } = reading
  const firstToken = sentences[sentence]?.firstToken ?? i
  const opener = tokens[firstToken]
  const isParticiple = opener?.pos === 'VERB' && /(?:ed|ing)$/u.test(opener.lower)
  if (
    !opener ||
    (!isParticiple && !words.references.clauseOpeners.has(opener.lower)) ||
    i - firstToken > (isParticiple ? 14 : 8)
  )
    return undefined
  // "For that reason, he": the opening clause is over already.
  for (let at = firstToken; at < i; at += 1) if (tokens[at]?.text === ',') return undefined
  const end = Math.min(sentences[sentence]?.endToken ?? i, i + 24)
  for (let at = i + 1; at < end; at += 1) {
    const token = tokens[at]
    if (!token || /^["“”;:]$/u.test(token.text)) return undefined
    if (token.text !== ',') continue
    return nextPerson(reading, at + 1, end)
  }
  return undefined
}

/** The person whose name, after a title at most, begins the words from token `at` and has its verb. */
function nextPerson(reading: Reading, at: number, end: number): number | undefined {
  const start = reading.tokens[at]?.start ?? 0
  const stop = reading.tokens[end - 1]?.end ?? 0
  for (let index = firstEndingAfter(reading.names, start); index < reading.names.length; index += 1) {
    const name = reading.names[index]
    if (!name || name.start >= stop) return undefined
    if (name.person === undefined) continue
    const first = firstEndingAfter(reading.tokens, name.start)
    for (let i = at; i < first; i += 1)
      if (!/^(?:PROPN|NOUN|ADJ|DET)$/u.test(reading.tokens[i]?.pos ?? '') && reading.tokens[i]?.text !== '-')
        return undefined
    return hasVerb(reading, firstEndingAfter(reading.tokens, name.end), end) ? name.person : undefined
  }
  return undefined
}

/** Whether a verb follows the name, over an apposition. Not "she will meet the premier, Minister Roe, and others": a list has its "and" first. */
function hasVerb({ tokens }: Reading, from: number, end: number): boolean {
  for (let at = from; at < Math.min(end, from + 14); at += 1) {
    const { text = '', pos = '' } = tokens[at] ?? {}
    if (/^(?:VERB|AUX)$/u.test(pos)) return true
    if (/^(?:['’]s?|and|or|[.;:])$/u.test(text)) return false
    if (at === from && !/^(?:[,(–—-]|of)$/u.test(text) && pos !== 'ADV') return false
  }
  return false
}
