import type { DocumentReceived, DocumentUnread } from './acts.js'
import { CHAIN_START, type ChainedAct, findBreak, type Head } from './chain.js'
import type { Fault } from './damage.js'
import type { RecordedAct } from './read-acts.js'
import type { Store } from './store.js'

/** What a walk along a chain met. `withdrawn` counts the payloads that were erased, which is no fault. */
export type ChainWalk = Readonly<{ head: Head; acts: number; withdrawn: number }>

/** Walks a chain to its end whatever it meets: each act goes to `see`, sound or not in itself, each fault to `blame`. */
export async function checkChain(
  register: string,
  recorded: AsyncIterable<RecordedAct>,
  { see, blame }: Readonly<{ see: (act: ChainedAct) => Promise<void> | void; blame: (fault: Fault) => void }>,
): Promise<ChainWalk> {
  let head = CHAIN_START
  let acts = 0
  let withdrawn = 0
  for await (const { place, act } of recorded) {
    acts += 1
    if (act === undefined) {
      blame({ place, what: `is not as it was written (act ${head.seq + 1} of register ${register})` })
      // One fault is told once: the next act is taken up where it says it stands.
      head = { seq: head.seq + 1, hash: '' }
      continue
    }
    const from = head.hash === '' ? { seq: head.seq, hash: act.line.prev } : head
    const broken = findBreak(register, from, act)
    if (broken !== undefined) blame({ place, what: broken })
    if (act.payload === null) withdrawn += 1
    head = { seq: act.line.seq, hash: act.line.hash }
    await see(act)
  }
  return { head, acts, withdrawn }
}

/** Compares the chain on disk with the database's, act by act, and says where they part. */
export async function compareChains(
  files: AsyncIterable<RecordedAct>,
  rows: AsyncIterable<RecordedAct>,
  blame: (fault: Fault) => void,
): Promise<void> {
  const onDisk = files[Symbol.asyncIterator]()
  const inDatabase = rows[Symbol.asyncIterator]()
  let last = 0
  for (;;) {
    const [disk, row] = await Promise.all([onDisk.next(), inDatabase.next()])
    if (disk.done && row.done) return
    if (disk.done || row.done) {
      const [has, lacks] = disk.done ? ['the database', 'the files'] : ['the files', 'the database']
      blame({ place: `act ${last + 1}`, what: `stands in ${has}, but ${lacks} end at act ${last}` })
      await Promise.all([onDisk.return?.(undefined), inDatabase.return?.(undefined)])
      return
    }
    last += 1
    const [a, b] = [disk.value.act, row.value.act]
    // A line that cannot be read is a fault of its own, told by checkChain.
    if (a === undefined || b === undefined) continue
    if (a.line.hash !== b.line.hash) blame({ place: row.value.place, what: `is another act than ${disk.value.place}` })
    else if (a.payload !== b.payload) {
      blame({ place: disk.value.place, what: `what act ${a.line.seq} says is another than in the database` })
    }
  }
}

/** Hashes the original and the canonical text an act put into the store, and answers the document's id; undefined for another act. */
export async function checkHoldings(
  store: Store,
  { line, payload }: ChainedAct,
  blame: (fault: Fault) => void,
): Promise<string | undefined> {
  if (payload === null || !(line.kind === 'document-received' || line.kind === 'document-unread')) return undefined
  const received = parseDocument(payload)
  if (received === undefined) return undefined
  const { document, sha256 } = received
  const name = (holding: string) => `${holding} of document ${document} (act ${line.seq})`
  const original = await store.findFault('originals', sha256)
  if (original !== undefined)
    blame({ place: store.pathOf('originals', sha256), what: `${name('the original')} ${original}` })
  if (!('textSha256' in received)) return document
  const text = await store.findFault('texts', received.textSha256)
  if (text !== undefined) {
    blame({ place: store.pathOf('texts', received.textSha256), what: `${name('the canonical text')} ${text}` })
  }
  return document
}

/** A payload that was changed by hand need not be JSON any more; its hash has told so already. */
function parseDocument(payload: string): DocumentReceived | DocumentUnread | undefined {
  try {
    const document = JSON.parse(payload) as DocumentReceived | DocumentUnread
    return /^[0-9a-f]{64}$/.test(document.sha256) ? document : undefined
  } catch {
    return undefined
  }
}
