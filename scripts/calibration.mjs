// Confidence against the share that was right: bins, a table and a drawing for docs/accuracy.md.

const BINS = 10

/** Findings by tenths of confidence, bins without findings left out. `judged` is [{ confidence, right }]. */
export function calibrationOf(judged) {
  const bins = Array.from({ length: BINS }, (_, bin) => {
    const inside = judged.filter(({ confidence }) => Math.min(BINS - 1, Math.floor(confidence * BINS + 1e-9)) === bin)
    const mean = (value) => inside.reduce((sum, one) => sum + value(one), 0) / inside.length
    return {
      from: bin / BINS,
      to: (bin + 1) / BINS,
      findings: inside.length,
      said: mean(({ confidence }) => confidence),
      right: mean(({ right }) => (right ? 1 : 0)),
    }
  })
  return bins.filter(({ findings }) => findings > 0)
}

/** How far confidence is from the truth on average, weighed by findings. */
export function calibrationError(bins) {
  const all = bins.reduce((sum, { findings }) => sum + findings, 0)
  return bins.reduce((sum, { findings, said, right }) => sum + findings * Math.abs(said - right), 0) / all
}

export function calibrationTable(bins) {
  const rows = bins.map(
    ({ from, to, findings, said, right }) =>
      `| ${from.toFixed(1)} to ${to.toFixed(1)} | ${findings} | ${said.toFixed(2)} | ${right.toFixed(2)} |`,
  )
  return ['| confidence | findings | said | right |', '| --- | ---: | ---: | ---: |', ...rows].join('\n')
}

const SIDE = 320
const LEFT = 56
const TOP = 16

/** The curve as an SVG that follows the reader's light or dark page; a point's area goes with its findings. */
export function calibrationDrawing(bins) {
  const x = (value) => (LEFT + value * SIDE).toFixed(1)
  const y = (value) => (TOP + (1 - value) * SIDE).toFixed(1)
  const most = Math.max(...bins.map(({ findings }) => findings))
  const ticks = [0, 0.2, 0.4, 0.6, 0.8, 1]
  const grid = ticks.map(
    (tick) => `<path class="grid" d="M${x(0)} ${y(tick)}H${x(1)}M${x(tick)} ${y(0)}V${y(1)}"/>
<text x="${LEFT - 8}" y="${(Number(y(tick)) + 4).toFixed(1)}" text-anchor="end">${tick.toFixed(1)}</text>
<text x="${x(tick)}" y="${TOP + SIDE + 20}" text-anchor="middle">${tick.toFixed(1)}</text>`,
  )
  const points = bins.map(
    ({ findings, said, right }) =>
      `<circle cx="${x(said)}" cy="${y(right)}" r="${(3 + 7 * Math.sqrt(findings / most)).toFixed(1)}"/>`,
  )
  const line = bins.map(({ said, right }) => `${x(said)} ${y(right)}`).join('L')
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${LEFT + SIDE + 20} ${TOP + SIDE + 52}" width="400" role="img" aria-labelledby="t">
<title id="t">Confidence of findings against the share of them that was right</title>
<style>
svg { --ink: #1f2328; --quiet: #d0d7de; --curve: #0b5cad; font: 13px system-ui, sans-serif }
@media (prefers-color-scheme: dark) { svg { --ink: #e6edf3; --quiet: #3d444d; --curve: #79b8ff } }
text { fill: var(--ink) } .grid { stroke: var(--quiet); fill: none } .even { stroke: var(--ink); stroke-dasharray: 4 4; fill: none }
.curve { stroke: var(--curve); stroke-width: 2; fill: none } circle { fill: var(--curve); fill-opacity: .75 }
</style>
${grid.join('\n')}
<path class="even" d="M${x(0)} ${y(0)}L${x(1)} ${y(1)}"/>
<path class="curve" d="M${line}"/>
${points.join('\n')}
<text x="${LEFT + SIDE / 2}" y="${TOP + SIDE + 42}" text-anchor="middle">confidence given</text>
<text x="14" y="${TOP + SIDE / 2}" text-anchor="middle" transform="rotate(-90 14 ${TOP + SIDE / 2})">share right</text>
</svg>
`
}
