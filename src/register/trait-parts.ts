import type { CanonicalDocument } from '../vocabulary/documents.js'
import type { DatedWords } from '../vocabulary/findings.js'

/** A person as grouping sees them: folded name and ISO code of the state they speak for. */
export type TraitPerson = Readonly<{ profile: string; name: string; state: string | null }>

/** What a finding says of its day, and when its document was published. */
export type When = Readonly<{
  date: string | null
  edtf: string | null
  weekday: number | null
  published: string | null
  /** Who published it: the outlet's name, else the host of its address. */
  outlet: string | null
}>

/** The day of a finding as its words and its document give it. */
export function whenOf(
  dated: Partial<Pick<DatedWords, 'date' | 'dateEdtf' | 'weekday'>>,
  { published, outlet, url }: CanonicalDocument,
): When {
  return {
    date: dated.date ?? null,
    edtf: dated.dateEdtf ?? null,
    weekday: dated.weekday ?? null,
    published: published === null ? null : published.slice(0, 10),
    outlet: outlet ?? (url !== null && URL.canParse(url) ? new URL(url).host : null),
  }
}
