import type { Source } from './arrivals.js'
import type { Deployment } from './deployment.js'
import type { Fetcher, Fetching } from './fetching/fetcher.js'
import { readWebAddress } from './fetching/web-address.js'
import { findAddress, type KnownAddress, recordAddresses, touchAddress } from './register/web-addresses.js'
import type { Retrieval } from './vocabulary/retrieval.js'

/** Requests under way at once; one host is asked one thing at a time whatever this says. */
const UNDER_WAY = 8

/** What is asked for, in which register, and of whom. */
export type WebAsking = Readonly<{ deployment: Deployment; register: string; fetcher: Fetcher }>

/** Whether a word that names a source is an address on the web rather than a file. */
export function isWebAddress(words: string): boolean {
  return /^https?:\/\//i.test(words)
}

type Failure = Extract<Fetching, { kind: 'failed' }>
type OnFailure = (address: string, failure: Failure) => void

/**
 * Fetches pages as sources of an intake, each as soon as it is there. A page on record is asked for only if it has
 * changed; one address is asked once, however often it is named.
 */
export async function* fetchSources(
  asking: WebAsking,
  addresses: Iterable<string>,
  onFailure: OnFailure = () => undefined,
): AsyncGenerator<Source> {
  const underWay = new Map<string, Promise<Readonly<{ address: string; source: Source }>>>()
  const seen = new Set<string>()
  const next = async () => {
    const { address, source } = await Promise.race(underWay.values())
    underWay.delete(address)
    return source
  }
  for (const words of addresses) {
    const read = readWebAddress(words)
    const address = read.ok ? read.url.href : words
    if (seen.has(address)) continue
    seen.add(address)
    const fetched = fetchSource(asking, address, onFailure).then((source) => ({ address, source }))
    fetched.catch(() => undefined)
    underWay.set(address, fetched)
    if (underWay.size >= UNDER_WAY) yield await next()
  }
  while (underWay.size > 0) yield await next()
}

async function fetchSource(
  { deployment, register, fetcher }: WebAsking,
  address: string,
  onFailure: OnFailure,
): Promise<Source> {
  const known = await deployment.inspect(register, (view) => findAddress(view, address))
  const fetched = await fetcher.fetch(address, known?.document === undefined ? undefined : known)
  if (fetched.kind === 'page') {
    const { bytes, retrieval } = fetched
    return { ok: true, name: address, bytes, retrieval }
  }
  if (fetched.kind === 'failed') {
    onFailure(address, fetched)
    return { ok: false, name: address, reason: reasonOf(fetched, known) }
  }
  await deployment.inspect(register, (view) => touchAddress(view, address, fetched.retrieval.at))
  return { ok: true, name: address, of: `${address}, on record already: unchanged since ${dayOf(known?.askedAt)}` }
}

function reasonOf({ reason, isGone }: Failure, known: KnownAddress | undefined): string {
  if (!isGone || known?.document === undefined) return reason
  return `${reason}; as it was on ${dayOf(known.askedAt)} it stays on record as ${known.document}`
}

function dayOf(moment: string | undefined): string {
  return moment?.slice(0, 10) ?? 'it was last asked'
}

/**
 * Fetches a feed. With `ifChanged` one that has not changed since `noteFeed` is not sent again. A feed whose items were
 * taken as documents of their own is asked for whole.
 */
export async function fetchFeed(
  { deployment, register, fetcher }: WebAsking,
  address: string,
  ifChanged: boolean,
): Promise<Fetching> {
  if (!ifChanged) return fetcher.fetch(address)
  const known = await deployment.inspect(register, (view) => findAddress(view, address))
  return fetcher.fetch(address, known?.document === undefined ? known : undefined)
}

/** Notes that all of a feed has been gone through: unchanged, it need not be sent again. */
export async function noteFeed({ deployment, register }: WebAsking, retrieval: Retrieval): Promise<void> {
  await deployment.inspect(register, (view) => recordAddresses(view, [{ retrieval, document: null }]))
}
