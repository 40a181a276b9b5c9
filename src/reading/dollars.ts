import type { CanonicalDocument } from '../vocabulary/documents.js'
import type { Amount } from './reading.js'

const DOLLARS: ReadonlySet<string> = new Set([
  'USD',
  'CAD',
  'AUD',
  'NZD',
  'HKD',
  'SGD',
  'TWD',
  'BND',
  'FJD',
  'JMD',
  'NAD',
  'TTD',
])
/** Where a plain "$" is rather the country's own dollar. */
const OWN_DOLLAR = /^[a-z]+:\/\/[^/]{1,253}\.(?:ca|au|nz|sg|hk|tw)(?:[:/]|$)/i
/** "C$40 million ($30 million)": what stands in brackets behind another dollar is converted, into the usual one. */
const CONVERTED = /\($/

/**
 * What a plain "$" means in this document. Where the document names another dollar, a plain one of the same value is that dollar;
 * any other, and every plain one of an address under a country with a dollar of its own, is marked doubtful and left as USD.
 */
export function settleDollars(
  { text, url }: Pick<CanonicalDocument, 'text' | 'url'>,
  amounts: readonly Amount[],
): readonly Amount[] {
  const isBare = ({ start, end, currency }: Amount) =>
    currency === 'USD' && /^\$/.test(text.slice(start, end)) && !/USD$/i.test(text.slice(start, end))
  const named = amounts.filter((amount) => amount.currency !== null && DOLLARS.has(amount.currency) && !isBare(amount))
  const others = new Map<number, string>()
  for (const { currency, value } of named) if (currency !== null && currency !== 'USD') others.set(value, currency)
  for (const { currency, value } of named) if (currency === 'USD') others.delete(value)
  const namesOther = named.some(({ currency }) => currency !== 'USD')
  if (!namesOther && !(url && OWN_DOLLAR.test(url))) return amounts
  return amounts.map((amount) => {
    if (!isBare(amount) || CONVERTED.test(text.slice(Math.max(0, amount.start - 1), amount.start))) return amount
    const same = others.get(amount.value)
    return same ? { ...amount, unit: same, currency: same } : { ...amount, doubtful: true }
  })
}
