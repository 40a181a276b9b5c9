import type { Reading } from './reading.js'
import type { RecentMention } from './recent-mentions.js'

/** A document up to some token, with the mentions before it in their order. */
type Walked = Readonly<{ reading: Reading; recent: readonly RecentMention[] }>

/** The person who is the subject of the clause a token stands in: "Roe told | him" is not Roe. */
export function subjectOfClause({ recent, reading }: Walked, sentence: number, i: number): number | undefined {
  const { clauseEnds } = reading.words.references
  let verbs = 0
  for (let at = i - 1, last = recent.length - 1; at >= 0 && at > i - 14; at -= 1) {
    const token = reading.tokens[at]
    if (!token || clauseEnds.has(token.lower)) return undefined
    if (token.pos === 'VERB' || token.pos === 'AUX') verbs += 1
    while (last >= 0 && (recent[last]?.token ?? 0) > at) last -= 1
    const mention = recent[last]
    if (!mention || mention.sentence !== sentence) return undefined
    if (mention.token === at && verbs > 0 && mention.isSubject) return mention.person
  }
  return undefined
}

const LONGEST_RELATIVE = 14

/** "Roe, the baker who gave | his": whom the relative clause a token stands in describes. */
export function headOfRelative({ reading, recent }: Walked, sentence: number, i: number): RecentMention | undefined {
  for (let at = i - 1; at > i - LONGEST_RELATIVE; at -= 1) {
    const token = reading.tokens[at]
    if (!token || /^[,;.]$/u.test(token.text)) return undefined
    if (!reading.words.people.relative.has(token.lower)) continue
    const mention = recent.findLast((each) => each.token < at)
    return mention?.sentence === sentence && at - mention.token < 7 ? mention : undefined
  }
  return undefined
}
