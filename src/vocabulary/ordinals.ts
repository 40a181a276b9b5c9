const WORDS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  )
const NUMBERS: ReadonlyMap<string, number> = new Map(WORDS.map((word, index) => [word, index + 1]))

/** 1 for "first", to 20; undefined for any other word. In small letters. */
export function numberOfOrdinal(lower: string): number | undefined {
  return NUMBERS.get(lower)
}

/** "first" for 1, to 20; undefined beyond. */
export function ordinalWordOf(number: number): string | undefined {
  return WORDS[number - 1]
}
