import { readFileSync } from 'node:fs'
import { html } from 'hono/html'
import type { Html } from '../layout.js'
import { type CalibrationBin, calibrationSection } from './calibration.js'

/** One measured figure. `floor` is what a few regular expressions reach on the same set, `people` what two trained people reach between them. */
export type Measure = Readonly<{
  set: string
  measure: string
  value: number | null
  floor: number | null
  people: number | null
}>

/** The figures of the last run of `npm run accuracy`, as it wrote them. */
export type Accuracy = Readonly<{
  version: string
  measures: readonly Measure[]
  calibration?: readonly CalibrationBin[]
}>

let last: Accuracy | undefined

/** Reads the figures that come with this version; none where the file is missing. */
export function lastAccuracy(): Accuracy {
  last ??= readAccuracy()
  return last
}

function readAccuracy(): Accuracy {
  try {
    return JSON.parse(readFileSync(new URL('../../../docs/accuracy.json', import.meta.url), 'utf8')) as Accuracy
  } catch {
    return { version: '', measures: [] }
  }
}

/** What the rules get right, measured, for whoever wonders how far to trust a line. */
export function accuracyPage({ version, measures, calibration = [] }: Accuracy): Html {
  const lede = html`<h1>How accurate it is</h1>
<p class="lede">Measured on documents that people annotated, regenerated with each version, never typed.</p>`
  if (measures.length === 0)
    return html`${lede}<p>This copy carries no figures. <code>npm run accuracy</code> makes them.</p>`
  return html`${lede}
<p>1 is perfect. <em>Floor</em> is what a few regular expressions reach on the same documents; <em>people</em> is how far two trained people agree. Sets are small: a difference of a few hundredths means little. Figures are of version ${version}.</p>
<div class="scroll" role="region" aria-label="Figures" tabindex="0"><table>
<thead><tr><th scope="col">Set</th><th scope="col">Measure</th><th scope="col" class="num">Here</th><th scope="col" class="num">Floor</th><th scope="col" class="num">People</th></tr></thead>
<tbody>${measures.map(measureRow)}</tbody>
</table></div>
${calibration.length > 0 ? calibrationSection(calibration) : ''}
<h2>What the sets are</h2>
<p>Attribution: who said what in 200 news articles. Timex and amounts: expressions with the right value. Events: single sentences. Article: the body text of 91 news pages. The others are five news articles and six official releases, annotated for every kind of finding. The rules were tuned while looking at these sets, so other documents will score lower.</p>`
}

function measureRow({ set, measure, value, floor, people }: Measure): Html {
  return html`<tr><th scope="row">${set}</th><td>${measure}</td><td class="num">${shown(value)}</td><td class="num">${shown(floor)}</td><td class="num">${shown(people)}</td></tr>`
}

function shown(value: number | null): string {
  if (value === null) return ''
  return Number.isInteger(value) && value > 1 ? String(value) : value.toFixed(2)
}
