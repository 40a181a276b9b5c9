import { html } from 'hono/html'
import type { Report } from '../register/entries.js'
import type { Html } from './layout.js'
import { counted } from './wording.js'

const ROW = 26
const STEP = 24
const LEFT = 8
/** More voices than these are told in words alone. */
const MOST_VOICES = 12

type Voice = Readonly<{ titles: readonly string[]; first: string | null }>

/**
 * The sources of an entry as a family: one line a voice, one point a document that carries it. Drawn only where
 * documents copy one another; otherwise every report is a voice of its own and there is nothing to see.
 */
export function familyFigure(reports: readonly Report[]): Html | '' {
  const voices = voicesIn(reports)
  const documents = voices.reduce((sum, { titles }) => sum + titles.length, 0)
  if (voices.length === documents || voices.length > MOST_VOICES) return ''
  const width = LEFT * 2 + STEP * (Math.max(...voices.map(({ titles }) => titles.length)) - 1)
  const label = `${counted(documents, 'document')}, ${counted(voices.length, 'independent voice')}`
  return html`<figure class="family"><ol aria-label="${label}">${voices.map((voice) => html`<li>${points(voice, width)}<span>${voiceName(voice)}</span></li>`)}</ol></figure>`
}

function voiceName({ titles, first }: Voice): Html {
  const further = titles.length - 1
  const carried = `, carried by ${counted(further, 'further document')}`
  return html`${first ?? titles[0]}${further > 0 ? html`<span class="of">${carried}</span>` : ''}`
}

function points({ titles }: Voice, width: number): Html {
  const y = ROW / 2
  const last = LEFT + STEP * (titles.length - 1)
  return html`<svg aria-hidden="true" width="${width}" height="${ROW}" viewBox="0 0 ${width} ${ROW}">${titles.length > 1 ? html`<line x1="${LEFT}" y1="${y}" x2="${last}" y2="${y}"></line>` : ''}${titles.map(
    (title, at) =>
      html`<circle cx="${LEFT + STEP * at}" cy="${y}" r="${at === 0 ? 6 : 4.5}" class="${at === 0 ? 'model' : 'carrier'}"><title>${title}</title></circle>`,
  )}</svg>`
}

/** The documents of each voice, earliest publication first. */
function voicesIn(reports: readonly Report[]): readonly Voice[] {
  const voices = new Map<number, Map<string, Report['document']>>()
  for (const { voice, document } of reports)
    voices.set(voice, (voices.get(voice) ?? new Map<string, Report['document']>()).set(document.id, document))
  return [...voices.values()].map((documents) => {
    const inOrder = [...documents.values()].sort((a, b) => dayOf(a).localeCompare(dayOf(b)))
    return { titles: inOrder.map(({ title }) => title), first: inOrder[0]?.outlet ?? null }
  })
}

/** Undated documents come last. */
function dayOf({ published }: Report['document']): string {
  return published ?? '9999'
}
