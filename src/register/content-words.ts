import { createHash } from 'node:crypto'
import { foldName } from './names.js'

/** Words that stand in any sentence about anything. */
const EMPTY_WORDS = new Set(
  (
    'the and for with from into onto over under more most than that this these those its their his her our your them ' +
    'they was were has have had will would shall should can could may might been being are not all any each every ' +
    'such some other others also both including include between among through during about after before while where ' +
    'which who whom whose what when how new nearly almost around approximately total amount count million billion ' +
    'trillion thousand hundred percent per cent dollar dollars usd euro euros eur out off own one two three said say ' +
    'says further toward towards within upon only very well across along against because without'
  ).split(' '),
)

/** The words of a text that tell what it is about, folded, without endings of the plural, each once, sorted. Numbers are left out. */
export function contentWordsOf(text: string): readonly string[] {
  const telling = foldName(text)
    .split(' ')
    .flatMap((word) => contentWord(word) ?? [])
  return [...new Set(telling)].sort()
}

/** A folded word without its ending of the plural; undefined where it tells nothing, or is a number. */
export function contentWord(folded: string): string | undefined {
  return folded.length > 2 && !EMPTY_WORDS.has(folded) && !/\d/.test(folded) ? singular(folded) : undefined
}

/** "routes" and "route" are one word, "countries" and "country" too; "crisis" and "status" keep their letters. */
function singular(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`
  return word.length > 3 && word.endsWith('s') && !/(?:ss|us|is)$/.test(word) ? word.slice(0, -1) : word
}

const MONTHS = 'january february march april may june july august september october november december'.split(' ')
const NO_NAMES = new Set([...MONTHS, ...EMPTY_WORDS, 'united', 'states', 'president', 'minister', 'secretary'])

/** Names within a text: words with a capital, folded, the first word and the days of the calendar left out. */
export function namesIn(text: string): readonly string[] {
  const [, ...rest] = text.split(/\s+/)
  const capital = rest.filter((word) => /^[^\p{L}]{0,3}\p{Lu}/u.test(word))
  const names = capital.map((word) => foldName(word.replace(/[’']s\b.*$/u, ''))).filter((name) => name.length > 2)
  return [...new Set(names.filter((name) => !NO_NAMES.has(name)))].sort()
}

/** Whether two texts name something each, and nothing alike: they are about two things. */
export function isOfOtherNames(a: readonly string[], b: readonly string[]): boolean {
  return a.length > 0 && b.length > 0 && !a.some((name) => b.includes(name))
}

const sets = new WeakMap<readonly string[], ReadonlySet<string>>()

/** Made once a list: in a large component each is compared with hundreds. */
function setOf(words: readonly string[]): ReadonlySet<string> {
  const before = sets.get(words)
  if (before !== undefined) return before
  const set = new Set(words)
  sets.set(words, set)
  return set
}

/** How two lists of words overlap: words in both, their share of the shorter list, and of all words. */
export function overlapOf(
  a: readonly string[],
  b: readonly string[],
): Readonly<{ shared: number; ofShorter: number; ofAll: number }> {
  const held = setOf(a)
  let shared = 0
  for (const word of b) if (held.has(word)) shared += 1
  const shorter = Math.min(a.length, b.length)
  const all = a.length + b.length - shared
  return { shared, ofShorter: shorter === 0 ? 0 : shared / shorter, ofAll: all === 0 ? 0 : shared / all }
}

/** The few words by which a list is looked up: two lists that share much have most of them in common. */
export function pickWords(words: readonly string[], most: number): readonly string[] {
  const hashed = words.map((word) => ({ word, hash: createHash('sha1').update(word).digest('base64url') }))
  hashed.sort((a, b) => (a.hash < b.hash ? -1 : 1))
  return hashed
    .slice(0, most)
    .map(({ word }) => word)
    .sort()
}
