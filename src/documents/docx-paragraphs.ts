import { Parser } from 'htmlparser2'

/** A paragraph as Word keeps it. `style` is the id of its style, `isItem` says that it is numbered or has a bullet. */
export type DocxParagraph = Readonly<{ text: string; style: string; isItem: boolean }>

type Open = { text: string; style: string; isItem: boolean }
type Cell = DocxParagraph[]

/** Not read: what was struck out, codes of fields, and the second copy of a drawing kept for older programs. */
const PASSED_OVER = new Set(['w:del', 'w:moveFrom', 'w:instrText', 'w:delText', 'mc:Fallback', 'w:fldData'])

/**
 * The paragraphs of a part in order. A row of a table is one paragraph with its cells separated by tabs, unless a cell
 * holds several: then the table only arranges the page, and each stands by itself.
 */
export function readDocxParagraphs(xml: string): readonly DocxParagraph[] {
  const found: DocxParagraph[] = []
  const paragraphs: Open[] = []
  const rows: Cell[][] = []
  let passing = 0
  let isText = false
  const keep = (paragraph: DocxParagraph) => {
    const cell = rows.at(-1)?.at(-1)
    if (paragraph.text !== '') (cell ?? found).push(paragraph)
  }
  const closeRow = () => {
    const cells = rows.pop() ?? []
    const isTable = cells.length > 1 && cells.every((cell) => cell.length <= 1)
    if (!isTable) for (const paragraph of cells.flat()) keep(paragraph)
    else
      keep({
        text: cells
          .map(([only]) => only?.text ?? '')
          .join('\t')
          .trim(),
        style: '',
        isItem: false,
      })
  }
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        if (passing > 0 || PASSED_OVER.has(tag)) {
          passing += 1
          return
        }
        const open = paragraphs.at(-1)
        const value = attributes['w:val'] ?? ''
        if (tag === 'w:p') paragraphs.push({ text: '', style: '', isItem: false })
        else if (tag === 'w:tr') rows.push([])
        else if (tag === 'w:tc') rows.at(-1)?.push([])
        else if (tag === 'w:t') isText = true
        else if (open) mark(open, tag, value)
      },
      ontext(text) {
        const open = paragraphs.at(-1)
        if (isText && passing === 0 && open) open.text += text
      },
      onclosetag(tag) {
        if (passing > 0) passing -= 1
        else if (tag === 'w:t') isText = false
        else if (tag === 'w:tr') closeRow()
        else if (tag === 'w:p') {
          const { text = '', style = '', isItem = false } = paragraphs.pop() ?? {}
          keep({ text: tidy(text), style, isItem })
        }
      },
    },
    { xmlMode: true },
  )
  parser.end(xml)
  return found
}

function mark(open: Open, tag: string, value: string): void {
  if (tag === 'w:pStyle') open.style = value
  else if (tag === 'w:numId') open.isItem = value !== '0'
  else if (tag === 'w:tab') open.text += '\t'
  else if (tag === 'w:br' || tag === 'w:cr') open.text += '\n'
  else if (tag === 'w:noBreakHyphen') open.text += '-'
}

function tidy(text: string): string {
  return text
    .replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
    .replace(/[^\S\n\t]+/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim()
}
