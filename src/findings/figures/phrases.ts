import type { Sentence } from '../../reading/reading.js'
import type { ClausePage } from '../clauses/clauses.js'
import { lowerAt, posAt } from '../statements/page.js'

const GENERIC =
  /^(?:people|persons?|individuals|governments|allies|men|women|children|families|countries|nations|states|citizens|cases|items|members|lives|users|patients|victims|residents|entities|vessels|companies|locations|sites|places|applicants|participants|partners|projects|programs|programmes|organizations|organisations|units|times)$/u

/** Nouns that say nothing without what was done to them or by them: "people", "countries", "cases". */
export function isGeneric(noun: string): boolean {
  return GENERIC.test(noun)
}

const LONGEST_RELATIVE = 16

/**
 * The end of what is counted: the noun phrase with its "of" and "with" phrases, and with a relative clause or participle right
 * behind it ("people who remain offline", "firms owned by women") where that ends within reach; up to a comma, a time or another
 * number. `isCut` where a clause stands there that could not be told whole. A past form is a participle only where `isGoverned` says that another verb rules the number: "40 troops worked" is a clause.
 */
export function endOfCounted(
  page: ClausePage,
  from: number,
  sentence: Sentence,
  isGoverned: boolean,
): Readonly<{ end: number; isCut: boolean }> {
  const phrase = endOfPhrase(page, from, sentence)
  const end = endOfRelative(page, phrase, sentence, isGoverned)
  return { end: end ?? phrase, isCut: end === undefined && leadsOn(page, phrase) }
}

/** "students studying there", "people who provided": what follows tells which, however far it runs. */
function leadsOn({ words }: ClausePage, end: number): boolean {
  if (/^(?:who|whose|whom|that|which)$/u.test(lowerAt(words, end))) return true
  return /ing$/u.test(lowerAt(words, end)) && posAt(words, end) === 'VERB'
}

/** Undefined where no relative clause or participle stands there, or where it runs on too far to be told whole. */
function endOfRelative(page: ClausePage, end: number, { endToken }: Sentence, isGoverned: boolean): number | undefined {
  const { words } = page
  const next = lowerAt(words, end)
  const isRelative = /^(?:who|that|which)$/u.test(next) && /^(?:VERB|AUX|ADV)$/u.test(posAt(words, end + 1))
  const isParticiple =
    posAt(words, end) === 'VERB' &&
    (isGoverned ? /(?:ed|en|ing)$/u : /ing$/u).test(next) &&
    posAt(words, end + 1) !== 'PRON' &&
    // "across 36 countries experienced hunger" is a clause.
    (next.endsWith('ing') || !/^(?:DET|ADJ|NOUN|PROPN|NUM)$/u.test(posAt(words, end + 1)))
  if (!isRelative && !isParticiple) return undefined
  let last = end
  let hasVerb = isParticiple
  for (let stop = end + 1; stop < end + LONGEST_RELATIVE; stop += 1) {
    if (stop >= endToken || isBoundary(page, stop))
      return isDangling(page, stop) || !hasVerb ? undefined : endOfWord(page, stop)
    // A second verb is the main clause's: "forces that were to leave are staying", "firms that met the rules made progress".
    const isMain =
      posAt(words, stop) === 'AUX' ||
      (posAt(words, stop) === 'VERB' && /^(?:NOUN|PROPN)$/u.test(posAt(words, stop - 1)))
    if (isMain && hasVerb && lowerAt(words, stop - 1) !== 'and') return endOfWord(page, last)
    hasVerb = hasVerb || posAt(words, stop) === 'VERB'
    if (/^(?:NOUN|PROPN|ADJ|VERB)$/u.test(posAt(words, stop))) last = stop + 1
  }
  return undefined
}

/** "refugees going to | and through Ghana" */
function isDangling({ words }: ClausePage, end: number): boolean {
  const last = lowerAt(words, end - 1)
  if (posAt(words, end - 1) === 'ADP' || /^(?:to|such)$/u.test(last)) return true
  // "who help to craft | and to drive"
  if (posAt(words, end - 1) === 'VERB' && lowerAt(words, end) === 'and') return true
  // "affected by the sudden, | long storm", "that have never seen | (inaudible)"
  if (posAt(words, end - 1) === 'ADJ' && /^['’]s?$|^(?:the|an?)$/u.test(lowerAt(words, end - 2))) return true
  if (posAt(words, end - 1) === 'VERB' && lowerAt(words, end) === '(') return true
  return last.endsWith('ly') && posAt(words, end - 1) === 'ADV' && posAt(words, end - 2) === 'AUX'
}

function isBoundary(page: ClausePage, at: number): boolean {
  if (isWithinCompound(page, at)) return false
  return /^(?:[,;:.–—()?!"“”]|and|but|while|when|if|because|although|though)$/u.test(lowerAt(page.words, at))
}

/** Whether what is counted goes on in a list, of which nobody can say how much is counted: "40 colleges and schools", "men, women and". */
export function goesOn({ words }: ClausePage, end: number): boolean {
  const joint = lowerAt(words, end)
  if (joint === 'or') return true
  if (!/^(?:and|,)$/u.test(joint)) return false
  // "from Norway, Ghana, | and all of their neighbours"
  if (joint === ',' && lowerAt(words, end + 1) === 'and' && (words.nameAt[end - 1] ?? -1) >= 0) return true
  let at = end + 1
  if (joint === ',' && /^(?:and|or)$/u.test(lowerAt(words, at))) at += 1
  while (at < end + LONGEST_JOINT && isWithinNoun(words, at)) at += 1
  if (!/^(?:NOUN|PROPN)$/u.test(posAt(words, at))) return false
  const isJoined = /^(?:,|and|or)$/u.test(lowerAt(words, at + 1)) && posAt(words, at + 2) !== 'VERB'
  if (!/(?:s|men|women|children|people)$/u.test(lowerAt(words, at))) return joint !== ',' && isJoined
  return joint !== ',' || /^(?:,|and|or)$/u.test(lowerAt(words, at + 1))
}

const LONGEST_JOINT = 9

function isWithinNoun(words: ClausePage['words'], at: number): boolean {
  const isModifier =
    /^(?:ADJ|NOUN|PROPN)$/u.test(posAt(words, at)) ||
    (posAt(words, at) === 'VERB' && /(?:ed|en|ing)$/u.test(lowerAt(words, at)) && posAt(words, at + 1) === 'NOUN') ||
    lowerAt(words, at) === '-' ||
    lowerAt(words, at + 1) === '-'
  return isModifier && (/^(?:NOUN|PROPN|ADJ)$/u.test(posAt(words, at + 1)) || lowerAt(words, at + 1) === '-')
}

/** Verbs that the tagger takes for nouns behind a plural: "farmers use new seed". */
export const TAKEN_FOR_NOUNS =
  /^(?:use|access|support|work|plan|help|need|benefit|face|vote|study|travel|visit|report|demand|fight|flee|stay|return|end|join|call|attend|serve|live|die|cross|claim|cost|lack|want|struggle)$/u

const LONGEST_PHRASE = 22

function endOfPhrase(page: ClausePage, from: number, { endToken }: Sentence): number {
  const { words } = page
  let end = from
  // The reading of the number ended here: what follows is its verb.
  if (posAt(words, from) === 'NOUN' && words.timeAt[from] === 0) return from
  for (let i = from; i < Math.min(endToken, from + LONGEST_PHRASE); i += 1) {
    const pos = posAt(words, i)
    if (isWithinCompound(page, i)) {
      if (/^(?:NOUN|PROPN)$/u.test(pos)) end = i + 1
      continue
    }
    if (isBetweenNames(page, i)) continue
    if (isAroundAll(page, i) || isFromThing(page, i) || /^(?:who|that|which|whose|whom)$/u.test(lowerAt(words, i)))
      break
    // "people in need"
    if (lowerAt(words, i) === 'need' && lowerAt(words, i - 1) === 'in') {
      end = i + 1
      continue
    }
    if (words.timeAt[i] === 1 || !/^(?:NOUN|PROPN|ADJ|ADP|DET|PART)$/u.test(pos)) break
    if (
      /^(?:to|compared|than|after|before|since|by|as|until|during|through|on|at|under|like|into|onto|between|within|via|among|alongside|despite|except)$/u.test(
        lowerAt(words, i),
      )
    )
      break
    if (/^(?:NOUN|PROPN)$/u.test(pos)) end = i + 1
    // "members of the Norwegian | military and": an adjective that nothing follows is a noun.
    else if (pos === 'ADJ' && end === i && (words.nameAt[i - 1] ?? -1) >= 0 && isBoundary(page, i + 1)) end = i + 1
  }
  return endOfWord(page, withoutLeader(page, from, withoutVerb(page, from, end)))
}

/** "countries around the world": that tells nothing of them. */
function isAroundAll({ words }: ClausePage, at: number): boolean {
  if (!/^(?:around|across|throughout)$/u.test(lowerAt(words, at))) return false
  const next = lowerAt(words, at + 1) === 'the' ? at + 2 : at + 1
  return /^(?:world|globe|planet)$/u.test(lowerAt(words, next))
}

/** "the return of 40 people | from their hiding", "missiles | from parts of the coast": who comes from a place comes from its name. */
function isFromThing({ words }: ClausePage, at: number): boolean {
  if (lowerAt(words, at) !== 'from') return false
  let next = at + 1
  while (/^(?:the|northern|southern|eastern|western|central)$/u.test(lowerAt(words, next))) next += 1
  if ((words.nameAt[next] ?? -1) < 0) return true
  while (words.nameAt[next] === words.nameAt[next + 1] && next < at + 9) next += 1
  return /^['’]s?$/u.test(lowerAt(words, next + 1))
}

/** "refugees in Ghana, Kenya, and Norway": the marks between names. */
function isBetweenNames({ words }: ClausePage, at: number): boolean {
  if (!/^(?:,|and)$/u.test(lowerAt(words, at))) return false
  const isName = (i: number) => (words.nameAt[i] ?? -1) >= 0
  const before = lowerAt(words, at - 1) === ',' ? at - 2 : at - 1
  const next = lowerAt(words, at + 1) === 'and' ? at + 2 : at + 1
  return isName(before) && isName(lowerAt(words, next) === 'the' ? next + 1 : next)
}

/** "officials in relation | to the arrests": a noun that only leads on. */
function withoutLeader({ words }: ClausePage, from: number, end: number): number {
  const leads =
    lowerAt(words, end) === 'to' && /^(?:relation|response|addition|connection|regard)$/u.test(lowerAt(words, end - 1))
  return leads && end - 2 >= from ? end - 2 : end
}

/** "firms in Norway support 90 jobs": behind a name or plural and before an object a bare form is a verb, whatever the tagger takes it for. */
function withoutVerb({ words }: ClausePage, from: number, end: number): number {
  const last = lowerAt(words, end - 1)
  const isBehind = end - 2 >= from && (/[^s]s$/u.test(lowerAt(words, end - 2)) || (words.nameAt[end - 2] ?? -1) >= 0)
  if (!isBehind || posAt(words, end - 1) !== 'NOUN' || (words.nameAt[end - 1] ?? -1) >= 0) return end
  if (TAKEN_FOR_NOUNS.test(last)) return end - 1
  return !/[^s]s$/u.test(last) && /^(?:NUM|DET|PRON|SYM|ADJ)$/u.test(posAt(words, end)) ? end - 1 : end
}

/** The marks and numbers inside "COVID-19", "HIV/AIDS", "Johnson & Johnson" and "co-signing" belong to their word. */
export function isWithinCompound({ words }: ClausePage, i: number): boolean {
  const [before, here] = [words.tokens[i - 1], words.tokens[i]]
  if (!before || !here) return false
  if (/^[-/&]$/u.test(here.lower)) return here.lower === '&' || before.end === here.start
  return /^[-/&]$/u.test(before.lower) && (before.lower === '&' || before.end === here.start)
}

/** Never in the middle of a word with a hyphen. */
export function endOfWord(page: ClausePage, end: number): number {
  const { words } = page
  let stop = end
  while (/^[-/]$/u.test(lowerAt(words, stop)) && words.tokens[stop]?.start === words.tokens[stop - 1]?.end) stop += 2
  return stop
}
