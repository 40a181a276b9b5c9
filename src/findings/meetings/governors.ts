import type { Clause } from './clause.js'
import type { MeetingPhrase } from './phrase.js'
import { isHabitual, mainTense, readTense, type Tense } from './tense.js'
import { holdingVerbs, meetingNouns, takingPlaceVerbs, travelWords } from './words.js'

/** The verb that makes the phrase an encounter: "held", "will take part in", "after attending". */
export function governorOf({ layout, sentence }: Clause, phrase: MeetingPhrase): number | null {
  for (let i = phrase.first - 1; i >= Math.max(sentence.firstToken, phrase.first - 7); i -= 1) {
    const token = layout.tokens[i]
    if (!token) return null
    if (
      holdingVerbs.has(token.lemma) &&
      (token.pos === 'VERB' || token.pos === 'AUX' || /(?:ed|ing|s)$/u.test(token.lower) || isShared(layout, i))
    ) {
      // "in the Lakeland-led summit"
      if (layout.tokens[i - 1]?.text === '-' && layout.tokens[i - 2]?.lower !== 'co') continue
      if (isParticiple(layout, i) || isStanding(layout, i, phrase)) return null
      return token.lemma === 'have' && !isHad(layout, i + 1) ? null : i
    }
    if (token.lower === 'part' && /^(?:take|takes|took|taking|taken)$/u.test(layout.tokens[i - 1]?.lower ?? ''))
      return i - 1
    if (token.lower === 'conduct' || token.lower === 'attends' || token.lower === 'attend') return i
    // "held in Oslo the first meeting" is rare; a verb or a full stop in between breaks the bond.
    if (token.pos === 'VERB' || /^[;:.]$/u.test(token.text)) return null
    if (
      /^(?:with|by|that|which|who|at|during|on|after|before|following|about|regarding|concerning)$/u.test(token.lower)
    )
      return null
  }
  return null
}

/** "will co-host": what follows the hyphen is a verb there. Not "the co-host". */
function isShared({ tokens }: Clause['layout'], at: number): boolean {
  return (
    tokens[at - 1]?.text === '-' &&
    tokens[at - 2]?.lower === 'co' &&
    /^(?:to|will|would|shall|and|,|also)$/u.test(tokens[at - 3]?.lower ?? '')
  )
}

/** "who chairs the negotiations": what somebody does all the time is no one occasion. */
function isStanding({ tokens }: Clause['layout'], at: number, { head }: MeetingPhrase): boolean {
  return (
    /^(?:chairs|leads|addresses|hosts|heads)$/u.test(tokens[at]?.lower ?? '') &&
    /^(?:negotiations|dialogue|dialogues|discussions|talks|consultations|forum)$/u.test(tokens[head]?.lower ?? '')
  )
}

/** "the importance of continued dialogue", "a resumed session": a participle that only qualifies the noun. */
function isParticiple({ tokens }: Clause['layout'], at: number): boolean {
  return (
    /ed$/u.test(tokens[at]?.lower ?? '') &&
    /^(?:of|for|the|a|an|in|to|with|and|through|any|this|by|on)$/u.test(tokens[at - 1]?.lower ?? '') &&
    /^(?:NOUN|ADJ|PROPN)$/u.test(tokens[at + 1]?.pos ?? '')
  )
}

/** "had a meeting", "had productive talks"; not "has met", "have to attend". */
function isHad(layout: Clause['layout'], at: number): boolean {
  const next = layout.tokens[at]
  return next !== undefined && (/^(?:DET|ADJ|NUM)$/u.test(next.pos) || meetingNouns.has(next.lower))
}

/** The verb after the phrase of which it is the subject, over one short apposition: "A meeting …, a platform …, was held". */
export function predicateOf({ layout, sentence }: Clause, phrase: MeetingPhrase): number | null {
  let inApposition = false
  const isOpened = /^(?:on|at|during|following|after|before|in|since|for|from|with|under|upon|by)$/u.test(
    layout.tokens[phrase.first - 1]?.lower ?? '',
  )
  for (let i = phrase.end; i < Math.min(sentence.endToken, phrase.end + 45); i += 1) {
    const token = layout.tokens[i]
    if (!token) return null
    if (token.text === ',') {
      // ", held in Oslo" says so at once; any other comma opens or closes an apposition.
      if (i === phrase.end && /^(?:held|hosted|convened)$/u.test(layout.tokens[i + 1]?.lower ?? '')) return i + 1
      // "Building on the officials’ meeting, Minister Roe … convened": the clause behind the comma has its own subject.
      if (isOpened && (layout.tokens[i + 1]?.lower === 'and' || opensWithSomebody(layout, i + 1))) return null
      inApposition = !inApposition || layout.names[i + 1] !== undefined
      continue
    }
    if (layout.names[i] || layout.times[i]) continue
    // "announced at the summit and will launch": the verb is another clause’s.
    if (token.lower === 'and' && !inApposition && i < phrase.end + 2) return null
    if (/^(?:he|she|they|we|i|it|who|whom|;|where|if|–|—|--)$/u.test(token.lower)) return null
    if (token.lower === 'to' && layout.tokens[i + 1]?.pos === 'VERB') return null
    if (layout.people[i] && !inApposition) return null
    if (token.lower === 'following') return null
    // "The summit is the first of several": it is, and nothing is done to it.
    if (/^(?:is|are|was|were)$/u.test(token.lower) && !inApposition && isCopula(layout, i)) return null
    const isVerb =
      token.pos === 'VERB' ||
      (token.pos !== 'AUX' && takingPlaceVerbs.has(token.lemma) && /(?:ed|s|took|held|began)$/u.test(token.lower))
    if (!isVerb) continue
    // "was co-chaired by"
    const isShared = layout.tokens[i - 1]?.text === '-' && layout.tokens[i - 2]?.lower === 'co'
    const previous = layout.tokens[isShared ? i - 3 : i - 1]
    const isMain = previous?.pos === 'AUX' || /^(?:is|was|were|will|be|been|has)$/u.test(previous?.lower ?? '')
    if (inApposition && !isMain && !isClosing(layout, i)) continue
    if (/^take|^took/u.test(token.lower)) return layout.tokens[i + 1]?.lower === 'place' ? i : null
    if (/^(?:expected|scheduled|planned|slated|set|due)$/u.test(token.lower)) return isMain ? i : null
    // "the Forum, which Lakeland is chairing": only what is done to it happens to it.
    if (/^(?:attend|host|schedule|chair|address|feature|bring)$/u.test(token.lemma)) {
      const isDone = /(?:ed|brought)$/u.test(token.lower) && isMain
      if (!isDone && !/^(?:features?|featured|brings?|brought)$/u.test(token.lower)) return null
    }
    return takingPlaceVerbs.has(token.lemma) ? i : null
  }
  return null
}

function opensWithSomebody({ people, titles, tokens }: Clause['layout'], at: number): boolean {
  return (
    [at, at + 1, at + 2].some((i) => people[i] !== undefined || titles[i] !== undefined) ||
    /^(?:he|she|they|we|it)$/u.test(tokens[at]?.lower ?? '')
  )
}

function isCopula({ tokens }: Clause['layout'], at: number): boolean {
  const next = tokens[at + 1]
  return next?.pos === 'DET' && !/^(?:all|both|each)$/u.test(next.lower)
}

/** ", followed": a verb right after the comma that ends an apposition. Nor can anything but a meeting be what ", which took place". */
function isClosing({ tokens }: Clause['layout'], at: number): boolean {
  if (/^t(?:ook|akes)$/u.test(tokens[at]?.lower ?? '') && tokens[at + 1]?.lower === 'place')
    return /^(?:,|which|that)$/u.test(tokens[at - 1]?.lower ?? '')
  return tokens[at - 1]?.text === ',' && !tokens[at]?.lower.endsWith('ing')
}

/** The tense of a meeting’s own verb: "is expected to" plans, "the last … was held" is past, habits are unreal. */
export function tenseOfPredicate(clause: Clause, phrase: MeetingPhrase, verb: number): Tense {
  const { layout, sentence } = clause
  if (isHabitual(layout, verb, sentence)) return { tense: 'unreal', purpose: false }
  if (/^(?:expected|scheduled|planned|slated|set|due)$/u.test(layout.tokens[verb]?.lower ?? ''))
    return { tense: 'planned', purpose: false }
  const tense = readTense(layout, verb, sentence)
  if (
    tense.tense === 'held' &&
    /^(?:takes|opens|begins|starts|convenes|comes)$/u.test(layout.tokens[verb]?.lower ?? '')
  )
    return { ...tense, current: true }
  return /\b(?:latest|last|previous)\b/iu.test(phrase.words) && tense.tense === 'held'
    ? { tense: 'past', purpose: false }
    : tense
}

/** The tense of a meeting noun without a verb of its own: "upcoming" plans, "last" is past, else as its sentence. */
export function tenseOfNoun(clause: Clause, phrase: MeetingPhrase): Tense {
  const { layout, sentence } = clause
  for (let i = phrase.first - 1; i >= Math.max(sentence.firstToken, phrase.first - 8); i -= 1) {
    const lower = layout.tokens[i]?.lower ?? ''
    if (travelWords.has(lower)) break
    if (/^(?:upcoming|next|future|planned)$/u.test(lower)) return { tense: 'planned', purpose: false }
  }
  if (/\b(?:upcoming|next|forthcoming|planned|future)\b/iu.test(phrase.words))
    return { tense: 'planned', purpose: false }
  if (/\b(?:previous|last|earlier|latest|past|recent)\b/iu.test(phrase.words)) return { tense: 'past', purpose: false }
  return mainTense(layout, sentence)
}
