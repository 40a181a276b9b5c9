import { findStatesMeant } from '../../reading/groups.js'
import type { Name, Sentence } from '../../reading/reading.js'
import type { Mention } from '../../vocabulary/findings.js'
import { type Clause, type ClausePage, spanOfTokens } from '../clauses/clauses.js'
import { distinct, findParty, mentionOfParty, nameAt, type Party, personParty, together } from '../clauses/parties.js'
import { findSpeakingParty } from '../clauses/voices.js'
import { lowerAt } from '../statements/page.js'
import type { Subject } from '../statements/subjects.js'

/**
 * Who binds itself by the verb of a clause. Nobody where the words name but a part of those bound ("they agreed", one speaker's
 * "we agreed"), where they leave open who is meant ("the two leaders"), and where "we" is a person whose state is not known.
 */
export function findActor(page: ClausePage, clause: Clause, lemma: string, sentence: Sentence): Party | undefined {
  const party = findSpeakingParty(page, clause)
  if (!party || isNobodyKnown(party)) return undefined
  const head = lowerAt(page.words, clause.subject.at)
  const { bearer } = party
  const isSpeaker = /^(?:we|i)$/u.test(head)
  if (bearer.type === 'person' && (isSpeaker || /^(?:he|she)$/u.test(head) || !isLeader(page, party))) return undefined
  if (lemma === 'agree' && bearer.type !== 'group' && /^(?:we|i|he|she)$/u.test(head)) return undefined
  if (isSpeaker && bearer.type !== 'group' && isAmong(page, clause.subject, sentence)) return undefined
  if (isUnnamed(bearer.name)) return statesMeant(page, clause.subject)
  if (/[-–]$/u.test(page.text.slice(Math.max(0, bearer.start - 1), bearer.start))) return undefined
  if (isSpeaker || bearer.type === 'group') return party
  return isMemberOf(page, clause.subject, party) ?? withPartners(page, clause.subject, party, sentence)
}

/** "at the G7, where we committed": all who sat there, not the speaker's state alone. */
function isAmong({ words }: ClausePage, { first }: Subject, { firstToken }: Sentence): boolean {
  return first > firstToken && lowerAt(words, first - 1) === 'where'
}

/** Only a head of state or government binds a state that the text does not name. */
function isLeader({ reading, text }: ClausePage, { bearer }: Party): boolean {
  // "Assistant to the President Jane Roe".
  if (/\b(?:to|of) the (?:\p{L}+ )?president\s*$/iu.test(text.slice(Math.max(0, bearer.start - 60), bearer.start)))
    return false
  const person = reading.people.find(({ name }) => name === bearer.name)
  return (
    person?.titles.some(({ title }) => /^(?:president|prime minister|chancellor|king|queen)\b/iu.test(title)) ?? false
  )
}

/** A private person, or an administration whose state the text leaves open. */
function isNobodyKnown({ official, bearer }: Party): boolean {
  if (!official && bearer.type === 'person') return true
  return bearer.type === 'group' && /^(?:\p{L}+ )?(?:administration|department|government)$/iu.test(bearer.name)
}

/** Whether a name is but a word for people whom only the text around could name. "Participants" are those of the meeting told. */
export function isUnnamed(name: string): boolean {
  return UNNAMED.test(name) || /^(?:all |the |some )?members? of\b/iu.test(name)
}

const UNNAMED =
  /^(?:that |both |our |these |those |all |many |some |most |two |three |four |five |the )*(?:parties|sides|leaders|ministers|governments|delegations|countries|states|nations|partners|allies|donors|members|representatives|presidents|secretaries|councils?|committees?|forums?|groups?|boards?)$/iu

/** "all Council countries": those who belong to a body, not the body. */
function isMemberOf(page: ClausePage, { first, end, at }: Subject, party: Party): Party | undefined {
  const isOfBody = party.bearer.type === 'organisation' || party.bearer.type === 'format'
  if (!isOfBody || !/^(?:countries|states|members|nations|allies|partners|governments)$/u.test(lowerAt(page.words, at)))
    return undefined
  const span = spanOfTokens(page, first, end)
  const as = page.text.slice(span.start, span.end)
  return {
    bearer: { ...span, as, name: as.replace(/^(?:the|all) /iu, '').replace(/\s+/gu, ' '), type: 'group' },
    official: true,
  }
}

/** "the two countries": the states that the words before name. Nobody where they leave it open, and no leaders: they may be of any. */
function statesMeant(page: ClausePage, { first, end }: Subject): Party | undefined {
  const states = findStatesMeant(page.reading, first)
  if (states.length < 2) return undefined
  const span = spanOfTokens(page, first, end)
  const as = page.text.slice(span.start, span.end)
  return together(
    page,
    span,
    states.map((name): Mention => ({ ...span, name, as, type: 'state' })),
  )
}

const MOST_PARTNERS = 12

/**
 * "Israel and Jordan agreed", "the Secretary and Foreign Minister Roe signed": whoever stands in one list with the subject is
 * bound too. Undefined where that list may hang on a preposition of another clause ("after talks with Ghana and Norway pledged").
 */
function withPartners(page: ClausePage, subject: Subject, party: Party, sentence: Sentence): Party | undefined {
  const partners: Mention[] = []
  let first = subject.first
  while (partners.length < MOST_PARTNERS) {
    const partner = partnerBefore(page, first, sentence.firstToken, partners.length === 0)
    if (partner === 'unclear') return undefined
    if (!partner) break
    partners.unshift(...partner.members)
    first = partner.first
  }
  if (partners.length === 0) return party
  const before = lowerAt(page.words, beforeTitle(page, first, sentence.firstToken))
  if (/^(?:with|of|between|against|by|to|for|about|from|in|on)$/u.test(before)) return undefined
  const members = distinct([...partners, party.bearer])
  if (members.length === 1) return party
  const person = party.person && { person: party.person }
  return { ...together(page, spanOfTokens(page, first, subject.end), members), ...person }
}

type Partner = Readonly<{ members: readonly Mention[]; first: number }>

/**
 * Who stands before "and", or within a list before a comma, in front of a token. Unclear where somebody stands there whom the words
 * do not name ("(Panama), and Minister Roe"); undefined where the word before is no party ("after talks and Norway pledged").
 */
function partnerBefore(
  page: ClausePage,
  first: number,
  floor: number,
  isLast: boolean,
): Partner | 'unclear' | undefined {
  const { words } = page
  const joint = beforeTitle(page, first, floor)
  if (joint <= floor || !(lowerAt(words, joint) === 'and' || (!isLast && lowerAt(words, joint) === ',')))
    return undefined
  const at = lowerAt(words, joint - 1) === ',' ? joint - 2 : joint - 1
  const name = nameAt(page, at)
  let start = at
  if (!name || name.adjective || name.type === 'place') {
    if (!OFFICE.test(lowerAt(words, at))) return /^[)\]]$/u.test(lowerAt(words, at)) ? 'unclear' : undefined
    while (start > floor && /^(?:foreign|prime|deputy|under|the|of|state)$/u.test(lowerAt(words, start - 1))) start -= 1
    const office = findParty(page, { first: start, end: at + 1, at })
    return office && office.bearer.type !== 'group' ? { members: [office.bearer], first: start } : 'unclear'
  }
  while (start > floor && words.nameAt[start - 1] === words.nameAt[at]) start -= 1
  return { members: [bearerOf(page, name)], first: start }
}

const OFFICE =
  /^(?:secretary|minister|president|chancellor|counterpart|premier|ambassador|commissioner|representative|king)$/u

/** The last token before a name that is neither its article, its title nor the adjective of its state. */
function beforeTitle(page: ClausePage, first: number, floor: number): number {
  let at = first - 1
  while (at > floor && (/^(?:the|of)$/u.test(lowerAt(page.words, at)) || isTitleWord(page, at))) at -= 1
  return at
}

function isTitleWord(page: ClausePage, at: number): boolean {
  const name = nameAt(page, at)
  return name ? name.adjective === true : /^\p{Lu}\p{L}/u.test(page.words.tokens[at]?.text ?? '')
}

function bearerOf(page: ClausePage, name: Name): Mention {
  const person = name.person === undefined ? undefined : page.reading.people[name.person]
  return person ? personParty(page, person, name).bearer : mentionOfParty(page, name)
}
