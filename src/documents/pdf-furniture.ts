import type { PdfLine } from './pdf-lines.js'

/** Lines this near to the first or last of a page may be its running head or foot. */
const AT_EDGE = 3
const SAME_HEIGHT = 6

/**
 * Running heads, running feet and page numbers, page by page: lines at the edge of a page that stand at the same height of
 * another page with the same words but for the numbers, and bare numbers at the edge. A heading that is printed once is
 * none, and a table's header that repeats is told by its place in the middle.
 */
export function findPdfFurniture(pages: readonly (readonly PdfLine[])[]): readonly ReadonlySet<PdfLine>[] {
  const edges = pages.map(edgeLines)
  const seen = new Map<string, { page: number; y: number }[]>()
  for (const [page, lines] of edges.entries()) {
    for (const { text, y } of lines) {
      const places = seen.get(withoutNumbers(text)) ?? []
      seen.set(withoutNumbers(text), [...places.slice(-50), { page, y }])
    }
  }
  return edges.map((lines, page) => {
    const repeated = lines.filter(({ text, y }) =>
      (seen.get(withoutNumbers(text)) ?? []).some(
        (other) => other.page !== page && Math.abs(other.y - y) < SAME_HEIGHT,
      ),
    )
    return new Set([...repeated, ...lines.filter(({ text }) => PAGE_NUMBER.test(text))])
  })
}

const PAGE_NUMBER =
  /^(?:[-–—|]\s?)?(?:page\s)?(?:\d{1,4}|[ivxlc]{1,7})(?:\s?(?:of|\/|out of)\s?\d{1,4})?(?:\s?[-–—|])?$/i

function edgeLines(lines: readonly PdfLine[]): readonly PdfLine[] {
  const heights = [...new Set(lines.map(({ y }) => Math.round(y)))].sort((a, b) => b - a)
  const edge = new Set([...heights.slice(0, AT_EDGE), ...heights.slice(-AT_EDGE)])
  return lines.filter(({ y }) => edge.has(Math.round(y)))
}

function withoutNumbers(text: string): string {
  return text.replace(/\d+/g, '#').toLowerCase()
}
