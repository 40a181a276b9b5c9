import { html } from 'hono/html'
import type { Html } from '../layout.js'

/** Findings of one tenth of confidence: the mean confidence given and the share that was right. */
export type CalibrationBin = Readonly<{ from: number; to: number; findings: number; said: number; right: number }>

const SIDE = 240
const LEFT = 44
const TOP = 12
const TICKS = [0, 0.5, 1]

/** How far to trust the confidence of a finding: a curve beside the line of full honesty, and the same in numbers. */
export function calibrationSection(bins: readonly CalibrationBin[]): Html {
  const all = bins.reduce((sum, { findings }) => sum + findings, 0)
  return html`<h2>How far to trust a confidence</h2>
<p>Of the findings given a confidence of 0.8, about four fifths should be right. These are ${all} findings of all kinds, judged on the sets above; on the broken line confidence says exactly what it is worth.</p>
<figure class="timeline"><svg viewBox="0 0 ${LEFT + SIDE + 16} ${TOP + SIDE + 40}" width="320" role="img" aria-label="${inWords(bins)}">
${TICKS.map(tick)}
<line x1="${x(0)}" y1="${y(0)}" x2="${x(1)}" y2="${y(1)}" stroke-dasharray="4 4"/>
<polyline points="${bins.map(({ said, right }) => `${x(said)},${y(right)}`).join(' ')}" fill="none" stroke="currentColor" stroke-width="2"/>
${bins.map(({ said, right }) => html`<circle cx="${x(said)}" cy="${y(right)}" r="4" fill="currentColor"/>`)}
<text x="${x(0.5)}" y="${TOP + SIDE + 36}" text-anchor="middle">confidence given</text>
<text x="${LEFT}" y="${TOP - 2}" text-anchor="start">share right</text>
</svg></figure>
<div class="scroll" role="region" aria-label="Confidence and the share right" tabindex="0"><table>
<thead><tr><th scope="col">Confidence</th><th scope="col" class="num">Findings</th><th scope="col" class="num">Given</th><th scope="col" class="num">Right</th></tr></thead>
<tbody>${bins.map(
    ({ from, to, findings, said, right }) =>
      html`<tr><th scope="row">${from.toFixed(1)} to ${to.toFixed(1)}</th><td class="num">${findings}</td><td class="num">${said.toFixed(2)}</td><td class="num">${right.toFixed(2)}</td></tr>`,
  )}</tbody></table></div>`
}

function tick(at: number): Html {
  return html`<line x1="${x(at)}" y1="${y(0)}" x2="${x(at)}" y2="${y(1)}" opacity="0.35"/><line x1="${x(0)}" y1="${y(at)}" x2="${x(1)}" y2="${y(at)}" opacity="0.35"/>
<text x="${LEFT - 6}" y="${(Number(y(at)) + 4).toFixed(1)}" text-anchor="end">${at}</text><text x="${x(at)}" y="${TOP + SIDE + 16}" text-anchor="middle">${at}</text>`
}

function inWords(bins: readonly CalibrationBin[]): string {
  const [lowest, highest] = [bins[0], bins.at(-1)]
  if (!lowest || !highest) return 'No findings were judged.'
  const said = ({ said, right }: CalibrationBin) => `${said.toFixed(2)} given, ${right.toFixed(2)} right`
  return `Confidence against the share right, from ${said(lowest)} to ${said(highest)}; the table below has the same in numbers.`
}

function x(value: number): string {
  return (LEFT + value * SIDE).toFixed(1)
}

function y(value: number): string {
  return (TOP + (1 - value) * SIDE).toFixed(1)
}
