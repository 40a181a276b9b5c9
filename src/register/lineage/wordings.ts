import { collate } from '../../vocabulary/collation.js'
import type { View } from '../queries.js'

/** How a document words the quotations that others carry too. */
export type Wordings = Readonly<{
  /** Quotations that this document and another print. */
  shared: number
  /** Those of them in which it has other words, within the quotation, than every other carrier. */
  deviating: number
  /** It words so many of them otherwise that it was rewritten or translated back by machine, and no reporter's ear erred. */
  isRespun: boolean
}>

const LEAST_WORDS = 6
const RESPUN_QUOTATIONS = 3
const RESPUN_PART = 0.6
const RESPUN_CARRIERS = 2

/** How a document words what it quotes, compared with the other carriers of the same utterances. */
export async function compareWordings({ tx }: View, document: string): Promise<Wordings> {
  const rows = await tx
    .selectFrom('entry_findings as own')
    .innerJoin('entries as e', (join) =>
      join.onRef('e.register_id', '=', 'own.register_id').onRef('e.entry_id', '=', 'own.entry_id'),
    )
    .innerJoin('entry_findings as all', (join) =>
      join.onRef('all.register_id', '=', 'own.register_id').onRef('all.entry_id', '=', 'own.entry_id'),
    )
    .innerJoin('findings as f', (join) =>
      join
        .onRef('f.register_id', '=', 'all.register_id')
        .onRef('f.document_id', '=', 'all.document_id')
        .onRef('f.finding_id', '=', 'all.finding_id'),
    )
    .select(['own.entry_id', 'f.document_id', 'f.traits'])
    .distinct()
    .where('own.document_id', '=', document)
    .where('e.kind', '=', 'statement')
    .where('e.reports', '>', 1)
    .orderBy('own.entry_id')
    .execute()
  const quotations = new Map<string, Quotation>()
  for (const { entry_id, document_id, traits } of rows) {
    if (traits?.kind !== 'statement' || traits.form === 'indirect') continue
    const known = quotations.get(entry_id) ?? { own: [], others: [], carriers: new Set<string>() }
    known[document_id === document ? 'own' : 'others'].push(traits.text)
    if (document_id !== document) known.carriers.add(document_id)
    quotations.set(entry_id, known)
  }
  return judge([...quotations.values()].filter(({ own, others }) => own.length > 0 && others.length > 0))
}

type Quotation = Readonly<{ own: string[]; others: string[]; carriers: Set<string> }>

/** Where only one other document carries the words, either of the two may have changed them: it takes several others to tell. */
function judge(quotations: readonly Quotation[]): Wordings {
  const changed = quotations.filter(({ own, others }) =>
    own.some((wording) => others.every((other) => isReworded(wording, other))),
  )
  const against = new Set(changed.flatMap(({ carriers }) => [...carriers]))
  const [shared, deviating] = [quotations.length, changed.length]
  const isMany = deviating >= RESPUN_QUOTATIONS && deviating >= shared * RESPUN_PART
  return { shared, deviating, isRespun: isMany && against.size >= RESPUN_CARRIERS }
}

/** Other words stand in place of some; a shorter quotation of the same words is none. */
export function isReworded(wording: string, other: string): boolean {
  const [own, others] = collate(wording, other) ?? []
  if (own === undefined || others === undefined) return false
  const alike = own.filter(({ isAlike }) => isAlike).reduce((sum, { text }) => sum + text.trim().split(/\s+/).length, 0)
  if (alike < LEAST_WORDS) return false
  const first = own.findIndex(({ isAlike }) => isAlike)
  const last = own.findLastIndex(({ isAlike }) => isAlike)
  const replaced = own.slice(first, last).some(({ isAlike }) => !isAlike)
  const firstOther = others.findIndex(({ isAlike }) => isAlike)
  const lastOther = others.findLastIndex(({ isAlike }) => isAlike)
  return replaced && others.slice(firstOther, lastOther).some(({ isAlike }) => !isAlike)
}
