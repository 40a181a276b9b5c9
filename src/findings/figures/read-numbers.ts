import type { ClausePage } from '../clauses/clauses.js'
import { lowerAt } from '../statements/page.js'

const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const SPELLED: ReadonlyMap<string, number> = new Map([
  ...SMALL.map((word, value) => [word, value] as const),
  ...TENS.map((word, index) => [word, 20 + 10 * index] as const),
])
/** Words by which a number is multiplied. */
export const SCALES: ReadonlyMap<string, number> = new Map(
  Object.entries({
    dozen: 12,
    hundred: 100,
    thousand: 1e3,
    million: 1e6,
    billion: 1e9,
    trillion: 1e12,
  }),
)
const VAGUE: ReadonlyMap<string, number> = new Map(
  Object.entries({
    dozens: 12,
    hundreds: 100,
    thousands: 1e3,
    millions: 1e6,
    billions: 1e9,
  }),
)

/** A number in words or figures, up to before token `end`; `vague` is an order of magnitude. */
export type Read = { value: number; end: number; vague: boolean; spelled: boolean }

/** The number that begins at a token: "20,000", "twenty-one", "3 million". */
export function readNumber(page: ClausePage, at: number): Read | undefined {
  const first = numberOf(lowerAt(page.words, at))
  if (first === undefined) return undefined
  let value = first
  let end = at + 1
  const spelled = !/^\d/u.test(lowerAt(page.words, at))
  if (spelled && value >= 20 && value < 100 && lowerAt(page.words, end) === '-') {
    const unit = SMALL.indexOf(lowerAt(page.words, end + 1))
    if (unit > 0 && unit < 10) {
      value += unit
      end += 2
    }
  }
  for (
    let scale = SCALES.get(lowerAt(page.words, end));
    scale !== undefined;
    scale = SCALES.get(lowerAt(page.words, end))
  ) {
    value = times(value, scale)
    end += 1
  }
  return { value, end, vague: false, spelled }
}

/** 8.2 times a million is no 8199999.999999999. */
function times(value: number, scale: number): number {
  return Number((value * scale).toPrecision(15))
}

/** The number a lower-case word or figure stands for, below a hundred in words; undefined for any other word. */
export function numberOf(word: string): number | undefined {
  const first = word.charCodeAt(0)
  if (first < 48 || first > 57) return SPELLED.get(word)
  if (/^\d{1,3}(?:,\d{3}){1,5}(?:\.\d+)?$/u.test(word)) return Number(word.replaceAll(',', ''))
  if (/^\d{1,12}(?:\.\d{1,6})?$/u.test(word)) return Number(word)
  return undefined
}

/** "tens of thousands of", "thousands of", "dozens of". */
export function readVague({ words }: ClausePage, at: number): Read | undefined {
  let value = lowerAt(words, at) === 'tens' ? 10 : VAGUE.get(lowerAt(words, at))
  if (value === undefined) return undefined
  let end = at + 1
  while (lowerAt(words, end) === 'of' && VAGUE.get(lowerAt(words, end + 1)) !== undefined) {
    value = times(value, VAGUE.get(lowerAt(words, end + 1)) ?? 1)
    end += 2
  }
  return lowerAt(words, end) === 'of' && end > at + 1 ? { value, end: end + 1, vague: true, spelled: true } : undefined
}
