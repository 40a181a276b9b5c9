import type { Quotation, Sentence, Token } from './reading.js'

const WORDS = (words: string): ReadonlySet<string> => new Set(words.split(' '))
/** Verbs by which somebody's words are told; where one governs the sentence the marks hold speech, however few words. */
const TELLING = WORDS(
  'say tell add ask reply answer warn call describe declare announce claim argue insist note write remark stress state quote hail praise denounce condemn accuse urge vow pledge promise deny admit recall explain label brand term criticise criticize characterise characterize dismiss speak voice express reiterate emphasise emphasize underline tweet post',
)
const NAMED = WORDS(
  'titled entitled called named dubbed headlined book film novel song article report play newspaper magazine album exhibition lecture programme program project initiative operation exercise series concept strategy slogan theme',
)
/** The last part of "so-called" and "self-styled", which are three tokens each. */
const MOCKED = WORDS('called styled proclaimed described')
const LONGEST_TITLE = 12
const LONGEST_SCARE = 4

/**
 * Tells titles ("the report “Roads of Glass”") and scare quotes ("their “partners”") from speech, which bears no `use`.
 * Few words are told apart only where the sentence holds no verb of telling; everything doubtful stays speech.
 */
export function tellUses(
  quotations: readonly Quotation[],
  tokens: readonly Token[],
  sentences: readonly Sentence[],
): Quotation[] {
  let at = 0
  return quotations.map((quotation) => {
    while (at < sentences.length && (sentences[at]?.end ?? 0) <= quotation.start) at += 1
    const sentence = sentences[at]
    const use =
      sentence && quotation.closed && quotation.pieces.length === 1 ? useOf(quotation, tokens, sentence) : undefined
    return use ? { ...quotation, use } : quotation
  })
}

function useOf({ start, end }: Quotation, tokens: readonly Token[], sentence: Sentence): Quotation['use'] {
  // A quotation that runs past its sentence is longer than any title.
  if (end > sentence.end) return undefined
  const first = tokenFrom(tokens, start, sentence)
  let last = first
  const words: Token[] = []
  while (last < sentence.endToken && (tokens[last]?.start ?? end) < end) {
    const token = tokens[last]
    if (token && /^[\p{L}\p{N}]/u.test(token.text)) words.push(token)
    if (words.length > LONGEST_TITLE) return undefined
    last += 1
  }
  if (words.length === 0) return undefined
  const before = tokens[first - 1]
  const isMocked = first - 2 > sentence.firstToken && tokens[first - 2]?.text === '-' && MOCKED.has(before?.lower ?? '')
  const isNamed = first > sentence.firstToken && !isMocked && NAMED.has(before?.lower ?? '')
  if (isTitleCase(words) && (isNamed || (words.length > 1 && !isTold(tokens, sentence, first, last)))) return 'title'
  if (words.length > LONGEST_SCARE || endsSpeech(tokens, last)) return undefined
  if (isMocked) return 'scare'
  const isSmall = words[0]?.text === words[0]?.lower
  return isSmall && !isTold(tokens, sentence, first, last) ? 'scare' : undefined
}

/** Whether the sentence tells somebody's words outside the marks; 60 tokens to either side are enough of it. */
function isTold(tokens: readonly Token[], { firstToken, endToken }: Sentence, first: number, last: number): boolean {
  for (let i = Math.max(firstToken, first - 60); i < Math.min(endToken, last + 60); i += 1) {
    if (i >= first && i < last) continue
    const token = tokens[i]
    if (token && (TELLING.has(token.lemma) || token.lower === 'according' || token.text === ':')) return true
  }
  return false
}

/** "Roads of Glass": all longer words capitalised, the first too, and one at least that is no initial. */
function isTitleCase(words: readonly Token[]): boolean {
  const long = words.filter(({ text }) => text.length > 3)
  const isCapital = ({ text, lower }: Token) => text.charAt(0) !== lower.charAt(0)
  const [head] = words
  return (
    head !== undefined && long.length > 0 && (isCapital(head) || /^\p{N}/u.test(head.text)) && long.every(isCapital)
  )
}

/** A comma, a question or an exclamation before the closing mark: somebody speaks. */
function endsSpeech(tokens: readonly Token[], last: number): boolean {
  return /^[,!?…]$/u.test(tokens[last - 2]?.text ?? '')
}

function tokenFrom(tokens: readonly Token[], start: number, { firstToken, endToken }: Sentence): number {
  let low = firstToken
  let high = endToken
  while (low < high) {
    const middle = (low + high) >> 1
    if ((tokens[middle]?.start ?? 0) < start) low = middle + 1
    else high = middle
  }
  return low
}
