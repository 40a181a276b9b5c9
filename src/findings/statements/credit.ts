import type { Span } from '../../vocabulary/evidence.js'
import type { StatementPage } from './page.js'
import { tokenAfter } from './page.js'
import { findSpeaker, type Speaker } from './speaker.js'

/** "— Maren Oldane, Minister of Trade": the line under a quotation that says whose it is. */
export type Credit = Readonly<{ line: Span; speaker: Speaker }>

const OPENING = /^[ \t]{0,8}(?:[—–]|--?)[ \t]{0,3}(?=\p{Lu})/u
const LONGEST_LINE = 160

/**
 * The credit that is all of a block, or its last line. Never an item of a list that happens to begin with a name: a credit is a name
 * with an office and no sentence.
 */
export function findCredit(page: StatementPage, block: number): Credit | undefined {
  const about = page.reading.document.blocks[block]
  if (!about || /^(?:furniture|title|heading|list-item)$/.test(about.role)) return undefined
  const start = Math.max(about.start, page.text.lastIndexOf('\n', about.end - 1) + 1)
  if (about.end - start > LONGEST_LINE) return undefined
  const words = page.text.slice(start, about.end)
  const opening = OPENING.exec(words)
  if (!opening || /[!?;:]|\.\s*$/.test(words)) return undefined
  const at = tokenAfter(page, start + opening[0].length)
  const speaker = namedAt(page, at, about.end)
  return speaker && { line: { start, end: about.end }, speaker }
}

/** The person or body named at a token or right behind an office there. */
function namedAt(page: StatementPage, at: number, end: number): Speaker | undefined {
  for (let token = at; token < at + 6 && (page.tokens[token]?.start ?? end) < end; token += 1) {
    const index = page.nameAt[token] ?? -1
    if (page.tokens[token]?.text === ',') return undefined
    if (index < 0 || page.reading.names[index]?.adjective) continue
    let last = token
    while (page.nameAt[last + 1] === index) last += 1
    const speaker = findSpeaker(page, { first: token, end: last + 1, at: last }, { last: null, lastEnd: 0 })
    if (speaker && /^(?:person|organisation)$/.test(speaker.mention.type)) return speaker
  }
  return undefined
}
