import { type LookupAddress, lookup as lookUpName } from 'node:dns'
import type { LookupFunction } from 'node:net'
import { Agent } from 'undici'
import { FetchFault } from './fault.js'
import { findInnerNetwork, isIpAddress } from './public-address.js'
import { hostOf } from './web-address.js'

/** Looks a name up and answers every address of it. */
export type LookUp = (host: string) => Promise<readonly LookupAddress[]>

/** How long each step may take, in milliseconds. `whole` counts from the request to the last byte. */
export type TimeLimits = Readonly<{ connect: number; head: number; pause: number; whole: number }>

/** A way out to the network that leads to public addresses and to `allowedHosts` only. */
export type GuardedAgent = Readonly<{
  agent: Agent
  /** Throws FetchFault for a host written as an address of an inner network: no name is looked up for those. */
  checkHost: (url: URL) => void
}>

/**
 * The look-up of the connection itself is what is checked, so an answer that changes between check and connection
 * changes nothing.
 */
export function openGuardedAgent(
  allowedHosts: ReadonlySet<string>,
  limits: TimeLimits,
  lookUp: LookUp = lookUpAll,
): GuardedAgent {
  const lookup: LookupFunction = (host, options, answer) => {
    lookUp(host).then(
      (addresses) => {
        const inner = allowedHosts.has(host.toLowerCase()) ? undefined : findInner(addresses)
        const [first] = addresses
        if (inner !== undefined) answer(refuseInner(host, inner), '')
        else if (first === undefined) answer(Object.assign(new Error('no address'), { code: 'ENOTFOUND' }), '')
        else if (options.all) answer(null, [...addresses])
        else answer(null, first.address, first.family)
      },
      (error: NodeJS.ErrnoException) => answer(error, ''),
    )
  }
  return {
    agent: new Agent({
      connect: { timeout: limits.connect, lookup },
      headersTimeout: limits.head,
      bodyTimeout: limits.pause,
      // A site beside the fetching needs its memory and sockets for itself.
      connections: 4,
      pipelining: 1,
    }),
    checkHost(url) {
      const host = hostOf(url)
      if (allowedHosts.has(host) || !isIpAddress(host)) return
      const inner = findInnerNetwork(host)
      if (inner !== undefined) throw refuseInner(host, { address: host, inner })
    },
  }
}

type Inner = Readonly<{ address: string; inner: string }>

/** One inner address among public ones is enough: the connection could choose it. */
function findInner(addresses: readonly LookupAddress[]): Inner | undefined {
  for (const { address } of addresses) {
    const inner = findInnerNetwork(address)
    if (inner !== undefined) return { address, inner }
  }
  return undefined
}

function refuseInner(host: string, { address, inner }: Inner): FetchFault {
  const leads = host === address ? host : `${host} (${address})`
  return new FetchFault(`${leads} leads to ${inner}, not to the public web; if you mean it: --allow-host ${host}`)
}

function lookUpAll(host: string): Promise<readonly LookupAddress[]> {
  return new Promise((resolve, reject) => {
    lookUpName(host, { all: true }, (error, addresses) => (error === null ? resolve(addresses) : reject(error)))
  })
}
