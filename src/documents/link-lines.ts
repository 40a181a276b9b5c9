const LEAD =
  /^(?:(?:read|see|watch|listen|learn|find out) (?:more|also|next)(?!\p{L})|also (?:read|see|watch)(?!\p{L})|(?:read|see|watch|related(?: \p{L}{2,12})?|more|also)\s?:\s|related (?:articles?|stor(?:y|ies)|posts?|news|links?)(?!\p{L})|don['’]t miss(?!\p{L})|(?:leggi anche|lire aussi|à lire aussi|lesen sie auch|mehr zum thema|lea también|lee también|leia (?:também|mais)|baca juga|читайте также|читать также|по теме|тақырып бойынша)(?!\p{L}))/iu
const ACT =
  /\b(?:click(?:ing)? here|clicking|subscribe|sign up|newsletter|download|(?:get|use) the .{1,40}\bapp|shop now|buy now)\b/i
const MOST_WORDS = 60

/**
 * Whether a paragraph only sends its reader elsewhere: "READ MORE: <link>", a headline in capitals that is all link, "click
 * here to subscribe". `linked` is the share of its characters that are links, 0 in plain text. Must not match a source
 * given after a quotation ("[Gazette]"), a list of shops, or a sentence that holds a link.
 */
export function isLinkLine(text: string, linked: number): boolean {
  if (linked < 0.3 || text.length > 500 || text.split(/\s+/, MOST_WORDS + 1).length > MOST_WORDS) return false
  if (LEAD.test(text)) return true
  if (linked < 0.9 || text.length > 200) return false
  const letters = text.replace(/[^\p{L}]/gu, '')
  const isShouted = letters.length >= 15 && letters === letters.toUpperCase() && letters !== letters.toLowerCase()
  return ACT.test(text) || isShouted
}
