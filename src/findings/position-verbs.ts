import type { Sentence } from '../reading/reading.js'
import type { Stance } from '../vocabulary/further-findings.js'
import type { ClausePage } from './clauses.js'
import { aimingVerbs, prepositionOf, stanceVerbs } from './position-words.js'
import { lowerAt, posAt } from './statement-page.js'

/** What a verb says by itself, and the token its matter begins with. */
export type VerbStance = Readonly<{ stance: Stance; matter: number; confidence: number; rule: string }>

/** The stance of the verb at a token. Not one: "backed by", "call a meeting", "recognized as an expert", "supporting role". */
export function findVerbStance(page: ClausePage, at: number, sentence: Sentence): VerbStance | undefined {
  const token = page.words.tokens[at]
  if (!token || at + 1 >= sentence.endToken) return undefined
  const next = lowerAt(page.words, at + 1)
  if (token.lemma === 'vote') return findVote(page, at)
  const stance = stanceVerbs.get(token.lemma)
  if (stance) {
    const preposition = prepositionOf.get(token.lemma)
    if (preposition ? !preposition.test(next) : /^(?:by|as|,|\.|and)$/u.test(next)) return undefined
    if (/^(?:acknowledge|recogni[sz]e)$/u.test(token.lemma) && !takesStatehood(page, at, sentence)) return undefined
    return { stance, matter: at + 1, confidence: 0.75, rule: 'verb' }
  }
  if (token.lemma === 'stand' && /^(?:with|by|behind|against|up)$/u.test(next)) {
    return { stance: /^(?:against|up)$/u.test(next) ? 'against' : 'for', matter: at + 1, confidence: 0.7, rule: 'verb' }
  }
  if (token.lemma === 'look' && next === 'forward')
    return { stance: 'for', matter: at + 3, confidence: 0.55, rule: 'verb' }
  if (aimingVerbs.has(token.lemma) && /^(?:to|for)$/u.test(next) && posAt(page.words, at + 2) === 'VERB') {
    return { stance: 'for', matter: at + 1, confidence: 0.55, rule: 'aim' }
  }
  return undefined
}

function findVote({ words }: ClausePage, at: number): VerbStance | undefined {
  const next = lowerAt(words, at + 1)
  const after = lowerAt(words, at + 2)
  if (next === 'against') return { stance: 'against', matter: at + 2, confidence: 0.85, rule: 'vote' }
  if (next === 'for' || (next === 'in' && /^favou?r$/u.test(after)))
    return { stance: 'for', matter: at + 2, confidence: 0.85, rule: 'vote' }
  return undefined
}

/** To recognise a state, a border, a government; not to recognise a face, a problem or an achievement. */
function takesStatehood({ words }: ClausePage, at: number, { endToken }: Sentence): boolean {
  for (let i = at + 1; i < Math.min(endToken, at + 14); i += 1) {
    if (
      /^(?:independence|sovereignty|statehood|government|annexation|republics?|entities|entity|state|borders?|integrity|results?|president|legitimacy)$/u.test(
        lowerAt(words, i),
      )
    )
      return true
    if (posAt(words, i) === 'VERB') return false
  }
  return false
}
