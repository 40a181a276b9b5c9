import type { Sentence } from '../reading/reading.js'
import type { Layout } from './meeting-layout.js'

const MATTER =
  /^(?:discuss|discussed|discusses|discussing|regarding|concerning|address|addressed|addressing|reviewed|review)$/u
const END = /^(?:;|:|where|which|who|while|because|that|said|says|after|before|during|when|today|ahead|following|but)$/u
const EMPTY =
  /^(?:other|various|several|a (?:wide |broad )?range of|a number of|bilateral and regional|mutual|issues|matters|topics|them|it|this|these|how|ways|key|many|each other)\b.{0,40}?(?:issues|matters|topics|subjects|questions)?$/iu
const LONGEST_TOPIC = 110
const MOST_TOPICS = 16

/** What was talked about between two tokens, as noun phrases in the document's words: "discussed water, trade and security". */
export function findTopics(layout: Layout, from: number, sentence: Sentence): string[] {
  for (let i = from; i < sentence.endToken; i += 1) {
    const token = layout.tokens[i]
    if (!token || layout.quoted[i]) continue
    const isOn =
      token.lower === 'on' &&
      /^(?:focus|focused|focuses|talks|center|centered|confer|conferred|discussion|discussions)$/u.test(
        layout.tokens[i - 1]?.lower ?? '',
      )
    if (MATTER.test(token.lower) || isOn) return splitTopics(layout, i + 1, sentence.endToken)
  }
  return []
}

function splitTopics(layout: Layout, from: number, limit: number): string[] {
  let end = from
  let depth = 0
  while (end < limit) {
    const token = layout.tokens[end]
    if (!token) break
    if (token.text === '(') depth += 1
    if (token.text === ')') depth -= 1
    if (depth === 0 && END.test(token.lower) && end > from) break
    if (token.text === '.' && end === limit - 1) break
    if (
      token.lower === 'with' &&
      (layout.people[end + 1] ||
        layout.titles[end + 1] ||
        layout.titles[end + 2] ||
        layout.names[end + 1]?.value.adjective ||
        /^(?:the|his|her)$/u.test(layout.tokens[end + 1]?.lower ?? ''))
    )
      break
    if (startsClause(layout, end)) break
    end += 1
  }
  const words = layout.text
    .slice(layout.tokens[from]?.start ?? 0, layout.tokens[end - 1]?.end ?? 0)
    .replace(/\s+/gu, ' ')
  return splitList(words)
}

/** A list of noun phrases at its commas and last "and"; what says nothing ("other matters") is left out. */
export function splitList(words: string): string[] {
  const listed = words.replace(/,? (?:as well as|including|such as|along with) /gu, ', ')
  const pieces = listed.includes(',') ? listed.split(/, (?:and )?(?:also )?/u) : listed.split(/ and (?=[^,]{1,60}$)/u)
  return pieces
    .flatMap((piece, i) =>
      i === pieces.length - 1 && i > 0 && !/, and /u.test(listed) ? piece.split(/ and (?=[^,]{1,60}$)/u) : [piece],
    )
    .map((piece) =>
      piece
        .replace(/^(?:the|a|an|their|its|his|her|our|on|and|to|about|of|well as) /iu, '')
        .replace(/[.,;:\s]+$/u, '')
        .trim(),
    )
    .filter((piece) => piece.length > 2 && piece.length <= LONGEST_TOPIC && !EMPTY.test(piece))
    .slice(0, MOST_TOPICS)
}

/** "and agreed to …", "and underscored …": the list is over, a new verb begins. */
function startsClause(layout: Layout, at: number): boolean {
  const token = layout.tokens[at]
  const next = layout.tokens[at + 1]
  if (token?.lower !== 'and' && token?.text !== ',') return false
  return (
    next !== undefined &&
    /^(?:agreed|agree|expressed|reaffirmed|reiterated|underscored|underlined|emphasized|emphasised|stressed|noted|condemned|welcomed|pledged|exchanged|signed|called|thanked|voiced|to|he|she|they|urged|highlighted|committed|visit|meet|attend)$/u.test(
      next.lower,
    )
  )
}
