import type { Participant } from '../../vocabulary/findings.js'
import type { Layout } from './layout.js'
import type { PartyList } from './party-lists.js'
import { isPossessive } from './party-words.js'
import type { Place } from './setting.js'

/** "teachers and officials": groups of nobody in particular, with no state of their own. */
export function isAnonymous(participants: readonly Participant[]): boolean {
  return (
    participants.length > 0 &&
    participants.every(
      ({ type, onBehalfOf, name }) => type === 'group' && onBehalfOf === undefined && /^\p{Ll}/u.test(name),
    )
  )
}

const REPEATED =
  /^\s*(?:on (?:a number of|several|many|numerous|multiple) occasions|(?:several|many|multiple|numerous|countless) times|repeatedly|(?:in|over) (?:recent|the (?:past|last)(?: few)?) (?:days|weeks|months|years))\b/u

/** "spoke with his counterpart on a number of occasions": no one of them is told. */
export function isRepeated({ text, tokens }: Layout, at: number): boolean {
  const from = tokens[at - 1]?.end ?? 0
  return REPEATED.test(text.slice(from, from + 50))
}

/**
 * "officials of the Open Seas Office | on Fish", "alumni of | exchange programmes", "leaders from North |, Central": the last of them
 * goes on in words that cannot be read, or somebody more is named behind them.
 */
export function isCutShort(layout: Layout, { parties, end, cut = false }: PartyList): boolean {
  const { tokens, names, times, people } = layout
  const next = tokens[end]
  if (cut) return true
  if (!next || times[end]) return false
  // "with our partners, with our allies", "the Lakelandic | and Norlandic guests"
  // Not "the minister, with whom she signed", nor "with the help of".
  const behindWith = /^(?:whom|which|whose)$/u.test(tokens[end + 2]?.lower ?? '') || tokens[end + 3]?.lower === 'of'
  if (next.text === ',' && tokens[end + 1]?.lower === 'with' && !behindWith) return true
  const last = parties.at(-1)
  if (last?.form === 'state' && next.lower === 'and' && names[end + 1]?.value.adjective === true) return true
  if (last?.form === 'organisation') return /^\p{Lu}/u.test(next.text) && !people[end] && !names[end]
  if (last?.form !== 'group') return false
  if (/^(?:North|South|Central|East|West|Eastern|Western|Southern|Northern)$/u.test(tokens[end - 1]?.text ?? ''))
    return true
  if (/^(?:of|from)$/u.test(next.lower))
    return !times[end + 1] && !/^(?:across|around|all|throughout|both)$/u.test(tokens[end + 1]?.lower ?? '')
  // "employees of Radio Norland | /Radio Lakes"
  if (/^[-/]$/u.test(next.text)) return next.start === tokens[end - 1]?.end
  if (next.lower === 'and' && /^(?:an?|the)$/u.test(tokens[end + 1]?.lower ?? '')) return isPhraseAhead(layout, end + 2)
  if (next.text === '(') return tokens[end + 2]?.text === ')' && /^\p{Lu}{2}/u.test(tokens[end + 1]?.text ?? '')
  if (/^(?:on|for)$/u.test(next.lower)) return /^\p{Lu}/u.test(tokens[end + 1]?.text ?? '') && !times[end + 1]
  if (next.text === ',')
    return names[end + 1]?.value.type === 'organisation' && names[end + 1]?.value.adjective !== true
  if (/^\p{Lu}\p{Ll}/u.test(next.text)) return true
  // "the ministers of the 26 ARF | participating countries"
  if (next.lower.endsWith('ing') && tokens[end + 1]?.pos === 'NOUN' && /^\p{Lu}/u.test(tokens[end - 1]?.text ?? ''))
    return true
  return (
    next.pos === 'NOUN' &&
    /^\p{Ll}/u.test(next.text) &&
    !/^(?:today|yesterday|tomorrow|earlier|one|face)$/u.test(next.lower)
  )
}

/** "and | a wide range of agencies." : nothing but words of a phrase to the end of the sentence, or to what it was for. */
function isPhraseAhead({ tokens }: Layout, from: number): boolean {
  for (let i = from; i < from + 14; i += 1) {
    const { pos = '', lower = '.' } = tokens[i] ?? {}
    if (/^[.;]$/u.test(lower) || (lower === 'to' && tokens[i + 1]?.pos === 'VERB')) return true
    if (!/^(?:NOUN|PROPN|ADJ|ADP|CCONJ|NUM|DET)$/u.test(pos) && lower !== '-') return false
  }
  return false
}

/** "to Lakeville, Upper Rosewater and Astana": the place is one of a list. A town with its state is one place. */
export function isAmongPlaces(layout: Layout, { end }: Place): boolean {
  const { tokens, names, people } = layout
  const next = tokens[end]?.text === ',' ? end + 1 : end
  const at = /^(?:and|&)$/u.test(tokens[next]?.lower ?? '') ? next + 1 : next
  if (at === end || people[at]) return false
  const name = names[at]
  return (
    name?.first === at &&
    !name.value.adjective &&
    /^(?:place|state)$/u.test(name.value.type) &&
    !isPossessive(layout, name.end)
  )
}

const SEVERAL_PLACES =
  /^\s*,? ?(?:in|across|from|at) (?:the|all|both|each)(?: of)?(?: the| these| those)?(?: (?:two|three|four|five|six|seven|several|various))? (?:countries|capitals|cities|locations|places|country|capital|city|stop)\b/u

/** "met officials in the three countries", "in each capital": several meetings told as one. Not "in the capital". */
export function isInSeveralPlaces({ text, tokens }: Layout, at: number): boolean {
  const from = tokens[at - 1]?.end ?? 0
  const [words] = SEVERAL_PLACES.exec(text.slice(from, from + 60)) ?? []
  return words !== undefined && !/\bthe (?:country|capital|city|stop)$/u.test(words)
}
