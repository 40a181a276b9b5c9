/** The journal's tables. Embedded, the files are the truth and these rows their projection; on a PostgreSQL server these are the truth. */
export type JournalTables = {
  registers: { register_id: string; title: string; opened_at: string; head_seq: number; head_hash: string }
  acts: {
    register_id: string
    seq: number
    at: string
    by: string
    kind: string
    payload_hash: string
    prev: string
    hash: string
  }
  /** `payload` is the JSON text that was hashed, null once withdrawn. */
  act_payloads: { register_id: string; payload_hash: string; payload: string | null }
}
