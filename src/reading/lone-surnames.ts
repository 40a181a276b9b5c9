import { isNameWord } from './person-names.js'
import type { Scan } from './scan.js'
import { isAllCapitals, isCapital, isGlued, isSameSentence } from './scan.js'

// What people do and bodies, places and papers do not.
const PERSONAL_ACTS = new Set(
  `tell meet arrive travel visit speak add ask reply argue tweet thank recall joke smile laugh insist fly greet stress shake
  graduate marry retire resign die wear testify quip address thanked urge confer brief visit depart underline underscore`.split(
    /\s+/u,
  ),
)

const AUXILIARIES = new Set('will would has had have also is was then later and'.split(' '))

// "Roe’s visit": what persons have.
const PERSONAL_BELONGINGS = new Set(
  'visit trip arrival remarks speech comments wife husband daughter son mother father parents campaign aides spokesman spokeswoman tenure presidency inauguration predecessor successor candidacy nomination rhetoric'.split(
    ' ',
  ),
)

const LEAST_PRINTINGS = 2

type Evidence = { at: number[]; acts: number }

/**
 * Where each surname stands that a document never gives in full ("Roe arrived … Roe will also meet"): printed at least twice, never
 * small, and once at least doing what only a person does. Not firms and papers, which also "say" and "announce".
 */
export function findLoneSurnames(scan: Scan): number[] {
  const seen = new Map<string, Evidence>()
  for (let i = 0; i < scan.tokens.length; i += 1) {
    const token = scan.tokens[i]
    if (!token || !isCapital(token.text) || !couldBeSurname(scan, i)) continue
    const evidence = seen.get(token.text) ?? { at: [], acts: 0 }
    evidence.at.push(i)
    if (isPersonalAct(scan, i)) evidence.acts += 1
    seen.set(token.text, evidence)
  }
  const found = [...seen.values()].filter(({ at, acts }) => acts > 0 && at.length >= LEAST_PRINTINGS)
  return found.flatMap(({ at }) => at).sort((a, b) => a - b)
}

function couldBeSurname(scan: Scan, i: number): boolean {
  const token = scan.tokens[i]
  if (!token || token.text.length < 3 || isAllCapitals(token.text) || token.text.endsWith('.')) return false
  if (scan.smallWords.has(token.lower) || !isNameWord(scan, i)) return false
  if (token.pos !== 'PROPN' && token.pos !== 'NOUN') return false
  const next = scan.tokens[i + 1]
  const before = scan.tokens[i - 1]
  if (next && isSameSentence(scan, i, i + 1) && (isCapital(next.text) || next.text === '-') && !scan.headline[i])
    return false
  if (before && isSameSentence(scan, i - 1, i) && (isGlued(scan, i) || isDetermined(before.lower)))
    return scan.headline[i] === 1 && !isGlued(scan, i)
  return !(
    before &&
    isSameSentence(scan, i - 1, i) &&
    isCapital(before.text) &&
    scan.holder[i - 1] === 0 &&
    isNameWord(scan, i - 1)
  )
}

// "the Hilton", "a Republican": no surname follows an article.
function isDetermined(word: string): boolean {
  return word === 'the' || word === 'a' || word === 'an'
}

function isPersonalAct(scan: Scan, i: number): boolean {
  let at = i + 1
  if (!isSameSentence(scan, i, at)) return false
  if (/^['’]s?$/u.test(scan.tokens[at]?.text ?? '')) return PERSONAL_BELONGINGS.has(scan.tokens[at + 1]?.lower ?? '')
  while (at < i + 4 && AUXILIARIES.has(scan.tokens[at]?.lower ?? '')) at += 1
  const token = scan.tokens[at]
  if (token === undefined || !isSameSentence(scan, i, at)) return false
  // Taken for an adjective as often as for a verb.
  if (token.lower === 'informed') return isBeforePress(scan, at + 1)
  return token.pos === 'VERB' && PERSONAL_ACTS.has(token.lemma)
}

/** "informed a press conference", "informed reporters": a firm informs whom it likes, but not by word of mouth. */
function isBeforePress({ tokens }: Scan, at: number): boolean {
  const from = isDetermined(tokens[at]?.lower ?? '') ? at + 1 : at
  return /^(?:press|news|reporters|journalists|newsmen|correspondents)$/u.test(tokens[from]?.lower ?? '')
}
