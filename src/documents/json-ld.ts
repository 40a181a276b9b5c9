/** What a page's JSON-LD says of its article; null where it says nothing. */
export type StatedArticle = Readonly<{
  title: string | null
  authors: readonly string[]
  outlet: string | null
  published: string | null
  modified: string | null
  url: string | null
}>

type Fields = Readonly<Record<string, unknown>>

const ARTICLE = /(?:Article|BlogPosting|Report|PressRelease|Posting)$/
const MOST_OBJECTS = 2000

/** Reads the first article described in JSON-LD scripts; broken JSON is passed over, as pages hold it often. */
export function readJsonLd(scripts: readonly string[]): StatedArticle | undefined {
  const graphs = scripts.map((script) => listObjects(parse(script)))
  // Some sites describe the page and not the article.
  for (const isKind of [isArticle, isDatedPage]) {
    const objects = graphs.find((graph) => graph.some(isKind))
    const article = objects?.find(isKind)
    if (!objects || !article) continue
    const names = (value: unknown) => [value].flat().flatMap((one) => readName(resolve(one, objects)) ?? [])
    return {
      title: readName(article['headline']) ?? readName(article['name']),
      authors: names(article['author']),
      outlet: names(article['publisher']).find((name) => !/^https?:/.test(name)) ?? null,
      published: readName(article['datePublished']),
      modified: readName(article['dateModified']),
      url: readAddress(article['url']) ?? readAddress(article['mainEntityOfPage']),
    }
  }
  return undefined
}

function parse(script: string): unknown {
  // Templates put line breaks into strings and commas after the last field.
  return tryParse(script) ?? tryParse(script.replace(/\p{Cc}/gu, ' ').replace(/,(?=\s{0,20}[}\]])/g, ''))
}

function tryParse(script: string): unknown {
  try {
    return JSON.parse(script.replace(/^\s{0,50}(?:<!--|\/\/<!\[CDATA\[)|(?:-->|\/\/\]\]>)\s{0,50}$/g, ''))
  } catch {
    return undefined
  }
}

function listObjects(parsed: unknown): Fields[] {
  const waiting: unknown[] = [parsed]
  const objects: Fields[] = []
  for (let at = 0; at < waiting.length && at < MOST_OBJECTS; at += 1) {
    const value = waiting[at]
    if (Array.isArray(value)) waiting.push(...value.slice(0, 100))
    else if (isFields(value)) {
      objects.push(value)
      waiting.push(value['@graph'], value['mainEntity'], value['mainEntityOfPage'])
    }
  }
  return objects
}

function isArticle(object: Fields): boolean {
  return [object['@type']].flat().some((type) => typeof type === 'string' && ARTICLE.test(type))
}

function isDatedPage(object: Fields): boolean {
  const isPage = [object['@type']].flat().some((type) => typeof type === 'string' && /(?:WebPage|ItemPage)$/.test(type))
  return isPage && object['datePublished'] !== undefined
}

/** The object that a bare reference ({"@id": …}) stands for, where the page describes it. */
function resolve(value: unknown, objects: readonly Fields[]): unknown {
  if (!isFields(value) || value['name'] !== undefined) return value
  return objects.find((object) => object['@id'] === value['@id'] && object['name'] !== undefined)
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function readName(value: unknown): string | null {
  if (typeof value === 'string') return value.trim() || null
  if (isFields(value)) return readName(value['name'])
  return Array.isArray(value) ? readName(value[0]) : null
}

function readAddress(value: unknown): string | null {
  return readName(isFields(value) ? (value['@id'] ?? value['url']) : value)
}
