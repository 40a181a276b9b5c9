import chardet from 'chardet'
import iconv from 'iconv-lite'

const SAMPLE = 32_768
// Statistics confuse the Cyrillic encodings with one another and with Latin ones; each is tried where they do.
const SINGLE_BYTE = ['windows-1251', 'windows-1252', 'koi8-r', 'iso-8859-5', 'cp866', 'windows-1254', 'windows-1250']

/** The most plausible encoding of bytes that are not UTF-8 and declare nothing, by statistics and by what each decodes to. */
export function guessEncoding(bytes: Uint8Array): string | undefined {
  const sample = Buffer.from(bytes.subarray(0, SAMPLE))
  const matches = chardet.analyse(sample).filter(({ name }) => iconv.encodingExists(name) && !/^utf|^ascii/i.test(name))
  const [best] = matches
  if (best && best.confidence >= 60 && /^(?:gb|big5|shift|euc|iso-2022)/i.test(best.name)) return best.name
  const candidates = [
    ...matches.map(({ name }) => name).filter((name) => /^(?:windows|iso-8859|koi8)/i.test(name)),
    ...SINGLE_BYTE,
  ]
  let choice: string | undefined
  let highest = Number.NEGATIVE_INFINITY
  for (const name of candidates) {
    const plausibility = weigh(iconv.decode(sample, name))
    if (plausibility > highest) {
      highest = plausibility
      choice = name
    }
  }
  return choice
}

/**
 * How much decoded text looks like writing: letters in the case their neighbours lead one to expect count for it, signs
 * in the middle of words against it, and so do accented Latin letters in a row, which is how Cyrillic looks when misread.
 */
function weigh(text: string): number {
  let weight = 0
  let before = ''
  for (const character of text) {
    if (character > '\u007f') weight += weighCharacter(character, before)
    before = character
  }
  return weight
}

function weighCharacter(character: string, before: string): number {
  if (/[\u0080-\u009f\ufffd\u2500-\u259f]/u.test(character)) return -4
  if (/\p{L}/u.test(character)) {
    const isCamel = /\p{Lu}/u.test(character) && /\p{Ll}/u.test(before)
    const isMixed = /\p{Script=Cyrillic}/u.test(character) && /[a-z]/i.test(before)
    const isRow = /\p{Script=Latin}/u.test(character) && before > '\u007f' && /\p{Script=Latin}/u.test(before)
    return isCamel || isMixed || isRow ? -2 : 1
  }
  return /[\p{P}\s№€£°©®§]/u.test(character) ? 0.2 : -1
}
