/** Shapes of quotation marks; a quotation closes with a mark of the shape that opened it. */
export type MarkShape = 'straight' | 'curly' | 'low' | 'guillemet' | 'reversed-guillemet' | 'single' | 'straight-single'

/** One quotation mark at its place; `canOpen` and `canClose` are judged by the characters beside it alone. */
export type Mark = Readonly<{
  start: number
  end: number
  char: string
  canOpen: boolean
  canClose: boolean
}>

// Of three in a row at the end of a word the first closes what was quoted inside the quotation.
const MARKS = /'(?<=\S')(?=''(?:\s|$))|``|''|["“”„‟«»‘’‚‹›']/g
const SPACE = /[\s\u00a0\u2000-\u200b\u202f\u3000]/
const WORD = /[\p{L}\p{N}]/u
/** Clitics that a single mark begins without opening a quotation: 'tis, ’90s, ’em. */
const ELISION = /^(?:\d0s\b|\d\d\b|tis\b|twas\b|em\b|til\b|cause\b|bout\b|round\b|n\b)/i

/** Every quotation mark between `start` and `end`, apostrophes inside words left out. Linear in the stretch. */
export function findMarks(text: string, start: number, end: number): Mark[] {
  const marks: Mark[] = []
  // Searched in a slice: in the whole text a stretch without marks would be read to the document's end.
  for (const match of text.slice(start, end).matchAll(MARKS)) {
    const mark = judgeMark(text, start + match.index, match[0], start, end)
    if (mark) marks.push(mark)
  }
  return marks
}

function judgeMark(text: string, at: number, char: string, start: number, end: number): Mark | undefined {
  const after = at + char.length
  const before = at > start ? text.charAt(at - 1) : ' '
  const next = after < end ? text.charAt(after) : ' '
  const wordBefore = WORD.test(before)
  const wordNext = WORD.test(next)
  const place = { start: at, end: after, char }
  if (isSingle(char)) {
    // "don't", "Ministers' seats" and "'90s" are apostrophes: between letters always, before an elision always.
    if (wordBefore && wordNext) return undefined
    const canOpen = !wordBefore && !SPACE.test(next) && char !== '’' && char !== '›'
    if (canOpen && ELISION.test(text.slice(after, after + 8))) return undefined
    return { ...place, canOpen, canClose: !SPACE.test(before) && !wordNext && char !== '‘' && char !== '‚' }
  }
  if (char === '"') {
    // 5'10" is a measure, not the end of speech; it never opens, and closes only what is open.
    return { ...place, canOpen: !wordBefore && !SPACE.test(next), canClose: !SPACE.test(before) || SPACE.test(next) }
  }
  return { ...place, canOpen: !wordBefore && !SPACE.test(next), canClose: !(SPACE.test(before) && wordNext) }
}

export function isSingle(char: string): boolean {
  return char === "'" || char === '‘' || char === '’' || char === '‚' || char === '‹' || char === '›'
}

/** The shape a mark opens, undefined where it never opens one. `”A”` and `»A«` are printed too. */
export function findOpenedShape(char: string): MarkShape | undefined {
  switch (char) {
    case '"':
    case '``':
    case "''":
      return 'straight'
    case '“':
    case '‟':
    case '”':
      return 'curly'
    case '„':
      return 'low'
    case '«':
    case '‹':
      return 'guillemet'
    case '»':
      return 'reversed-guillemet'
    case '‘':
    case '‚':
      return 'single'
    case "'":
      return 'straight-single'
    default:
      return undefined
  }
}

/** Whether a mark may end a quotation of this shape. A curly opening closed by a straight mark is a common slip. */
export function isClosing(char: string, shape: MarkShape): boolean {
  switch (shape) {
    case 'straight':
      return char === '"' || char === "''" || char === '”'
    case 'curly':
      return char === '”' || char === '"' || char === "''"
    case 'low':
      return char === '“' || char === '”' || char === '"'
    case 'guillemet':
      return char === '»' || char === '›'
    case 'reversed-guillemet':
      return char === '«'
    case 'single':
      return char === '’' || char === "'"
    case 'straight-single':
      return char === "'" || char === '’'
  }
}
