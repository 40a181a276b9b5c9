import { type Deployment, registerFolder } from './deployment.js'
import { type RecordedAct, readActFiles, readActPage } from './journal/read-acts.js'

/** The journal itself: the files, or on a database server its tables. */
export function recordOf(deployment: Deployment, register: string): AsyncIterable<RecordedAct> {
  const { place } = deployment
  return place.url === undefined ? readActFiles(registerFolder(place, register)) : rowsOf(deployment, register)
}

/** A register's acts as the database holds them, a page a transaction, so that a site beside it stays quick. */
export async function* rowsOf(deployment: Deployment, register: string): AsyncGenerator<RecordedAct> {
  for (let seq = 1; ; ) {
    const page = await deployment.inspect(register, ({ tx }) => readActPage(tx, register, seq))
    yield* page
    const last = page.at(-1)?.act
    if (last === undefined) return
    seq = last.line.seq + 1
  }
}
