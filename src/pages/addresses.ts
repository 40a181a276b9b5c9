/** The address of a page of one register: every part is percent-encoded, so that no id or name can leave its place. */
export function addressOf(register: string, ...parts: readonly string[]): string {
  return `/${[register, ...parts].map(encodeURIComponent).join('/')}`
}

/** An address with its question; values that are undefined or empty are left out. */
export function asking(address: string, asked: Readonly<Record<string, string | number | undefined>>): string {
  const words = Object.entries(asked).flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [`${encodeURIComponent(name)}=${encodeURIComponent(value)}`],
  )
  return words.length === 0 ? address : `${address}?${words.join('&')}`
}

const PAGE_OF_KIND: Readonly<Record<string, string>> = {
  meeting: 'meetings',
  statement: 'statements',
  document: 'documents',
  party: 'people',
  person: 'people',
  state: 'people',
  organisation: 'people',
  format: 'formats',
  visit: 'visits',
  commitment: 'commitments',
  figure: 'figures',
  position: 'positions',
  disagreement: 'disagreements',
  role: 'people',
}

/** The page of an entry or document; undefined for a kind that has no page of its own. */
export function entryAddress(register: string, kind: string, id: string): string | undefined {
  const section = PAGE_OF_KIND[kind]
  return section === undefined ? undefined : addressOf(register, section, id)
}

/** The reader at one finding: the span opens the right page of a long text and is marked there, the anchor scrolls to it. */
export function readerAddress(
  register: string,
  document: string,
  at: Readonly<{ start: number; end: number; finding?: string }>,
): string {
  const anchor = at.finding === undefined ? 'span' : `f-${encodeURIComponent(at.finding)}`
  return `${asking(addressOf(register, 'documents', document), { span: `${at.start}-${at.end}` })}#${anchor}`
}

/** A link a document gives of itself, or undefined where it is no web address (`javascript:` and the like). */
export function webAddress(url: string | null): string | undefined {
  if (url === null || !URL.canParse(url)) return undefined
  return ['http:', 'https:'].includes(new URL(url).protocol) ? url : undefined
}
