import { readingOf } from '../paragraphs.test-support.js'
import { findStatements } from './statements.js'

/** "Speaker form: words" of each statement in paragraphs of a document. */
export function saidIn(...paragraphs: readonly string[]): string[] {
  const reading = readingOf(...paragraphs)
  const { text } = reading.document
  return findStatements(reading).map(
    ({ speaker, form, content }) =>
      `${speaker?.name} ${form}: ${content.map(({ start, end }) => text.slice(start, end)).join(' | ')}`,
  )
}
