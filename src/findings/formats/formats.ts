import type { Reading, Sentence } from '../../reading/reading.js'
import type { FormatFinding } from '../../vocabulary/further-findings.js'
import { type ClausePage, pageOf, spanOfTokens } from '../clauses/clauses.js'
import { makeFinding } from '../finding.js'
import { findChair, findMeetingCount, findSecretariat, findWorkingGroups } from './bodies.js'
import { type Founding, findFounding } from './founding.js'
import { findMembers } from './members.js'
import { type FormatMention, findFormatMentions, freshMemory, tellingSentences } from './mentions.js'
import { type FoundProperty, findFrequency, findLevel, findPurpose } from './properties.js'
import { byRule } from './words.js'

/**
 * Properties of standing formats that outlive the single meeting: when, where and by whom founded, members, level,
 * secretariat, working groups, how often it met, what for. Not found: what one of its meetings discussed or decided.
 */
export function findFormats(reading: Reading): FormatFinding[] {
  const page = pageOf(reading)
  const telling = tellingSentences(page)
  const memory = freshMemory()
  const found = new Map<string, FormatFinding>()
  for (const sentence of page.sentences) {
    const mentions = findFormatMentions(page, sentence, memory)
    if (!telling.has(sentence)) continue
    const told = [
      ...mentions.flatMap((mention) => propertiesIn(page, sentence, mention)),
      ...sharedProperties(page, sentence, mentions),
    ]
    for (const { format, ...property } of told) {
      const key = JSON.stringify([format, property.property, property.value])
      if (!found.has(key)) found.set(key, asFinding(page, format, property))
    }
  }
  return withFullestMembers([...found.values()])
}

/** "Central Asian countries and the US" beside the six names is the same list said shortly. */
function withFullestMembers(findings: readonly FormatFinding[]): FormatFinding[] {
  const longest = new Map<string, number>()
  const lengthOf = ({ value }: FormatFinding) => (Array.isArray(value) ? value.length : 0)
  for (const finding of findings) {
    if (finding.property === 'members')
      longest.set(finding.format, Math.max(longest.get(finding.format) ?? 0, lengthOf(finding)))
  }
  return findings.filter(
    (finding) => finding.property !== 'members' || lengthOf(finding) === longest.get(finding.format),
  )
}

type Told = FoundProperty & Readonly<{ format: string }>

function propertiesIn(page: ClausePage, sentence: Sentence, mention: FormatMention): Told[] {
  const founding = findFounding(page, sentence, mention)
  const formats =
    founding?.isOwn && founding.by.length > 0 ? founding.by.map((by) => `${mention.format} (${by})`) : [mention.format]
  const own = formats.flatMap((format) => foundingProperties(founding, format))
  if (founding?.isOwn) return own
  const others = [
    membersOf(page, sentence, mention, founding !== undefined),
    findPurpose(page, sentence, mention, founding !== undefined),
    findLevel(page, sentence, mention),
    findFrequency(page, sentence, mention),
    findChair(page, sentence, mention),
  ]
  return [...own, ...others.flatMap((property) => (property ? [{ ...property, format: mention.format }] : []))]
}

/** What a sentence says once, of the format that stands nearest before it. */
function sharedProperties(page: ClausePage, sentence: Sentence, mentions: readonly FormatMention[]): Told[] {
  if (mentions.length === 0) return []
  const shared = [findMeetingCount(page, sentence), findSecretariat(page, sentence), findWorkingGroups(page, sentence)]
  return shared.flatMap((property) => {
    if (!property) return []
    // "… announced the establishment of the C4+1 secretariat" on the margins of another body: its own words name it.
    const own = mentions.find(({ first }) => first >= property.first && first < property.end)
    const nearest = own ?? mentions.findLast(({ first }) => first <= property.first + 3) ?? mentions[0]
    return nearest ? [{ ...property, format: nearest.format }] : []
  })
}

function foundingProperties(founding: Founding | undefined, format: string): Told[] {
  if (!founding) return []
  const { date, place, by, first, end, isOwn } = founding
  const founder = isOwn ? by.filter((name) => format.endsWith(`(${name})`)) : by
  return [
    ...(date ? [{ format, property: 'founded' as const, value: date, first, end }] : []),
    ...(place ? [{ format, property: 'founded-in' as const, value: place, first, end }] : []),
    ...(founder.length > 0 && (date ?? isOwn)
      ? [{ format, property: 'founded-by' as const, value: founder, first, end }]
      : []),
  ]
}

function membersOf(
  page: ClausePage,
  sentence: Sentence,
  mention: FormatMention,
  isFounding: boolean,
): FoundProperty | undefined {
  const members = findMembers(page, sentence, mention, isFounding)
  return members && { property: 'members', value: members.names, first: members.first, end: members.end }
}

function asFinding(page: ClausePage, format: string, { property, value, first, end }: FoundProperty): FormatFinding {
  return makeFinding<FormatFinding>(page.reading.document, {
    kind: 'format',
    evidence: [spanOfTokens(page, first, end)],
    format,
    property,
    value,
    confidence: byRule[property],
    by: `format.${property}/1`,
    flags: [],
  })
}
