import type { Person, Sentence } from '../../reading/reading.js'
import type { Participant } from '../../vocabulary/findings.js'
import { groupCountedBefore } from './counted-groups.js'
import type { Layout } from './layout.js'
import { findPersonLevel, type Level } from './level.js'
import type { Resolve } from './party.js'
import { type PartyList, participantsOf } from './party-lists.js'
import { personParticipant } from './party-people.js'
import { officeNouns } from './words.js'

/** Who does what a verb says: `first` is the first token of the words for it, null where an earlier sentence names them. */
export type Subject = Readonly<{
  participants: readonly Participant[]
  levels: readonly Level[]
  first: number | null
  /** The token after them. */
  end: number
  plural: boolean
}>

/** Nobody named: the document leaves the subject open. */
export const nobody: Subject = { participants: [], levels: [], first: null, end: 0, plural: false }

/** Somebody does it whom the document does not name there: "we", "it", a plain noun. Nobody named farther off is meant. */
export const unnamed: Subject = { ...nobody }

/** Several do it of whom only some can be read: half of a meeting says the wrong thing. */
export const halfRead: Subject = { ...nobody }

const GOVERNING =
  /^(?:with|of|by|for|from|to|in|at|after|between|against|about|on|into|than|toward|towards|among|via|under|over|upon|through|behind|despite|per|the|including)$/u
const PLURAL_PRONOUN = /^(?:they|both|pair|two|three|trio|sides|duo)$/u

/** The subject of the verb at token `verb`: the nearest party or pronoun before it that nothing governs. */
export function findSubject(
  layout: Layout,
  sentence: Sentence,
  lists: readonly PartyList[],
  verb: number,
  resolve: Resolve,
): Subject {
  if (hasUnknownSubject(layout, lists, verb, sentence)) {
    const group = groupCountedBefore(layout, verb)
    return group ? { ...group, levels: group.level ? [group.level] : [] } : unnamed
  }
  let joining: PartyList | undefined
  for (let i = verb - 1; i >= sentence.firstToken; i -= 1) {
    const list = lists.find(({ first, end }) => i >= first && i < end)
    if (list) {
      const isHalf = isHalfRead(layout, list)
      if (isHalf && list.before === 'the' && !isGoverned(layout, list.first - 1)) return halfRead
      if ((list.cut || isHalf) && isSubjectLike(layout, list, sentence, verb)) return halfRead
      if (isSubjectLike(layout, list, sentence, verb))
        return joining ? joinedBy(subjectOf(list), joining) : subjectOf(list)
      if (list.before === 'by' && /^(?:joined|accompanied)$/u.test(layout.tokens[list.first - 2]?.lower ?? ''))
        joining = list
      i = list.first
      continue
    }
    const token = layout.tokens[i]
    if (!token) continue
    if (/^(?:he|she)$/u.test(token.lower)) {
      const person = resolve(i, i + 1)
      return person ? ofPerson(layout, person, i, i + 1) : nobody
    }
    if (/^(?:i|we|you|it|who)$/u.test(token.lower) && token.text !== 'IT') {
      if (token.lower === 'who') continue
      return unnamed
    }
    if (PLURAL_PRONOUN.test(token.lower) && isPluralSubject(layout, i))
      return pairBefore(layout, i, sentence.firstToken)
  }
  return nobody
}

/** "The Secretary and | Adviser Roe met": one of them is only an office, or a name, that cannot be read. */
function isHalfRead({ tokens, names, people, times }: Layout, { first, before }: PartyList): boolean {
  // "the | Secretary and Minister Roe": two, of whom one is read with the other’s name.
  if (before === 'the') return tokens[first + 1]?.lower === 'and' && officeNouns.has(tokens[first]?.lower ?? '')
  if (before !== 'and') return false
  const at = tokens[first - 2]?.text === ',' ? first - 3 : first - 2
  const { text = '', lower = '' } = tokens[at] ?? {}
  if (names[at] || people[at] || times[at]) return false
  return officeNouns.has(lower) || /^\p{Lu}\p{Ll}/u.test(text)
}

/** "The minister, joined by the envoy, met": they do it together. */
function joinedBy(subject: Subject, list: PartyList): Subject {
  const more = subjectOf(list)
  return {
    ...subject,
    participants: [...subject.participants, ...more.participants],
    levels: [...subject.levels, ...more.levels],
  }
}

/** "after the president met": a plain noun right before the verb is its subject, and the document does not tell who that is. */
function hasUnknownSubject(layout: Layout, lists: readonly PartyList[], verb: number, sentence: Sentence): boolean {
  let i = verb - 1
  while (i > sentence.firstToken && (/^(?:AUX|ADV|PART)$/u.test(layout.tokens[i]?.pos ?? '') || layout.times[i])) i -= 1
  const token = layout.tokens[i]
  if (token?.pos !== 'NOUN' || layout.names[i] || layout.titles[i] || /^\p{Lu}/u.test(token.text)) return false
  return (
    !/^(?:pair|two|both|sides|duo|trio|part)$/u.test(token.lower) &&
    !lists.some(({ first, end }) => i >= first && i < end)
  )
}

/** The subject of the clause after an opening phrase: "During talks with X, Y said". */
export function findMainSubject(
  layout: Layout,
  sentence: Sentence,
  lists: readonly PartyList[],
  after: number,
  resolve: Resolve,
): Subject {
  if (!isOpening(layout, sentence)) return nobody
  for (let i = after; i < sentence.endToken - 1; i += 1) {
    if (layout.tokens[i]?.text !== ',') continue
    let next = i + 1
    while (
      /^(?:the|meanwhile|also|,)$/u.test(layout.tokens[next]?.lower ?? '') &&
      !lists.some(({ first }) => first === next)
    )
      next += 1
    const list = lists.find(({ first }) => first === next)
    if (list) {
      // "to discuss trade, Lakeland, and other issues": a state is the subject only with its verb.
      if (list.parties[0]?.form !== 'state' || /^(?:VERB|AUX|ADV)$/u.test(layout.tokens[list.end]?.pos ?? ''))
        return subjectOf(list)
      continue
    }
    const pronoun = layout.tokens[i + 1]
    if (/^(?:we|i|you)$/u.test(pronoun?.lower ?? '')) return unnamed
    if (pronoun && /^(?:he|she)$/u.test(pronoun.lower)) {
      const person = resolve(i + 1, i + 2)
      return person ? ofPerson(layout, person, i + 1, i + 2) : nobody
    }
  }
  return nobody
}

/** Only a sentence that opens with a phrase keeps its subject for later: "We thanked X, and Y came" does not. */
function isOpening(layout: Layout, { firstToken }: Sentence): boolean {
  const token = layout.tokens[firstToken]
  return token !== undefined && (OPENERS.test(token.lower) || layout.times[firstToken] !== undefined)
}

const OPENERS =
  /^(?:during|at|in|after|before|following|on|upon|while|as|when|with|besides|ahead|alongside|under|since|for|from|to|by|between|earlier|later|then|also|finally|next|meanwhile|there|his|her|their|prior|once|until|\p{L}+ing|[“"])$/u

/** The two people named last before a token, within the last few sentences: "the two", "their meeting". */
export function pairBefore(layout: Layout, at: number, floor: number): Subject {
  if (layout.spoken) return nobody
  const found = new Map<Person, Participant>()
  let from = at
  for (let i = at - 1; i >= Math.max(0, at - 120) && found.size < 2; i -= 1) {
    const laid = layout.people[i]
    if (!laid || laid.first !== i) continue
    if (found.has(laid.value.person)) continue
    found.set(laid.value.person, personParticipant(layout, laid.value.person, laid.value.span))
    from = i
  }
  if (found.size < 2 || isAmongMore(layout, from, at)) return nobody
  const levels = [...found.keys()].flatMap((person) => findPersonLevel(person) ?? [])

  return {
    participants: [...found.values()].reverse(),
    levels,
    first: from >= floor ? from : null,
    end: at + 1,
    plural: true,
  }
}

/** "The Secretary came with X and Y. They met": an office without a name is a third of them. */
function isAmongMore(layout: Layout, from: number, at: number): boolean {
  for (let i = Math.max(1, from - 25); i < at; i += 1) {
    const isOffice =
      layout.tokens[i - 1]?.lower === 'the' &&
      /^(?:secretary|president|minister|ambassador|envoy|chancellor)$/u.test(layout.tokens[i]?.lower ?? '')
    if (isOffice && !/^\p{Lu}/u.test(layout.tokens[i + 1]?.text ?? '') && layout.tokens[i + 1]?.lower !== 'of')
      return true
  }
  return false
}

/** One person under the words between two tokens. */
export function ofPerson(layout: Layout, person: Person, first: number, end: number): Subject {
  const level = findPersonLevel(person)
  const span = { start: layout.tokens[first]?.start ?? 0, end: layout.tokens[end - 1]?.end ?? 0 }
  return {
    participants: [personParticipant(layout, person, span)],
    levels: level ? [level] : [],
    first,
    end,
    plural: false,
  }
}

function subjectOf(list: PartyList): Subject {
  return {
    participants: participantsOf(list),
    levels: list.parties.flatMap(({ level }) => level ?? []),
    first: list.first,
    end: list.end,
    plural: list.parties.length > 1 || list.parties.some(({ plural }) => plural),
  }
}

function isGoverned({ tokens }: Layout, at: number): boolean {
  const { lower = '', pos = '' } = tokens[at - 1] ?? {}
  return GOVERNING.test(lower) || pos === 'VERB'
}

function isSubjectLike(layout: Layout, list: PartyList, sentence: Sentence, verb: number): boolean {
  if (list.first === sentence.firstToken) return true
  // "to Upper Rosewater, Morocco, to attend": the rest of a place.
  const isApart = list.before === ',' && layout.tokens[list.end]?.text === ','
  const isState = list.parties.length === 1 && list.parties[0]?.form === 'state'
  if (isState && (isApart || (list.before === ',' && !isRightBefore(layout, list.end, verb)))) return false
  // "visit the Hawai‘i | Institute and meet": half of a body's name.
  const isHalfName = /^\p{Lu}/u.test(layout.tokens[list.first - 1]?.text ?? '') && !layout.names[list.first - 1]
  if (list.parties[0]?.form === 'organisation' && isHalfName) return false
  // "for the Republic of Lakes (RoL) Roe met": the short form of what stands before it.
  if (list.before === '(') return false
  if (GOVERNING.test(list.before))
    return /^(?:after|before|until|since|as)$/u.test(list.before) && isRightBefore(layout, list.end, verb)
  const before = layout.tokens[list.first - 1]
  // "announced Lakeland will host": what is said needs no "that".
  if (/^(?:announced|said|says|confirmed|announces|stated)$/u.test(list.before))
    return isRightBefore(layout, list.end, verb) && layout.tokens[list.end]?.pos === 'AUX'
  // A verb directly before it has it for its object, except where speech verbs turn the order round.
  return before?.pos !== 'VERB' || /^(?:regarding|concerning|including)$/u.test(before.lower)
}

/** "after the minister met": the words before open a clause, and nothing stands between its subject and verb. */
function isRightBefore(layout: Layout, end: number, verb: number): boolean {
  return layout.tokens
    .slice(end, verb)
    .every(({ pos }, step) => /^(?:AUX|ADV|PART)$/u.test(pos) || layout.times[end + step] !== undefined)
}

function isPluralSubject(layout: Layout, i: number): boolean {
  const { lower } = layout.tokens[i] ?? { lower: '' }
  if (lower === 'they' || lower === 'both') return true
  const isPair =
    layout.tokens[i + 1]?.pos !== 'NOUN' ||
    /^(?:presidents|leaders|ministers|diplomats|sides|men|women|officials|secretaries|chancellors)$/u.test(
      layout.tokens[i + 1]?.lower ?? '',
    )
  return /^(?:the|both)$/u.test(layout.tokens[i - 1]?.lower ?? '') && isPair
}
