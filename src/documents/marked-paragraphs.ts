import type { BlockRole } from '../vocabulary/documents.js'
import { type Byline, type DateLine, measureDateline, readByline, readDateLine } from './bylines.js'
import { type PictureLine, readPictureLine } from './caption-signs.js'
import { type FurnitureSign, findFurnitureSign } from './furniture-signs.js'
import type { Paragraph } from './text-paragraphs.js'

/** A paragraph with what its own words give away; `role` is filled in by the passes over the whole document. */
export type MarkedParagraph = Paragraph & {
  readonly sign: FurnitureSign | undefined
  readonly picture: PictureLine | undefined
  readonly byline: Byline | undefined
  readonly dateLine: DateLine | undefined
  /** Nothing but a place, perhaps with date and agency: the dateline of a report on a line of its own. */
  readonly isDateline: boolean
  /** A sentence or more of running text, as far as its form tells. */
  readonly isProse: boolean
  /** What the markup says it is; undefined in plain text. */
  readonly hint: BlockRole | undefined
  /** Stands in the element that holds most of a page's prose; false in plain text. */
  inBody: boolean
  /** Share of its characters that are links; 0 in plain text. */
  linked: number
  role: BlockRole | undefined
}

/** Reads the signs of one paragraph; `hint` is the role its markup gives it, if any. */
export function markParagraph(paragraph: Paragraph, hint?: BlockRole): MarkedParagraph {
  const { text, start, end, blankBefore } = paragraph
  const sign = hint === 'title' ? undefined : findFurnitureSign(text)
  const picture = sign ? undefined : readPictureLine(text)
  const byline = sign || picture ? undefined : readByline(text)
  const dateLine = sign || picture || byline ? undefined : readDateLine(text)
  const isDateline = text.length < 100 && measureDateline(text) === text.length
  const isPlain =
    !isDateline && !sign && !picture && !byline && !dateLine && (!hint || hint === 'body' || hint === 'quotation')
  const role = undefined
  return {
    text,
    start,
    end,
    blankBefore,
    sign,
    picture,
    byline,
    dateLine,
    hint,
    isDateline,
    isProse: isPlain && isProse(text),
    inBody: false,
    linked: 0,
    role,
  }
}

/** Whether words have the form of running text: a closed sentence, or too long for a heading. */
export function isProse(text: string): boolean {
  return text.length >= 250 || (text.length >= 50 && /[.!?…:]["”’»)\]]{0,3}$/.test(text))
}

/** The first prose paragraph at or after `from`, or the number of paragraphs where none follows. */
export function findNextProse(paragraphs: readonly MarkedParagraph[], from: number): number {
  const at = paragraphs.findIndex((paragraph, index) => index >= from && paragraph.isProse)
  return at === -1 ? paragraphs.length : at
}
