/** What a page's JSON-LD says of its article; null where it says nothing. */
export type StatedArticle = Readonly<{
  title: string | null
  authors: readonly string[]
  outlet: string | null
  published: string | null
  url: string | null
}>

type Fields = Readonly<Record<string, unknown>>

const ARTICLE = /(?:Article|BlogPosting|Report|PressRelease|Posting)$/
const MOST_OBJECTS = 2000

/** Reads the first article described in JSON-LD scripts; broken JSON is passed over, as pages hold it often. */
export function readJsonLd(scripts: readonly string[]): StatedArticle | undefined {
  for (const script of scripts) {
    const article = findArticleObject(parse(script))
    if (!article) continue
    return {
      title: readName(article['headline']) ?? readName(article['name']),
      authors: readNames(article['author']),
      outlet: readNames(article['publisher'])[0] ?? null,
      published: readName(article['datePublished']),
      url: readName(article['url']) ?? readName(article['mainEntityOfPage']),
    }
  }
  return undefined
}

function parse(script: string): unknown {
  try {
    return JSON.parse(script.replace(/^\s{0,50}(?:<!--|\/\/<!\[CDATA\[)|(?:-->|\/\/\]\]>)\s{0,50}$/g, ''))
  } catch {
    return undefined
  }
}

function findArticleObject(parsed: unknown): Fields | undefined {
  const waiting: unknown[] = [parsed]
  for (let seen = 0; waiting.length > 0 && seen < MOST_OBJECTS; seen += 1) {
    const value = waiting.shift()
    if (Array.isArray(value)) waiting.push(...value.slice(0, 100))
    else if (isFields(value)) {
      if ([value['@type']].flat().some((type) => typeof type === 'string' && ARTICLE.test(type))) return value
      waiting.push(value['@graph'], value['mainEntity'], value['mainEntityOfPage'])
    }
  }
  return undefined
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function readName(value: unknown): string | null {
  if (typeof value === 'string') return value.trim() || null
  if (isFields(value)) return readName(value['name'] ?? value['@id'])
  return Array.isArray(value) ? readName(value[0]) : null
}

function readNames(value: unknown): string[] {
  return [value].flat().flatMap((one) => readName(one) ?? [])
}
