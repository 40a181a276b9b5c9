import type { Sentence } from '../../reading/reading.js'
import { attachedQuotation } from './before.js'
import { quotationBefore } from './content.js'
import { findGarbled } from './garbled.js'
import { lowerAt, posAt, type StatementPage, spanOf } from './page.js'
import { findSpeaker, type Speaker, type SpeakerMemory } from './speaker.js'
import type { Subject } from './subjects.js'
import type { Cue } from './verbs.js'

/** Whose words a verb may report: the subject beside it, and who has spoken so far. */
type Asked = Readonly<{
  page: StatementPage
  sentence: Sentence
  subject: Subject
  memory: SpeakerMemory
  cue: Cue
  inverted: boolean
}>

/** The speaker a subject names, at the "who" beside its verb where one stands for it. */
export function resolveSpeaker(asked: Asked): Speaker | undefined {
  const { page, subject } = asked
  const speaker = speakerOf(asked)
  const who = page.tokens[subject.relative ?? -1]
  if (!speaker || !who) return speaker
  return { ...speaker, mention: { ...speaker.mention, start: who.start, end: who.end, as: who.text } }
}

/** The words beside a quotation stand for a speaker though no name is known for them. */
function speakerOf({ page, sentence, subject, memory, cue, inverted }: Asked): Speaker | undefined {
  const garbled = findGarbled(page, subject, memory)
  if (garbled) return garbled
  const speaker = findSpeaker(page, subject, memory)
  const isKnown = speaker !== undefined && !(isCutOff(page, subject) && isStranger(page, speaker))
  if (speaker && isKnown) return speaker
  const spoken = OPEN_SPEECH.test(cue.verb.lemma) && !inverted ? anybody(page, subject) : undefined
  const beside = attachedQuotation(page, sentence, inverted ? cue.group : subject.first, cue.end) !== undefined
  const span = spanOf(page, subject.first, subject.end)
  if (!beside || !span || !cue.verb.quotes) return spoken
  const as = page.text.slice(span.start, span.end)
  // The words beside a quotation that say "said" hold a speaker, though no name is known for one.
  if (/^\p{Lu}\p{L}+$/u.test(as) && memory.last?.type === 'person') {
    return { mention: { ...span, name: as, as, type: 'person' }, flags: ['name-garbled'], trust: 0.6 }
  }
  if (/^(?:i|we|they|who|that|this|which)$/i.test(as)) return undefined
  return {
    mention: { ...span, name: as.replace(/^(?:the|a|an) /i, ''), as, type: 'group' },
    flags: ['speaker-doubtful'],
    trust: 0.6,
  }
}

/** What fits some speakers only: data "show", but a minister who "shows" or "finds" says nothing; states that "welcome" may open a door. */
export function isFitting({ verb, form, group, verbAt }: Cue, { mention }: Speaker): boolean {
  // "Roe, thank you": a person is called, and does not thank.
  if (form === 'base' && group === verbAt && mention.type === 'person' && !/^(?:i|we|they|you)$/i.test(mention.as))
    return false
  // "a Roe Group comment on it": one body says, and does not say.
  if (
    form === 'base' &&
    group === verbAt &&
    mention.type === 'organisation' &&
    !/(?:s|men|people|police|children)$/i.test(mention.as)
  )
    return false
  if (/^(?:show|indicate)$/.test(verb.lemma)) return mention.type === 'document'
  if (verb.lemma === 'find') return mention.type === 'document' || mention.type === 'organisation'
  if (/^(?:welcome|agree|commit|encourage)$/.test(verb.lemma))
    return mention.type !== 'state' && mention.type !== 'document'
  return true
}

/** «"…" Roe said.»: an attribution cut off from its quotation by a full stop, as machine translation does. */
function isCutOff(page: StatementPage, { first, end }: Subject): boolean {
  const quotation = page.reading.quotations[quotationBefore(page, first) ?? -1]
  const last = quotation?.pieces.at(-1)?.end
  return end === first + 1 && last !== undefined && page.text.charAt(last - 1) === '.'
}

/** One word that no list knows, named nowhere else and without an office. */
function isStranger({ reading }: StatementPage, { mention }: Speaker): boolean {
  if (mention.name.includes(' ')) return false
  if (mention.type !== 'person')
    return mention.type === 'organisation' && !reading.names.some(({ name }) => name === mention.name)
  const person = reading.people.find(({ name }) => name === mention.name)
  return person === undefined || (person.mentions.length < 2 && person.titles.length === 0)
}

/** Verbs whose subject speaks whoever it is. */
const OPEN_SPEECH =
  /^(?:say|tell|argue|insist|contend|announce|explain|warn|predict|acknowledge|admit|concede|believe|think|hope|promise|vow|pledge|declare|assert|claim|complain|joke|reply|respond|recall|urge|ask|write|tweet|praise|criticize|criticise|condemn|denounce|accuse|blame|mock|dismiss)$/

/** What is said to speak only by a slip of the reading: "the week before announced". */
const NO_ONE = /^(?:thing|things|way|time|times|week|month|year|day|fact|case|issue|idea|question|reason|matter)$/

/** "two dockers said", "the Cuban said": people or texts that no list of speakers holds. Never what is not a noun or a name. */
function anybody(page: StatementPage, { first, end, at }: Subject): Speaker | undefined {
  const span = spanOf(page, first, end)
  const isNoun =
    /^(?:NOUN|PROPN)$/.test(posAt(page, at)) ||
    (page.nameAt[at] ?? -1) >= 0 ||
    (posAt(page, at) === 'ADJ' && posAt(page, first) === 'DET')
  if (!span || !isNoun || page.timeAt[at] === 1 || NO_ONE.test(lowerAt(page, at))) return undefined
  const as = page.text.slice(span.start, span.end)
  const name = as.replace(/^(?:the|a|an) /i, '')
  return { mention: { ...span, name, as, type: 'group' }, flags: [], trust: 0.75 }
}
