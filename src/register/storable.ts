const UNSTORABLE = /\0|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g
/** Most texts hold none of these, which is told much faster. */
const SUSPECT = /[\0\uD800-\uDFFF]/

/** Text as PostgreSQL can hold it: NUL and halves of surrogate pairs become U+FFFD, one for one, so that offsets stay right. */
export function storableText(text: string): string {
  return SUSPECT.test(text) ? text.replace(UNSTORABLE, '\uFFFD') : text
}

/** NUL or a half as JSON writes it; a backslash before such letters may look like it. */
const MAYBE_UNSTORABLE = /\\u(?:0000|d[89a-f])/

/** JSON for a jsonb column, with every string storable. */
export function storableJson(value: unknown): string {
  const json = JSON.stringify(value)
  if (!MAYBE_UNSTORABLE.test(json)) return json
  return JSON.stringify(value, (_, held: unknown) => (typeof held === 'string' ? storableText(held) : held))
}
