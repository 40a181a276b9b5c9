import { html } from 'hono/html'
import type { Html } from './layout.js'

const WORDS: Readonly<Record<string, string>> = {
  'speaker-doubtful': 'who speaks is not certain',
  'speaker-unnamed': 'the speaker is not named',
  'speaker-continued': 'the speaker is told by the paragraph beside it',
  'name-garbled': 'the word printed for the speaker is no name of anybody known; it is kept as printed',
  'state-from-context': 'the state is told by the rest of the document',
  'date-from-arrival': 'the day is that of the arrival told before',
  'counterpart-unnamed': 'the other side is not named',
}

/** A reason for doubt as people read it; one without words of its own is shown with its hyphens as spaces. */
export function doubtInWords(flag: string): string {
  return WORDS[flag] ?? flag.replaceAll('-', ' ')
}

/** Reasons for doubt behind a source or in a note; nothing where there are none. */
export function doubts(flags: readonly string[]): Html | '' {
  if (flags.length === 0) return ''
  return html` · <span class="disputed">${flags.map(doubtInWords).join(', ')}</span>`
}
