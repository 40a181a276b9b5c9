import { mentionOf } from '../../reading/mentions.js'
import type { Name, Person, Reading } from '../../reading/reading.js'
import type { Block } from '../../vocabulary/documents.js'
import type { Mention } from '../../vocabulary/findings.js'

/** Who says "we" and "I" in a text that an office or several parties issue; the span is that of the words that say so. */
export type Voice = Readonly<{ mention: Mention; joint: boolean }>

const ISSUED = /\b(?:statement|communiqu[ée]|declaration|remarks|address|speech|message|joint press release)\b/i
const BY =
  /\b(?:statement|communiqu[ée]|declaration|remarks|address|speech|message)\b(?: [\p{L}-]+)? (?:by|of|from) (?:the )?(.{3,200})$/iu
const OF = /^(.{2,120}?)(?:['’]s?)? (?:joint )?(?:press )?(?:statement|communiqu[ée]|declaration)\b/iu

/** "Statement by the Spokesperson on the latest arrests": what it is about, not "on behalf of". */
const ABOUT = / (?:on(?! behalf)|regarding|concerning|about|following|ahead of|before|during) .{1,200}$/iu

/**
 * The voice of an issued text: the official whose line stands under its title ("Jane Roe, Foreign Minister") or to whom its first
 * line attributes it, or whoever its title names ("Joint Statement by …"). Undefined for news and opinion, whose byline is no office.
 */
export function findVoice(reading: Reading): Voice | undefined {
  const { title } = reading.document
  const signed = findSigned(reading)
  if (signed) return { mention: signed, joint: false }
  if (!title || !ISSUED.test(title)) return undefined
  return findInTitle(reading, title)
}

const HEAD_BLOCKS = 6
const LONGEST_SIGNATURE = 140
const FARTHEST_NAME = 40

/** Offices whose holder speaks for a state or a body. */
const OFFICIAL =
  /\b(?:president|minister|premier|chancellor|secretary|secretary-general|ambassador|envoy|representative|spokes(?:man|woman|person)|commissioner|governor|king|queen|prince|emir|sultan|pope|chair|chairman|chairwoman|chairperson|administrator|coordinator|counsell?or|director-general|chargé|speaker|consul)\b/iu
/** Callings whose holder speaks for nobody else, and offices that are over: those who write opinions. */
const UNOFFICIAL =
  /\b(?:former|ex|professor|fellow|analyst|editor|author|writer|columnist|journalist|correspondent|reporter|contributor|economist|researcher|scholar|lecturer|student|strategist|consultant|founder|staff)\b/iu
const ATTRIBUTABLE = /\battribut(?:able|ed) to\b/iu

function findSigned(reading: Reading): Mention | undefined {
  const { blocks, text } = reading.document
  for (const [index, block] of blocks.slice(0, HEAD_BLOCKS).entries()) {
    const { start, end, role } = block
    if (role === 'title' || role === 'furniture' || end - start > LONGEST_SIGNATURE) continue
    const words = text.slice(start, end).trim()
    const isAttributed = ATTRIBUTABLE.test(words)
    const name = firstPersonIn(reading, block, isAttributed ? LONGEST_SIGNATURE : FARTHEST_NAME)
    const person = name?.person === undefined ? undefined : reading.people[name.person]
    if (!name || !person) continue
    if (isAttributed || isSignature(reading, person, name, index)) return mentionOf(person, name, text)
  }
  return undefined
}

function firstPersonIn({ names }: Reading, { start, end }: Block, within: number): Name | undefined {
  return names.find(
    (name) => name.type === 'person' && name.start >= start && name.start < start + within && name.end <= end,
  )
}

/** A line, or two, of a name and an office and nothing else: never a caption ("Roe, foreign minister, arrives in …") or a byline. */
function isSignature({ document: { blocks, text } }: Reading, person: Person, name: Name, index: number): boolean {
  const block = blocks[index]
  if (!block) return false
  const words = text.slice(block.start, block.end).trim()
  if (/[.!?:]$/.test(words) || /^(?:by\b|[—–-])/i.test(words) || words.split(/\s+/).length > 14) return false
  if (UNOFFICIAL.test(words)) return false
  if (words === text.slice(name.start, name.end)) return isOfficeLine(text, blocks[index + 1])
  const titled = person.titles.some(({ start, end, former }) => !former && start >= block.start && end <= block.end)
  return titled && OFFICIAL.test(words) && name.start - block.start <= 30
}

/** "Foreign Minister" under a line that is a name. */
function isOfficeLine(text: string, block: Block | undefined): boolean {
  if (!block || block.role === 'furniture' || block.end - block.start > LONGEST_SIGNATURE) return false
  const words = text.slice(block.start, block.end).trim()
  return OFFICIAL.test(words) && !UNOFFICIAL.test(words) && !/[.!?:]$/.test(words) && words.split(/\s+/).length <= 12
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
  const named = (BY.exec(title)?.[1] ?? OF.exec(title)?.[1])?.replace(ABOUT, '')
  if (!named) return undefined
  const start = at + title.indexOf(named)
  const as = text.slice(start, start + named.length).trim()
  const span = { start, end: start + as.length, as }
  if (persons.size === 1) return { mention: { ...span, name: [...persons][0] ?? as, type: 'person' }, joint: false }
  if (persons.size > 1) return { mention: { ...span, name: [...persons].join(' and '), type: 'group' }, joint: true }
  return { mention: { ...span, name: as.replace(/\b(?:joint|press)$/i, '').trim(), type: 'group' }, joint: true }
}
