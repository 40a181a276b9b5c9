import { Tokenizer } from 'htmlparser2'

/** An element of a page. Children are in page order; text is decoded, white space as written. */
export type HtmlElement = Readonly<{
  name: string
  attributes: ReadonlyMap<string, string>
  parent: HtmlElement | undefined
  children: (HtmlElement | string)[]
}>

const DEEPEST = 200
const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '))
const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite code del dfn em font i ins kbd label mark nobr q s samp small span strike strong sub sup time tt u var'.split(
    ' ',
  ),
)
// What a tag's opening ends, and where the search for it stops: a list item ends the one before it, not the one around its list.
const CLOSES: ReadonlyMap<string, readonly [closed: ReadonlySet<string>, within: ReadonlySet<string>]> = new Map([
  ...(['li'] as const).map((name) => [name, [new Set(['li']), new Set(['ul', 'ol', 'menu'])]] as const),
  ...(['dt', 'dd'] as const).map((name) => [name, [new Set(['dt', 'dd']), new Set(['dl'])]] as const),
  ...(['td', 'th'] as const).map((name) => [name, [new Set(['td', 'th']), new Set(['tr', 'table'])]] as const),
  ...(['tr'] as const).map((name) => [name, [new Set(['tr']), new Set(['table', 'tbody', 'thead', 'tfoot'])]] as const),
  ...(['tbody', 'tfoot', 'thead'] as const).map(
    (name) => [name, [new Set(['tbody', 'thead', 'tfoot']), new Set(['table'])]] as const,
  ),
  ...(['option', 'optgroup'] as const).map((name) => [name, [new Set(['option']), new Set(['select'])]] as const),
  ...(['body'] as const).map((name) => [name, [new Set(['head']), new Set<string>()]] as const),
])
const SCOPES = new Set(['td', 'th', 'caption', 'table', 'html'])

/**
 * Parses a page, however broken, in time linear in its length: elements deeper than 200 lose their nesting, not their
 * words, and a closing tag without its opening one is passed over. (The library's own parser is quadratic in open tags.)
 */
export function parseHtml(html: string): HtmlElement {
  const builder = new TreeBuilder(html)
  const tokenizer = new Tokenizer({ xmlMode: false, decodeEntities: true }, builder)
  tokenizer.write(html)
  tokenizer.end()
  return builder.root
}

class TreeBuilder {
  readonly root: HtmlElement = { name: '', attributes: new Map(), parent: undefined, children: [] }
  #open: HtmlElement[] = [this.root]
  /** Elements opened below the deepest level, by name, so that their closing tags close nothing else. */
  #flattened = new Map<string, number>()
  #name = ''
  #attributes = new Map<string, string>()
  #attribute = ''
  #value: string[] = []
  readonly #html: string

  constructor(html: string) {
    this.#html = html
  }

  ontext(start: number, end: number): void {
    this.#append(this.#html.slice(start, end))
  }

  ontextentity(codepoint: number): void {
    this.#append(toCharacter(codepoint))
  }

  onopentagname(start: number, end: number): void {
    this.#name = this.#html.slice(start, end).toLowerCase()
    this.#attributes = new Map()
  }

  onattribname(start: number, end: number): void {
    this.#attribute = this.#html.slice(start, end).toLowerCase()
    this.#value = []
  }

  onattribdata(start: number, end: number): void {
    this.#value.push(this.#html.slice(start, end))
  }

  onattribentity(codepoint: number): void {
    this.#value.push(toCharacter(codepoint))
  }

  onattribend(): void {
    if (!this.#attributes.has(this.#attribute)) this.#attributes.set(this.#attribute, this.#value.join(''))
  }

  onopentagend(): void {
    this.#openElement(this.#name, this.#attributes)
  }

  onselfclosingtag(): void {
    this.#openElement(this.#name, this.#attributes)
  }

  onclosetag(start: number, end: number): void {
    this.#closeElement(this.#html.slice(start, end).toLowerCase().trim())
  }

  oncdata(): void {}
  oncomment(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}
  onend(): void {}

  get #top(): HtmlElement {
    return this.#open.at(-1) ?? this.root
  }

  #append(text: string): void {
    this.#top.children.push(text)
  }

  #openElement(name: string, attributes: ReadonlyMap<string, string>): void {
    if (!INLINE.has(name) && !VOID.has(name)) this.#closeParagraph()
    const closing = CLOSES.get(name)
    if (closing) this.#closeUpTo(...closing)
    const element: HtmlElement = { name, attributes, parent: this.#top, children: [] }
    this.#top.children.push(element)
    if (VOID.has(name)) return
    if (this.#open.length < DEEPEST) this.#open.push(element)
    else this.#flattened.set(name, (this.#flattened.get(name) ?? 0) + 1)
  }

  /** A block ends the paragraph it would otherwise stand in, with the inline elements left open there. */
  #closeParagraph(): void {
    for (let at = this.#open.length - 1; at > 0; at -= 1) {
      const name = this.#open[at]?.name ?? ''
      if (name === 'p') this.#open.length = at
      if (!INLINE.has(name)) return
    }
  }

  #closeUpTo(closed: ReadonlySet<string>, within: ReadonlySet<string>): void {
    for (let at = this.#open.length - 1; at > 0; at -= 1) {
      const name = this.#open[at]?.name ?? ''
      if (within.has(name)) return
      if (closed.has(name)) {
        this.#open.length = at
        return
      }
    }
  }

  #closeElement(name: string): void {
    const flattened = this.#flattened.get(name) ?? 0
    if (flattened > 0) {
      this.#flattened.set(name, flattened - 1)
      return
    }
    for (let at = this.#open.length - 1; at > 0; at -= 1) {
      const open = this.#open[at]?.name ?? ''
      if (open === name) {
        this.#open.length = at
        return
      }
      // A stray </b> or </div> must not close the block or the table cell it stands in.
      if (
        INLINE.has(name)
          ? !INLINE.has(open)
          : SCOPES.has(open) && !SCOPES.has(name) && name !== 'tr' && name !== 'tbody'
      )
        return
    }
  }
}

function toCharacter(codepoint: number): string {
  const isCharacter = codepoint > 0 && codepoint <= 0x10ffff && !(codepoint >= 0xd800 && codepoint <= 0xdfff)
  return isCharacter ? String.fromCodePoint(codepoint) : '\ufffd'
}

/** Every element below `root`, parents before children, in page order, without recursion. */
export function* walkElements(root: HtmlElement): Generator<HtmlElement> {
  const waiting: HtmlElement[] = [root]
  for (let element = waiting.pop(); element; element = waiting.pop()) {
    yield element
    for (let at = element.children.length - 1; at >= 0; at -= 1) {
      const child = element.children[at]
      if (child !== undefined && typeof child !== 'string') waiting.push(child)
    }
  }
}

/** The words below an element in page order, white space collapsed. */
export function readWords(root: HtmlElement): string {
  const words: string[] = []
  const waiting: (HtmlElement | string)[] = [root]
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (typeof node === 'string') words.push(node)
    else for (let at = node.children.length - 1; at >= 0; at -= 1) waiting.push(node.children[at] ?? '')
  }
  return collapse(words.join(''))
}

/** Whether an element of this name stands within a line of its block. */
export function isInline(name: string): boolean {
  return INLINE.has(name)
}

/** White space as a page shows it, without soft hyphens and zero-width marks. */
export function collapse(words: string): string {
  return words
    .replace(/[\u00ad\u200b\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}
