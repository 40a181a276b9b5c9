import type { Span } from '../../vocabulary/evidence.js'

/** A stretch of one block over which the same marks lie. `marks` are indices into the list that was cut by, in the order they began. */
export type Segment = Span & Readonly<{ marks: readonly number[] }>

type Edge = Readonly<{ at: number; mark: number; opens: boolean }>

/**
 * Cuts blocks (in text order, not overlapping) wherever a mark begins or ends, so that marks may overlap and run over blocks.
 * One sweep: the work grows with the text and the marks, not with their product. Marks between blocks leave no segment.
 */
export function cutAtMarks(blocks: readonly Span[], marks: readonly Span[]): readonly (readonly Segment[])[] {
  const edges = marks.flatMap(({ start, end }, mark): Edge[] =>
    start < end
      ? [
          { at: start, mark, opens: true },
          { at: end, mark, opens: false },
        ]
      : [],
  )
  edges.sort((a, b) => a.at - b.at || Number(a.opens) - Number(b.opens))
  const open = new Set<number>()
  let next = 0
  return blocks.map((block) => {
    const segments: Segment[] = []
    let from = block.start
    const close = (end: number) => {
      if (end > from) segments.push({ start: from, end, marks: [...open] })
      from = Math.max(from, end)
    }
    for (let edge = edges[next]; edge !== undefined && edge.at < block.end; edge = edges[++next]) {
      close(edge.at)
      if (edge.opens) open.add(edge.mark)
      else open.delete(edge.mark)
    }
    close(block.end)
    return segments
  })
}
