import type { PrintedValue } from '../printed-values.js'
import type { View } from '../queries.js'
import { countVoices, loadCopies } from './voices.js'

/** A printed value with the number of independent voices that give it. */
export type VoicedValue = PrintedValue & Readonly<{ independent: number }>

/**
 * The values of each list with their voices, the one that most voices give first, else as they stood: an order, and no
 * decision. Documents that copy one another are one voice.
 */
export async function loadVoices(
  view: View,
  lists: readonly (readonly PrintedValue[])[],
): Promise<readonly (readonly VoicedValue[])[]> {
  const copies = await loadCopies(
    view,
    lists.flat().flatMap(({ reports }) => reports.map(({ document }) => document)),
  )
  return lists.map((values) => {
    const voiced = values.map((value) => ({ ...value, independent: countVoices(value.reports, copies) }))
    return voiced.sort((a, b) => b.independent - a.independent)
  })
}
