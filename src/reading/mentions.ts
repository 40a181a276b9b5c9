import type { Span } from '../vocabulary/evidence.js'
import type { Mention } from '../vocabulary/findings.js'
import type { Name, Person, Reading, Sentence } from './reading.js'

/** The name that shares characters with the span: the one that begins first. */
export function findNameAt({ names }: Reading, { start, end }: Span): Name | undefined {
  const at = firstEndingAfter(names, start)
  const name = names[at]
  return name && name.start < end ? name : undefined
}

/** The sentence that holds the position, undefined between blocks. */
export function findSentenceAt({ sentences }: Reading, position: number): Sentence | undefined {
  const sentence = sentences[firstEndingAfter(sentences, position)]
  return sentence && sentence.start <= position ? sentence : undefined
}

/** The contract's mention of a person at a place: `name` the fullest name the document gives, `as` the words printed there. */
export function mentionOf(person: Person, { start, end }: Span, text: string): Mention {
  const state = person.state === null ? {} : { state: person.state }
  return { name: person.name, as: text.slice(start, end), type: 'person', start, end, ...state }
}

/** Index of the first of some ordered, disjoint spans that ends after the position; their number where none does. */
export function firstEndingAfter(spans: readonly Span[], position: number): number {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle]?.end ?? 0) > position) high = middle
    else low = middle + 1
  }
  return low
}
