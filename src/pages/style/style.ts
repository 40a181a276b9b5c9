import { colours } from './colours.js'
import { fontFaces } from './fonts.js'
import { lists } from './lists.js'
import { page } from './page.js'
import { reader } from './reader.js'

const PRINT = `
@media print {
  html { background: #fff; color: #000; font-size: 10.5pt }
  header.top nav, .find, .skip, .filters, .pages, .switches, footer, .furniture { display: none }
  a { color: inherit }
  .entries > li, blockquote, .note, tr { break-inside: avoid }
  h2, h3 { break-after: avoid }
  .row { grid-template-columns: minmax(0, 1fr) 5.2cm; gap: 0 .8cm }
}
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth } }
`

/** The whole stylesheet; `addressOf` gives the address of a font file. */
export function style(addressOf: (file: string) => string): string {
  return [fontFaces(addressOf), colours, page, lists, reader, PRINT].join('').replace(/\n\s+/g, '\n').trim()
}
