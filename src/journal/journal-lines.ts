import type { ActLine } from './acts.js'

/** A line of `payloads.jsonl`: line n says what act n says. `payload` is the JSON text as hashed, null once withdrawn. */
export type PayloadLine = Readonly<{ seq: number; hash: string; payload: string | null }>

const HASH = /^[0-9a-f]{64}$/

/** An act as its line, without the newline. */
export function writeActLine({ seq, at, by, kind, payloadHash, prev, hash }: ActLine): string {
  return JSON.stringify({ seq, at, by, kind, payloadHash, prev, hash })
}

/** A payload as its line: the hashed text stands in it unchanged, so that its hash can be taken without parsing. */
export function writePayloadLine({ seq, hash, payload }: PayloadLine): string {
  return `{"seq":${seq},"hash":"${hash}","payload":${payload ?? 'null'}}`
}

/** The act a line holds; undefined for anything that is not, byte for byte, what `writeActLine` writes. */
export function parseActLine(text: string): ActLine | undefined {
  const line = parseObject(text)
  if (line === undefined) return undefined
  const { seq, at, by, kind, payloadHash, prev, hash } = line
  const isSound =
    Number.isSafeInteger(seq) && [at, by, kind].every((field) => typeof field === 'string') && isHash(payloadHash)
  if (!isSound || !isHash(prev) || !isHash(hash)) return undefined
  const act = { seq, at, by, kind, payloadHash, prev, hash } as ActLine
  return writeActLine(act) === text ? act : undefined
}

/** The payload a line holds; undefined for anything that is not, byte for byte, what `writePayloadLine` writes. */
export function parsePayloadLine(text: string): PayloadLine | undefined {
  const head = /^\{"seq":([1-9][0-9]{0,15}),"hash":"([0-9a-f]{64})","payload":/.exec(text)
  if (head === null || !text.endsWith('}')) return undefined
  const payload = text.slice(head[0].length, -1)
  return { seq: Number(head[1]), hash: head[2] ?? '', payload: payload === 'null' ? null : payload }
}

function isHash(field: unknown): boolean {
  return typeof field === 'string' && HASH.test(field)
}

function parseObject(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined
  } catch {
    return undefined
  }
}
