import type { Transaction } from 'kysely'
import type { ActKind } from './acts.js'
import type { ChainedAct, Head } from './chain.js'
import { Damage } from './damage.js'
import { journalPaths } from './journal-files.js'
import { parseActLine, parsePayloadLine } from './journal-lines.js'
import { type Line, readLines } from './lines.js'
import type { JournalTables } from './tables.js'

const PAGE = 1000

/** One line of the journal as it lies there. `act` is undefined where the line is not one; `place` names file and line, or table and act. */
export type RecordedAct = Readonly<{ place: string; act: ChainedAct | undefined }>

/** A register's acts as the files hold them, in order, sound or not: line n of both files is act n. */
export async function* readActFiles(folder: string): AsyncGenerator<RecordedAct> {
  const paths = journalPaths(folder)
  const payloads = readLines(paths.payloads)
  try {
    for await (const actLine of readLines(paths.acts)) {
      const payloadLine = (await payloads.next()).value as Line | undefined
      yield joinLines(paths, actLine, payloadLine)
    }
    const surplus = (await payloads.next()).value as Line | undefined
    if (surplus !== undefined) yield { place: `${paths.payloads} line ${surplus.number}`, act: undefined }
  } finally {
    await payloads.return(undefined)
  }
}

function joinLines(
  paths: Readonly<{ acts: string; payloads: string }>,
  actLine: Line,
  payloadLine: Line | undefined,
): RecordedAct {
  const line = actLine.whole ? parseActLine(decode(actLine.bytes)) : undefined
  if (line === undefined) return { place: `${paths.acts} line ${actLine.number}`, act: undefined }
  const said = payloadLine?.whole ? parsePayloadLine(decode(payloadLine.bytes)) : undefined
  const payloadPlace = `${paths.payloads} line ${actLine.number}`
  if (said?.seq !== line.seq || said.hash !== line.payloadHash) return { place: payloadPlace, act: undefined }
  const place = `${paths.acts} line ${actLine.number}`
  return { place, act: { line, payload: said.payload } }
}

/** Up to a thousand of a register's acts as the database holds them, from `seq` on; an empty page is the end. */
export async function readActPage(
  tx: Transaction<JournalTables>,
  register: string,
  seq: number,
): Promise<readonly RecordedAct[]> {
  const rows = await tx
    .selectFrom('acts as a')
    .leftJoin('act_payloads as p', (join) =>
      join.onRef('p.register_id', '=', 'a.register_id').onRef('p.payload_hash', '=', 'a.payload_hash'),
    )
    .select(['a.seq', 'a.at', 'a.by', 'a.kind', 'a.payload_hash', 'a.prev', 'a.hash', 'p.payload'])
    .where('a.register_id', '=', register)
    .where('a.seq', '>=', seq)
    .orderBy('a.seq')
    .limit(PAGE)
    .execute()
  return rows.map(({ payload_hash: payloadHash, payload, kind, ...rest }) => ({
    place: `register ${register}, table acts, act ${rest.seq}`,
    act: { line: { ...rest, kind: kind as ActKind, payloadHash }, payload },
  }))
}

/** Where the database's copy of a chain stands, undefined where it has no such register. */
export async function readHead(tx: Transaction<JournalTables>, register: string): Promise<Head | undefined> {
  return tx
    .selectFrom('registers')
    .select(['head_seq as seq', 'head_hash as hash'])
    .where('register_id', '=', register)
    .executeTakeFirst()
}

/** The act of a recorded line that must be sound. Throws Damage naming the place. */
export function getAct({ place, act }: RecordedAct): ChainedAct {
  if (act !== undefined) return act
  throw new Damage(`${place} is not as it was written`, 'Run `rapporteur check` to see every fault in the record.')
}

/** Bytes that are not UTF-8 were never written by the journal; decoding them leniently could hide a changed byte. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return ''
  }
}
