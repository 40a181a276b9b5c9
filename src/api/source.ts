import type { Queries, View } from '../register/queries.js'

/** What the data routes need of the deployment: one transaction a request, and the queries. */
export type Source = Readonly<{
  read: <T>(register: string, work: (view: View) => Promise<T>) => Promise<T>
  queries: Queries
}>
