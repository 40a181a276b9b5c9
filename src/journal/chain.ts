import { createHash } from 'node:crypto'
import type { Act, ActLine } from './acts.js'

/** Where a chain stands: the sequence number and hash of its last act. */
export type Head = Readonly<{ seq: number; hash: string }>

/** An act with its place in the chain. `payload` is the JSON text that was hashed, null once withdrawn. */
export type ChainedAct = Readonly<{ line: ActLine; payload: string | null }>

/** The head of a chain without acts; its hash is the first act's `prev`. */
export const CHAIN_START: Head = { seq: 0, hash: '0'.repeat(64) }

/** SHA-256 in lower-case hexadecimal; a string is hashed as its UTF-8 bytes. */
export function hashOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}

/** The hash that seals one act. A JSON array, because joined fields could be shifted into one another. */
export function hashAct(register: string, act: Omit<ActLine, 'hash'>): string {
  return hashOf(JSON.stringify([register, act.seq, act.at, act.by, act.kind, act.payloadHash, act.prev]))
}

/** Gives each act its place after `head`, in the order given. */
export function chainActs(
  register: string,
  head: Head,
  acts: readonly Act[],
  { at, by }: Readonly<{ at: string; by: string }>,
): readonly ChainedAct[] {
  let last = head
  return acts.map(({ kind, payload }) => {
    const text = JSON.stringify(payload)
    const unsealed = { seq: last.seq + 1, at, by, kind, payloadHash: hashOf(text), prev: last.hash }
    const line: ActLine = { ...unsealed, hash: hashAct(register, unsealed) }
    last = line
    return { line, payload: text }
  })
}

/** What is wrong with an act that should follow `head`, or undefined. A withdrawn payload is no fault: its hash stands. */
export function findBreak(register: string, head: Head, { line, payload }: ChainedAct): string | undefined {
  if (line.seq !== head.seq + 1) return `act ${line.seq} stands where act ${head.seq + 1} belongs`
  if (line.prev !== head.hash) return `act ${line.seq} does not follow act ${head.seq}: its "prev" is another hash`
  if (hashAct(register, line) !== line.hash) return `act ${line.seq} does not match its own hash`
  if (payload !== null && hashOf(payload) !== line.payloadHash) {
    return `the payload of act ${line.seq} (${line.kind}) does not match its hash ${line.payloadHash}`
  }
  return undefined
}
