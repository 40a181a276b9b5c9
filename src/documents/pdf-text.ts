import type { PdfPiece } from './pdf-lines.js'
import type { Refusal } from './refusals.js'

/** A page with fewer letters than this holds a stamp or a number, not its words. */
const FEWEST_LETTERS = 20

/** The pieces of text of every page, in the order of the pages; or why they cannot be had: locked, damaged, a scan, or without words. */
export async function readPdfText(bytes: Uint8Array): Promise<readonly (readonly PdfPiece[])[] | Refusal> {
  const { getDocumentProxy } = await import('unpdf')
  let pdf: Awaited<ReturnType<typeof getDocumentProxy>> | undefined
  try {
    // The library takes the bytes over; the caller's must stay.
    pdf = await getDocumentProxy(Uint8Array.from(bytes), OPTIONS)
    const pages: (readonly PdfPiece[])[] = []
    for (let number = 1; number <= pdf.numPages; number += 1) pages.push(await readPage(pdf, number))
    return findFault(pages) ?? pages
  } catch (error) {
    return error instanceof Error && error.name === 'PasswordException' ? 'pdf-locked' : 'pdf-damaged'
  } finally {
    await pdf?.loadingTask.destroy()
  }
}

/** Neither programs in it nor fonts of the machine: the same bytes must give the same words everywhere. */
const OPTIONS = { isEvalSupported: false, useSystemFonts: false, disableFontFace: true, enableXfa: false, verbosity: 0 }

type Pdf = Awaited<ReturnType<typeof import('unpdf').getDocumentProxy>>

/** A page that is damaged has no words; its neighbours keep theirs. */
async function readPage(pdf: Pdf, number: number): Promise<readonly PdfPiece[]> {
  try {
    const page = await pdf.getPage(number)
    const { items } = await page.getTextContent()
    page.cleanup()
    return items.flatMap((item): PdfPiece[] => ('str' in item ? toPiece(item) : []))
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException') throw error
    return []
  }
}

type Item = Readonly<{ str: string; transform: readonly number[]; width: number; fontName: string }>

/** Words that run upwards or askew are stamps of the page's margin. */
function toPiece({ str, transform, width, fontName }: Item): PdfPiece[] {
  const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = transform
  const size = Math.hypot(c, d)
  const isLevel = Math.abs(b) < 0.05 * Math.abs(a) && Math.abs(c) < 0.35 * Math.abs(d) && a > 0
  const text = str.replace(/\p{Cc}|\p{Surrogate}/gu, '')
  if (text === '' || !isLevel || ![x, y, width, size].every(isOnPage) || size <= 0) return []
  return [{ text, x, y, width: Math.abs(width), size: Math.round(size * 10) / 10, font: fontName }]
}

/** The largest page there is has 14,400 points; what stands beyond it is not seen. */
function isOnPage(points: number): boolean {
  return Math.abs(points) <= 14_400
}

/** Letters that stand for nothing come out of fonts that do not say which letters they draw. */
function findFault(pages: readonly (readonly PdfPiece[])[]): Refusal | undefined {
  let letters = 0
  let unknown = 0
  for (const { text } of pages.flat()) {
    letters += text.match(/[\p{L}\p{N}]/gu)?.length ?? 0
    unknown += text.match(/[\p{Co}\p{Cn}\ufffd]/gu)?.length ?? 0
  }
  if (letters < FEWEST_LETTERS * pages.length) return unknown > letters ? 'pdf-garbled' : 'pdf-scan'
  return unknown > letters * 0.1 ? 'pdf-garbled' : undefined
}
