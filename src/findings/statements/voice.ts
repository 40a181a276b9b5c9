import type { Reading } from '../../reading/reading.js'
import type { Mention } from '../../vocabulary/findings.js'

/** Who says "we" and "I" in a text that an office or several parties issue; the span is that of the words that say so. */
export type Voice = Readonly<{ mention: Mention; joint: boolean }>

const ISSUED = /\b(?:statement|communiqu[ée]|declaration|remarks|address|speech|message|joint press release)\b/i
const BY =
  /\b(?:statement|communiqu[ée]|declaration|remarks|address|speech|message)\b(?: [\p{L}-]+)? (?:by|of|from) (?:the )?(.{3,200})$/iu
const OF = /^(.{2,120}?)(?:['’]s?)? (?:joint )?(?:press )?(?:statement|communiqu[ée]|declaration)\b/iu

/**
 * The voice of an issued text: the official whose line stands under its title ("Jane Roe, Foreign Minister"), or whoever its title
 * names ("Joint Statement by …", "Contact Group Statement on …"). Undefined for news, whose byline is no speaker.
 */
export function findVoice(reading: Reading): Voice | undefined {
  const { title } = reading.document
  const signed = findSigned(reading)
  if (signed) return { mention: signed, joint: false }
  if (!title || !ISSUED.test(title)) return undefined
  return findInTitle(reading, title)
}

function findSigned(reading: Reading): Mention | undefined {
  const { blocks, text } = reading.document
  for (const block of blocks.slice(0, 5)) {
    if (block.role === 'title' || block.role === 'furniture' || block.end - block.start > 140) continue
    const words = text.slice(block.start, block.end).trim()
    if (/[.!?:]$/.test(words) || /^by\b/i.test(words)) continue
    const name = reading.names.find(
      ({ start, type }) => type === 'person' && start >= block.start && start < block.start + 40,
    )
    const person = name?.person === undefined ? undefined : reading.people[name.person]
    if (!name || !person || name.end > block.end) continue
    const titled = person.titles.some(({ start, end }) => start >= block.start && end <= block.end)
    // A line that is the name and its office, nothing else: never a caption ("Roe, foreign minister, arrives in …").
    if (!titled || name.start - block.start > 30 || words.split(/\s+/).length > 14) continue
    const state = person.state === null ? {} : { state: person.state }
    return {
      start: name.start,
      end: name.end,
      name: person.name,
      as: text.slice(name.start, name.end),
      type: 'person',
      ...state,
    }
  }
  return undefined
}

function findInTitle(reading: Reading, title: string): Voice | undefined {
  const { text } = reading.document
  const at = text.indexOf(title)
  if (at < 0) return undefined
  const persons = new Set(
    reading.names
      .filter(({ type, start, end }) => type === 'person' && start >= at && end <= at + title.length)
      .map(({ name }) => name),
  )
  const named = BY.exec(title)?.[1] ?? OF.exec(title)?.[1]
  if (!named) return undefined
  const start = at + title.indexOf(named)
  const as = text.slice(start, start + named.length).trim()
  const span = { start, end: start + as.length, as }
  if (persons.size === 1) return { mention: { ...span, name: [...persons][0] ?? as, type: 'person' }, joint: false }
  if (persons.size > 1) return { mention: { ...span, name: [...persons].join(' and '), type: 'group' }, joint: true }
  return { mention: { ...span, name: as.replace(/\b(?:joint|press)$/i, '').trim(), type: 'group' }, joint: true }
}
