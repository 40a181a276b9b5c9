import { type Deployment, listJournals } from './deployment.js'
import { type ChainWalk, checkChain, checkHoldings, compareChains } from './journal/check-chain.js'
import type { Fault } from './journal/damage.js'
import { readHead } from './journal/read-acts.js'
import { recordOf, rowsOf } from './recorded-acts.js'
import type { View } from './register/queries.js'
import { storableText } from './register/storable.js'
import { isAnchored } from './vocabulary/evidence.js'
import type { Finding } from './vocabulary/findings.js'

/** What checking one register came to. */
export type Checked = Readonly<{
  register: string
  acts: number
  withdrawn: number
  documents: number
  quotes: number
  faults: readonly Fault[]
}>

const DOCUMENTS_A_LOOK = 50

/** Verifies one register from the chain to the last quote. Goes on after a fault, so that all of them are told at once. */
async function checkRegister(
  deployment: Deployment,
  register: string,
  show: (documents: number) => void,
): Promise<Checked> {
  const faults: Fault[] = []
  const blame = (fault: Fault) => void faults.push(fault)
  const { store } = deployment
  const received = new Map<string, number>()
  const walk = await checkChain(register, recordOf(deployment, register), {
    see: async (act) => {
      const document = await checkHoldings(store, act, blame)
      if (document !== undefined) received.set(document, act.line.seq)
    },
    blame,
  })
  await checkDatabase(deployment, register, walk, blame)
  const { documents, quotes } = await checkQuotes(deployment, register, blame, (id, count) => {
    if (!received.delete(id)) blame({ place: `document ${id}, table documents`, what: 'no act has received it' })
    show(count)
  })
  for (const [document, seq] of received) {
    blame({ place: `document ${document}`, what: `was received by act ${seq}, but the database has no such document` })
  }
  return { register, acts: walk.acts, withdrawn: walk.withdrawn, documents, quotes, faults }
}

async function checkDatabase(
  deployment: Deployment,
  register: string,
  walk: ChainWalk,
  blame: (fault: Fault) => void,
): Promise<void> {
  const head = await deployment.inspect(register, ({ tx }) => readHead(tx, register))
  if (head === undefined) {
    blame({ place: `register ${register}`, what: 'stands in the journal, but the database has no such register' })
    return
  }
  if (deployment.place.url === undefined) {
    await compareChains(recordOf(deployment, register), rowsOf(deployment, register), blame)
  }
  if (head.seq !== walk.head.seq || head.hash !== walk.head.hash) {
    const what = `says that the last act is ${head.seq} (${head.hash}); the journal ends with ${walk.head.seq} (${walk.head.hash})`
    blame({ place: `register ${register}, table registers`, what })
  }
}

/** Every quote of every finding against the text it was read from, a few documents a transaction so that a site stays quick. */
async function checkQuotes(
  deployment: Deployment,
  register: string,
  blame: (fault: Fault) => void,
  see: (document: string, count: number) => void,
): Promise<Readonly<{ documents: number; quotes: number }>> {
  let documents = 0
  let quotes = 0
  for (let after = ''; ; ) {
    const page = await deployment.inspect(register, (view) => readQuoted(view, after))
    const last = page.at(-1)
    if (last === undefined) return { documents, quotes }
    for (const document of page) {
      documents += 1
      quotes += await checkDocument(deployment, document, blame)
      see(document.id, documents)
    }
    after = last.id
  }
}

type Quoted = Readonly<{
  id: string
  sha256: string | null
  text: string | null
  findings: readonly Finding[]
}>

/** The next documents after an id, each with the text and the findings that the database holds of it. */
async function readQuoted({ tx, register }: View, after: string): Promise<readonly Quoted[]> {
  const documents = await tx
    .selectFrom('documents as d')
    .leftJoin('texts as t', (join) =>
      join.onRef('t.register_id', '=', 'd.register_id').onRef('t.text_sha256', '=', 'd.text_sha256'),
    )
    .select(['d.document_id as id', 'd.text_sha256 as sha256', 't.text'])
    .where('d.register_id', '=', register)
    .where('d.document_id', '>', after)
    .orderBy('d.document_id')
    .limit(DOCUMENTS_A_LOOK)
    .execute()
  if (documents.length === 0) return []
  const findings = await tx
    .selectFrom('findings')
    .select(['document_id', 'body'])
    .where('register_id', '=', register)
    .where('document_id', '>', after)
    .where('document_id', '<=', documents.at(-1)?.id ?? after)
    .execute()
  const quoted = new Map(documents.map((document) => [document.id, { ...document, findings: [] as Finding[] }]))
  for (const { document_id, body } of findings) quoted.get(document_id)?.findings.push(body)
  return [...quoted.values()]
}

/** The number of quotes looked at. The text comes from the store; where that is at fault, the fault is told already. */
async function checkDocument(
  { store }: Deployment,
  { id, sha256, text, findings }: Quoted,
  blame: (fault: Fault) => void,
): Promise<number> {
  if (sha256 === null) return 0
  const kept = await store.read('texts', sha256).catch(() => undefined)
  if (kept === undefined) return 0
  const canonical = storableText(kept.toString('utf8'))
  if (text !== canonical) {
    blame({ place: `document ${id}, table texts`, what: `is not the canonical text ${store.pathOf('texts', sha256)}` })
  }
  let quotes = 0
  for (const finding of findings) {
    for (const evidence of finding.evidence) {
      quotes += 1
      if (isAnchored(canonical, evidence)) continue
      const place = `document ${id}, finding ${finding.id} (${finding.kind}), characters ${evidence.start} to ${evidence.end}`
      blame({ place, what: `the quoted words "${shorten(evidence.quote)}" do not stand there` })
    }
  }
  return quotes
}

function shorten(words: string): string {
  return words.length <= 60 ? words : `${words.slice(0, 59)}…`
}

/** Verifies every register that database or journal knows, one after another. */
export async function checkDeployment(
  deployment: Deployment,
  show: (register: string, documents: number) => void,
): Promise<readonly Checked[]> {
  const known = (await deployment.registers()).map(({ name }) => name)
  const journals = deployment.place.url === undefined ? await listJournals(deployment.place) : []
  const checked: Checked[] = []
  for (const register of new Set([...known, ...journals])) {
    checked.push(await checkRegister(deployment, register, (documents) => show(register, documents)))
  }
  return checked
}
