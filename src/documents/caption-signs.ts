const CREDIT_WORD =
  /(?<!\p{L})(?:photo|photograph|image|picture|credit|courtesy|handout|file|press (?:office|service|centre|center)|getty|reuters|afp|epa|twitter|flickr|tass|screenshot|ministry|archive|фото|сурет)(?!\p{L})|@\w|\/\w/iu

const SIGN = /photo|image|picture|фото|сурет|[[(©]|\s[/|]\s?\p{Lu}/iu

/** What a line about a picture is: a caption that says something, or a bare credit. Undefined for everything else. */
export type PictureLine = 'caption' | 'credit'

/**
 * Tells captions ("… shake hands on Monday. [Press office]", "… (Image Credit: …)", "… / Agency") and bare credits
 * ("Photo: agency"). Must not match a sentence that ends in an ordinary bracket or mentions a photograph.
 */
export function readPictureLine(line: string): PictureLine | undefined {
  if (line.length > 500 || !SIGN.test(line)) return undefined
  if (
    /^[([]?(?:photos?|images?|pictures?|фото|сурет)(?: ?credits?| by| courtesy(?: of)?)?\s?[:/—–-]\s?\S/iu.test(line) ||
    /^(?:photos?|images?) (?:credits?|courtesy|by) /i.test(line)
  ) {
    return isSentence(line.replace(/^[^:]{1,20}:/, '')) ? 'caption' : 'credit'
  }
  if (/^(?:image|media|photo|picture) caption\s?[,:]\s?\S/i.test(line)) return 'caption'
  if (/^[©(]\s?[\p{Lu}][^.!?]{1,60}$/u.test(line) && CREDIT_WORD.test(line) && line.length < 80) return 'credit'
  if (/^© ?\p{Lu}[\p{L} ./&'’-]{1,40}$/u.test(line) && !/\d/.test(line)) return 'credit'
  if (/[([](?:image|photo|picture|фото|сурет)s?\s?(?:credit|courtesy|by|:)[^)\]]{1,100}[)\]]?\.?$/iu.test(line))
    return 'caption'
  const bracket = /[.!?…"”»]\s{0,2}[[(]([^)\]]{3,80})[)\]]\.?$/u.exec(line)?.[1]
  if (bracket && CREDIT_WORD.test(bracket)) return 'caption'
  if (/[.!?…"”]\s{1,2}[/|]\s?\p{Lu}[\p{L}\p{N} .&/-]{1,40}$/u.test(line)) return 'caption'
  if (
    /[.!?…"”]\s{1,2}(?:photo|photograph|image|picture|фото)s?(?: courtesy(?: of)?| by| credits?)?\s?[:/]?\s?[\p{L}@][^.!?]{1,60}\.?$/iu.test(
      line,
    )
  )
    return 'caption'
  return undefined
}

function isSentence(words: string): boolean {
  return words.trim().split(/\s+/).length > 8 && /\p{Ll}{2,}.*[.!?]["”»]?\)?(?:\s|$)/u.test(words)
}
