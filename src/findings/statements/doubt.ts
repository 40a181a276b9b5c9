import type { PersonMention } from '../../reading/reading.js'
import { lowerAt, posAt, type StatementPage, sentenceOf, tokenAfter } from './page.js'
import type { Report } from './report.js'

/**
 * Flags a speaker whom the sentence puts at a meeting ("Meeting with Roe, Doe pledged …") though the document otherwise names
 * them only as somebody's president or the sender of a message: a slip for the one who was there. The printed name stays.
 */
export function doubtAbsentees(page: StatementPage, report: Report): void {
  const { speaker } = report
  if (speaker?.type !== 'person' || report.flags.includes('speaker-doubtful')) return
  const sentence = sentenceOf(page, tokenAfter(page, speaker.start))
  if (
    !sentence ||
    !/^(?:upon |on |after |before |while |in |during )?(?:(?:his|her|their|the|a) )?(?:[\w-]+ )?meeting\b/i.test(
      page.text.slice(sentence.start, sentence.start + 60),
    )
  )
    return
  const person = page.reading.people.find(({ name }) => name === speaker.name)
  const others = person?.mentions.filter(({ start }) => start < sentence.start || start >= sentence.end) ?? []
  if (others.length === 0 || !others.every((mention) => isAbsent(page, mention))) return
  report.flags.push('speaker-doubtful')
  report.confidence = Math.min(report.confidence, 0.5)
}

/** "Doe's government", "the Doe administration", "a message from Doe", "in a photo with Doe": nothing that Doe does. */
function isAbsent(page: StatementPage, { start, end }: PersonMention): boolean {
  const first = tokenAfter(page, start)
  const after = tokenAfter(page, end)
  if (
    /^(?:'s|’s|'|’)$/.test(lowerAt(page, after)) ||
    /^(?:administration|government|presidency|campaign)$/.test(lowerAt(page, after))
  )
    return true
  let before = first - 1
  while (/^(?:PROPN|NOUN|ADJ|DET)$/.test(posAt(page, before)) && first - before < 6) before -= 1
  return posAt(page, before) === 'ADP'
}
