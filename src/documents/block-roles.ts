import type { BlockRole } from '../vocabulary/documents.js'

/** Every role a block can have, with what it holds. docs/documents.md lists them; findings read all but `furniture`. */
export const BLOCK_ROLES = {
  title: 'the headline',
  byline: 'who wrote or issued it: "By X and Y", "Written by X.", "Reporting by X", an issuing office, a date alone',
  dateline: 'place and date of writing: "ASTANA, March 1 (Agency) -", "Aktau, 13 May 2031"',
  heading: 'a short line above a part of the text; also places, speakers and subtitles named below the headline',
  body: 'running text, and whatever is not surely something else',
  'list-item': 'one item of a list',
  quotation: 'a passage the page sets as a quotation',
  caption: 'words under a picture; a second copy of them is furniture',
  furniture:
    'what belongs to the page and not to the document: menus, clocks, comments, imprints, biographies, bare picture credits',
} as const satisfies Readonly<Record<BlockRole, string>>
