import { NotFound } from '../../register/not-found.js'
import type { Queries, View } from '../../register/queries.js'

/** The name of a party that a list is narrowed to by a link; an id the register does not know shows as itself. */
export async function keptParty(
  { getParty }: Pick<Queries, 'getParty'>,
  view: View,
  id: string | undefined,
): Promise<Readonly<{ value: string; words: string }> | undefined> {
  if (id === undefined || id === '') return undefined
  try {
    return { value: id, words: (await getParty(view, id)).name }
  } catch (error) {
    if (!(error instanceof NotFound)) throw error
    return { value: id, words: id }
  }
}
