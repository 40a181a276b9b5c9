import { addendsPrinted } from './addends.js'
import { anniversary } from './anniversary.js'
import type { Case, Resolution, Rule } from './case.js'
import { orderOfItinerary } from './itinerary.js'
import { levelByWhoSat } from './level.js'
import { holderOfOffice } from './office.js'
import { officialText } from './official-text.js'
import { presenceInTheRoom } from './presence.js'
import { publicationAfterEvent } from './publication.js'
import { sessionInOrder } from './session.js'
import { weekdayAgainstDate } from './weekday.js'

/** What can prove a value. None of them counts voices: a majority is no proof. */
const RULES: readonly Rule[] = [
  weekdayAgainstDate,
  anniversary,
  sessionInOrder,
  holderOfOffice,
  orderOfItinerary,
  publicationAfterEvent,
  presenceInTheRoom,
  levelByWhoSat,
  officialText,
  addendsPrinted,
]

/** The value that the texts themselves prove, with every proof; null where none does, or two proofs contradict one another. */
export function settle(one: Case): Resolution | null {
  const rulings = RULES.flatMap((rule) => rule(one) ?? [])
  const [first] = rulings
  if (!first || rulings.some(({ value }) => value !== first.value)) return null
  return { value: first.value, because: rulings.map(({ proof }) => proof) }
}
