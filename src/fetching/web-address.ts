/** An address that may be asked for, or why not. */
export type AddressOutcome = Readonly<{ ok: true; url: URL }> | Readonly<{ ok: false; reason: string }>

const LONGEST = 4000

/** Reads an address as a browser would, without its fragment; `base` is the page that names it. */
export function readWebAddress(words: string, base?: URL): AddressOutcome {
  if (words.length > LONGEST) return refuse(`the address is longer than ${LONGEST} characters`)
  if (!URL.canParse(words, base?.href)) return refuse(`"${words.slice(0, 200)}" is not a whole web address`)
  const url = new URL(words, base)
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    return refuse(`only http and https are fetched, not ${url.protocol}`)
  }
  if (url.username !== '' || url.password !== '') {
    return refuse('the address holds a name or password, which would go on record; fetch the page yourself and add it')
  }
  url.hash = ''
  return { ok: true, url }
}

/** The host as a resolver wants it: an IPv6 address without its brackets. */
export function hostOf({ hostname }: URL): string {
  return hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '')
}

function refuse(reason: string): AddressOutcome {
  return { ok: false, reason }
}
