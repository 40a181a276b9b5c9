const UNSTORABLE = /\0|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g

/** Text as PostgreSQL can hold it: NUL and halves of surrogate pairs become U+FFFD, one for one, so that offsets stay right. */
export function storableText(text: string): string {
  return text.replace(UNSTORABLE, '\uFFFD')
}

/** JSON for a jsonb column, with every string storable. */
export function storableJson(value: unknown): string {
  return JSON.stringify(value, (_, held: unknown) => (typeof held === 'string' ? storableText(held) : held))
}
