import type { Reading } from '../../reading/reading.js'
import { lowerAt, posAt, type StatementPage } from '../statements/page.js'

const JOINTS = /^(?:,|and|while|but|whereas)$/u
const LONGEST_SUBJECT = 8
/** Behind a form in -ed these make it a participle: "Ghana and Togo hit by drought", "signed in Oslo". */
const OF_PARTICIPLES = /^(?:by|in|at|from|during|under|since|as|with)$/u

/**
 * Whether at this comma or "and" somebody named begins to do something: "…, and Denmark agreed to". Never where the name but goes
 * on a list or is an object: "Ghana and Togo affected by drought", "to help Ghana and Togo build", "with Ghana and Togo".
 */
export function opensOtherClause(reading: Reading, words: StatementPage, at: number): boolean {
  if (!JOINTS.test(lowerAt(words, at))) return false
  let from = at + 1
  if (lowerAt(words, at) === ',' && JOINTS.test(lowerAt(words, from))) from += 1
  if (lowerAt(words, from) === 'the') from += 1
  const end = endOfSubject(reading, words, from)
  return end !== undefined && isActing(words, end)
}

/** The end of a name with the title or adjective before it; undefined where no name stands there. */
function endOfSubject({ names }: Reading, words: StatementPage, from: number): number | undefined {
  let end = from
  let isNamed = false
  while (end - from < LONGEST_SUBJECT) {
    const name = names[words.nameAt[end] ?? -1]
    const isHead = /^(?:government|officials|authorities|president|minister|secretary)$/u.test(lowerAt(words, end))
    if (!name && !(isHead && end > from) && !/^\p{Lu}\p{Ll}/u.test(words.tokens[end]?.text ?? '')) break
    if ((name && !name.adjective) || isHead) isNamed = true
    end += 1
  }
  return isNamed && end > from ? end : undefined
}

function isActing(words: StatementPage, from: number): boolean {
  let at = from
  let isHelped = false
  while (at - from < 4 && (posAt(words, at) === 'AUX' || posAt(words, at) === 'ADV' || lowerAt(words, at) === 'not')) {
    isHelped ||= posAt(words, at) === 'AUX'
    at += 1
  }
  const token = words.tokens[at]
  if (isHelped) return true
  if (token?.pos !== 'VERB' || token.lower === token.lemma || token.lower.endsWith('ing')) return false
  return !OF_PARTICIPLES.test(lowerAt(words, at + 1))
}
