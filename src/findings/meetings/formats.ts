import { byWord } from '../../vocabulary/by-word.js'
import { countedFormat, type FormatLevel, formatHeads, standingFormats } from '../../vocabulary/formats.js'
import { ordinals } from './words.js'

/** A standing format recognised in a phrase. */
export type FoundFormat = Readonly<{ name: string; level: FormatLevel | null; start: number; end: number }>

// Latin and Cyrillic: classes over every script take long to compile, once for each format.
const EDGE = '[\\dA-Za-z\\u00c0-\\u024f\\u0400-\\u04ff+]'
const COUNTED = new RegExp(`(?<!${EDGE})(?:${countedFormat})(?!${EDGE})`, 'u')
const STANDING = standingFormats.map(({ name, level, printed }) => ({
  name,
  level,
  pattern: new RegExp(`(?<!${EDGE})(?:${printed.join('|')})(?!${EDGE})`, 'u'),
}))

/** Whether any of them stands in the words: most sentences name none, and one look is cheaper than a look for each. */
const ANY = new RegExp(
  `(?=[A-Z\\d])(?<!${EDGE})(?:${[countedFormat, ...standingFormats.flatMap(({ printed }) => printed)].join('|')})(?!${EDGE})`,
  'u',
)

/** Words that carry no name: a "Joint Press Conference" is no format. */
const GENERIC =
  /^(?:the|a|an|joint|press|news|special|annual|high|level|high-level|bilateral|trilateral|ministerial|meeting|meetings|virtual|official|working|first|second|third|next|inaugural|regular|foreign|ministers?|secretary|leaders?|their|his|her|your|our|its|upcoming|today|remarks|before|after|at|with|and|of|on|for|telephone|phone|expert|plenary|opening|closing|background|daily|department|online|conference|\d+(?:st|nd|rd|th)?|[’'-]s?|[-–—’'.])$/iu

/** The standing format a phrase names, by pattern or from the vocabulary; the leftmost, then the longest. */
export function findFormat(words: string): FoundFormat | null {
  if (!ANY.test(words)) return null
  const counted = COUNTED.exec(words)
  const found: FoundFormat[] = counted
    ? [
        {
          name: counted[0].replace(/\s/gu, ''),
          level: 'ministers',
          start: counted.index,
          end: counted.index + counted[0].length,
        },
      ]
    : []
  for (const { name, level, pattern } of STANDING) {
    const match = pattern.exec(words)
    if (match) found.push({ name, level, start: match.index, end: match.index + match[0].length })
  }
  return found.sort((a, b) => a.start - b.start || b.end - a.end)[0] ?? null
}

/**
 * The format a proper name makes of itself: "High-Level Dialogue on Fisheries", "Alpine Forum". `words` are its capitalised
 * words up to `head`, `tail` the rest of the name ("on Fisheries"). Ordinals and years belong to the meeting and are left out.
 */
export function nameFormat(words: readonly string[], head: string, tail: string): string | null {
  if (!formatHeads.includes(head)) return null
  const kept = words.filter((word) => !isOrdinal(word) && !/^(?:19|20)\d\d$/u.test(word))
  if (tail === '' && kept.every((word) => GENERIC.test(word))) return null
  const before = kept
    .join(' ')
    .replace(/\s?([-–/])\s?/gu, '$1')
    .replace(/\s([’'])/gu, '$1')
  return [before, head, tail].filter((part) => part !== '').join(' ')
}

/** The number an ordinal stands for ("fourteenth", "14th", "inaugural"), undefined for other words. */
export const findOrdinal = byWord((word): number | undefined => {
  const digits = /^(\d{1,3})(?:st|nd|rd|th)$/u.exec(word.toLowerCase())
  return digits ? Number(digits[1]) : ordinals.get(word.toLowerCase())
})

function isOrdinal(word: string): boolean {
  return findOrdinal(word) !== undefined
}
