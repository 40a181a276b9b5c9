import type { getAmounts } from '../register/amounts.js'
import type { DocumentEntry } from '../register/entries.js'
import type { getLineage, listLineageOf } from '../register/lineage/lineage.js'
import type { compareWordings } from '../register/lineage/wordings.js'
import type { getListedDays } from '../register/listed-days.js'
import type { getMoney, getMoneyChoices } from '../register/money.js'
import type { getPassages } from '../register/passages.js'
import type { Queries, View } from '../register/queries.js'
import type { listSaidAt } from '../register/said-at.js'
import type { getTimeline } from '../register/timeline.js'
import type { SeenMark } from '../vocabulary/layers.js'

/** One register as the front page lists it. `latest` is the ISO date of the newest thing on record, null while it is empty. */
export type RegisterSummary = Readonly<{
  name: string
  title: string
  /** True for the register that holds the samples. */
  demonstration: boolean
  documents: number
  meetings: number
  statements: number
  latest: string | null
}>

/** Every query the pages make; the root hands in the functions of `register/`. */
export type PageQueries = Queries &
  Readonly<{
    getTimeline: typeof getTimeline
    getAmounts: typeof getAmounts
    getMoney: typeof getMoney
    getMoneyChoices: typeof getMoneyChoices
    getPassages: typeof getPassages
    getListedDays: typeof getListedDays
    listLineageOf: typeof listLineageOf
    getLineage: typeof getLineage
    compareWordings: typeof compareWordings
    listSaidAt: typeof listSaidAt
  }>

/**
 * What the site needs of the deployment. `read` runs `work` in one transaction under a role without superuser rights
 * and throws NotFound for a register that is not there.
 */
export type Site = Readonly<{
  registers: () => Promise<readonly RegisterSummary[]>
  /** The number of each register's last act, by name: while it stays, so do the register's pages. Pages are not kept without it. */
  heads?: () => Promise<ReadonlyMap<string, number>>
  read: <T>(register: string, work: (view: View) => Promise<T>) => Promise<T>
  queries: PageQueries
  /** What the reading sees in a document, by the present rules; undefined where it could not be read. Without it the reader page offers none of it. */
  see?: (document: DocumentEntry) => Promise<readonly SeenMark[] | undefined>
}>
