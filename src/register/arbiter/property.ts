import type { Case } from './case.js'

/** The part of a property behind its colon, as `KAZ` in `date:KAZ`. */
export function partsOfProperty(property: string): Pick<Case, 'property' | 'key'> {
  const colon = property.indexOf(':')
  return colon < 0 ? { property, key: null } : { property: property.slice(0, colon), key: property.slice(colon + 1) }
}
