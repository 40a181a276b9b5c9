import ipaddr from 'ipaddr.js'

/** What a reserved range is for, in words; ranges without an entry are named as they are. */
const RANGES: Readonly<Record<string, string>> = {
  loopback: 'this machine itself',
  private: 'a private network',
  uniqueLocal: 'a private network',
  linkLocal: 'the local link',
  carrierGradeNat: 'a carrier’s inner network',
  multicast: 'many machines at once',
  broadcast: 'many machines at once',
  unspecified: 'no machine at all',
  ipv4Mapped: 'an IPv4 address in disguise',
}

/** Where an IP address leads that no page of the public web has; undefined for an address of the public internet. */
export function findInnerNetwork(address: string): string | undefined {
  if (!ipaddr.isValid(address)) return 'nowhere: it is no IP address'
  const parsed = ipaddr.parse(address)
  const range = parsed.range()
  if (range === 'unicast') return undefined
  // Networks without IPv4 reach it through addresses that end in one: that one counts.
  if (range === 'rfc6052' && parsed instanceof ipaddr.IPv6) return findInnerNetwork(lastFourBytes(parsed))
  return RANGES[range] ?? `a reserved range (${range})`
}

/** The prefix 64:ff9b:1::/48 is for local use, whatever stands behind it. */
function lastFourBytes(address: ipaddr.IPv6): string {
  const bytes = address.toByteArray()
  return bytes[5] === 0 ? bytes.slice(12).join('.') : '0.0.0.0'
}

/** Whether a host is written as an IP address and no name is looked up for it. */
export function isIpAddress(host: string): boolean {
  return ipaddr.isValid(host)
}
