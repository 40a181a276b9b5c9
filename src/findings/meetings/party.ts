import type { Person } from '../../reading/reading.js'
import type { Participant } from '../../vocabulary/findings.js'
import type { Level } from './level.js'

/** How a party is named. `office` is a title without a name that no person of the document could be found for. */
export type PartyForm = 'person' | 'office' | 'group' | 'state' | 'organisation' | 'pronoun'

/** One party phrase: tokens `first` to `end`. A group of several states' ministers holds one participant a state. */
export type Party = Readonly<{
  first: number
  end: number
  form: PartyForm
  participants: readonly Participant[]
  level?: Level
  plural: boolean
}>

/** Who a title standing alone or a pronoun means; undefined where the document leaves it open. */
export type Resolve = (token: number, end: number) => Person | undefined
