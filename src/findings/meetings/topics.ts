import type { Sentence } from '../../reading/reading.js'
import { type Layout, wordsOf } from './layout.js'

const MATTER = /^(?:discuss|discussed|discusses|discussing|regarding|concerning|reviewed|review)$/u
const FOCUS =
  /^(?:focus|focused|focuses|center|centered|centre|centred|confer|conferred|talks|views|consult|consulted)$/u
const END =
  /^(?:;|:|where|which|who|while|because|that|said|says|after|before|during|when|today|ahead|following|but|including|such)$/u
const NEXT_CLAUSE =
  /^(?:agreed|agree|expressed|reaffirmed|reiterated|underscored|underlined|emphasized|emphasised|stressed|noted|condemned|welcomed|pledged|exchanged|signed|called|thanked|voiced|to|he|she|they|urged|highlighted|committed|visit|meet|attend|discussed|also|reviewed|took|said|explored|affirmed)$/u
const EMPTY =
  /^(?:(?:other|various|several|many|key|mutual|the|a|wide|broad|range|number|full|of|bilateral|multilateral|regional|global|international|shared|and|issues|matters|topics|subjects|questions|interest|importance|both|security-related|some|way|ways|them|it|this|these|how|each) ?)+$/iu
const LONGEST_TOPIC = 110
const MOST_TOPICS = 16

/** What was talked about from a token on in its sentence, as phrases in the document’s words: "discussed water, trade and security". */
export function findTopics(layout: Layout, from: number, sentence: Sentence): string[] {
  for (let i = from; i < sentence.endToken; i += 1) {
    const lower = layout.tokens[i]?.lower ?? ''
    if (layout.quoted[i]) continue
    if (MATTER.test(lower) || (lower === 'on' && FOCUS.test(layout.tokens[i - 1]?.lower ?? '')))
      return listTopics(layout, i + 1, sentence.endToken)
  }
  return []
}

/** The list up to the end of its clause, cut at commas and "and" between nouns; "including …" opens a second one. */
function listTopics(layout: Layout, from: number, limit: number): string[] {
  const topics: string[] = []
  let start = from
  let end = from
  for (; end < limit && topics.length < MOST_TOPICS; end += 1) {
    const token = layout.tokens[end]
    if (!token || layout.quoted[end] || (token.text === '.' && end === limit - 1) || isCompanion(layout, end)) break
    if (/^(?:including|such)$/u.test(token.lower)) {
      push(topics, layout, start, end)
      start = token.lower === 'such' ? end + 2 : end + 1
      continue
    }
    if (END.test(token.lower) && end > from) break
    const joint = jointAt(layout, end, limit)
    if (joint === 0) continue
    const next = end + joint
    if (NEXT_CLAUSE.test(layout.tokens[next]?.lower ?? '') || startsClause(layout, next)) break
    if (!isNounBefore(layout, end) || layout.tokens[next]?.pos === 'ADP' || joinsNames(layout, end, next)) continue
    push(topics, layout, start, end)
    end += joint - 1
    start = end + 1
  }
  push(topics, layout, start, end)
  return topics
}

/** How many tokens join two topics here: ",", "and", ", and", "as well as"; 0 where none does. */
function jointAt({ tokens }: Layout, at: number, limit: number): number {
  const lower = (i: number): string => (i < limit ? (tokens[i]?.lower ?? '') : '')
  let length = lower(at) === ',' ? 1 : 0
  if (lower(at + length) === 'and' || lower(at + length) === '&') length += 1
  else if (lower(at + length) === 'as' && lower(at + length + 1) === 'well') length += 3
  return length
}

/** A comma after an adjective joins adjectives: "democratic, rule of law reforms", "an unjustified, unprovoked war". */
function isNounBefore({ tokens }: Layout, at: number): boolean {
  const before = tokens[at - 1]
  return (
    before !== undefined &&
    (/^(?:NOUN|PROPN|NUM|PRON)$/u.test(before.pos) || /^[)”"’]$/u.test(before.text) || before.lower.endsWith('ing'))
  )
}

/** "U.S. and EU objectives": the joint is inside the topic. */
function joinsNames(layout: Layout, end: number, next: number): boolean {
  const after = layout.names[next]
  return (
    layout.names[end - 1] !== undefined &&
    after !== undefined &&
    /^(?:NOUN|ADJ)$/u.test(layout.tokens[after.end]?.pos ?? '')
  )
}

/** A name with its verb: ", and the United States welcomed". */
function startsClause(layout: Layout, at: number): boolean {
  const first = layout.tokens[at]?.lower === 'the' ? at + 1 : at
  const end = (layout.people[first] ?? layout.names[first])?.end
  return end !== undefined && /^(?:VERB|AUX)$/u.test(layout.tokens[end]?.pos ?? '')
}

/** "with the minister": whom, not what. */
function isCompanion(layout: Layout, at: number): boolean {
  if (layout.tokens[at]?.lower !== 'with') return false
  return (
    [1, 2, 3, 4].some((step) => layout.people[at + step] !== undefined || layout.titles[at + step] !== undefined) ||
    /^(?:his|her)$/u.test(layout.tokens[at + 1]?.lower ?? '')
  )
}

function push(topics: string[], layout: Layout, first: number, end: number): void {
  if (end <= first) return
  const words = wordsOf(layout, first, end)
  const topic = words
    .replace(/^(?:(?:the|a|an|their|its|his|her|our|on|and|also|to|about|of|both) )+/iu, '')
    .replace(/[,;:\s]+$/u, '')
  if (topic.length > 2 && topic.length <= LONGEST_TOPIC && !EMPTY.test(topic)) topics.push(topic)
}
