// Statements and positions as the attribution set counts them, and which statements it bears out.

/** One attribution for each reporting verb, and one for each voice reported inside another. */
export function attributionsOf(statement) {
  const { speaker, cue, content, parts = [{ speaker, cue, content }], nested = [] } = statement
  return [...parts, ...nested].map(toAttribution).filter((one) => one.content.length > 0)
}

/** The set counts a verb that is itself the message ("thanked her hosts") as the cue, not as words said. */
function toAttribution({ speaker, cue, content }) {
  return {
    source: speaker && { start: speaker.start, end: speaker.end },
    cue: cue ?? undefined,
    content: content.flatMap((piece) => behindCue(piece, cue)),
  }
}

function behindCue(piece, cue) {
  if (!cue || cue.end <= piece.start || piece.end <= cue.start || cue.start > piece.start) return [piece]
  return cue.end < piece.end ? [{ start: cue.end, end: piece.end }] : []
}

/** A position as an attitude of its holder; none where a statement already tells it or its words are not found as printed. */
export function attitudesOf(position, attributions, text) {
  const [evidence] = position.evidence
  const at = text.slice(evidence.start, evidence.end).replace(/\s/g, ' ').indexOf(position.matter)
  if (at < 0) return []
  const start = evidence.start + at
  const content = [{ start, end: start + position.matter.length }]
  const isTold = attributions.some((one) =>
    one.content.some((piece) => piece.start < content[0].end && start < piece.end),
  )
  return isTold ? [] : [{ source: { start: position.holder.start, end: position.holder.end }, content }]
}

/** For each attribution whether the gold bears it out: half of the words or more in common, and the speaker right. */
export function bornOut({ wordTokens, tokenSet, sourceMatch }, gold, attributions) {
  const tokens = wordTokens(gold.text)
  const wanted = gold.attributions.map((one) => ({ source: one.source, words: tokenSet(tokens, one.content) }))
  return attributions.map(({ source, content }) => {
    const words = tokenSet(tokens, content)
    const [best] = wanted.map((one) => ({ one, share: overlap(one.words, words) })).sort((a, b) => b.share - a.share)
    return best !== undefined && best.share >= 0.5 && sourceMatch(tokens, gold.text, best.one.source, source).overlap
  })
}

function overlap(a, b) {
  const common = [...a].filter((index) => b.has(index)).length
  const all = a.size + b.size - common
  return all === 0 ? 0 : common / all
}
