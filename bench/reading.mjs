// Reading and findings in words a second, in turn with the bare tokenizer on the same texts.
import { fork } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROUNDS = 2
const PASSES = 3
/** It is so slow that a part has to do. */
const COMPROMISE_DOCUMENTS = 40

/**
 * Prints the speed of each way, `pages` being HTML. Each runs in a process of its own, in turn with the others: in one
 * heap a reader would pay for what its peers keep in memory.
 */
export async function measureReading(pages, scratch) {
  const file = join(scratch, 'pages.json')
  writeFileSync(file, JSON.stringify(pages))
  const best = {}
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const name of Object.keys(WAYS)) {
      const { seconds, words } = await runAlone(name, file)
      const speed = words / seconds
      best[name] = Math.max(best[name] ?? 0, speed)
    }
  }
  for (const [name, speed] of Object.entries(best)) {
    const ratio = (speed / best['wink-nlp alone']).toFixed(2)
    const told = Math.round(speed).toLocaleString('en').padStart(12)
    console.log(`${name.padEnd(34)} ${told}   words a second; wink-nlp alone = 1: ${ratio}`)
  }
}

/** The ways, each as `(pages, documents) => act on all of them`, loaded where it is run. */
const WAYS = {
  'documents (HTML to text)': async () => {
    const { readHtml } = await import('../dist/documents/read-document.js')
    return (pages) => each(pages, (page) => readHtml(page))
  },
  // What it offers of the same kind: sentences, parts of speech, people, places, organisations.
  'compromise, names': async () => {
    const { default: compromise } = await import('compromise')
    return (_, documents) => {
      for (const { text } of documents) {
        const view = compromise(text)
        view.people().out('offset')
        view.places().out('offset')
        view.organizations().out('offset')
      }
    }
  },
  'wink-nlp alone': async () => {
    const { default: winkNLP } = await import('wink-nlp')
    const { default: model } = await import('wink-eng-lite-web-model')
    const nlp = winkNLP(model, ['sbd', 'pos'])
    return (_, documents) => each(documents, ({ text }) => nlp.readDoc(text).tokens().out(nlp.its.pos))
  },
  reading: async () => {
    const { read } = await import('../dist/reading/read.js')
    return (_, documents) => each(documents, (document) => read(document))
  },
  'reading and findings': async () => {
    const { read } = await import('../dist/reading/read.js')
    const { findFindings } = await import('../dist/findings/find-findings.js')
    return (_, documents) => each(documents, (document) => findFindings(read(document)))
  },
}

function each(list, act) {
  for (const item of list) act(item)
}

function runAlone(name, file) {
  const child = fork(fileURLToPath(import.meta.url), [name, file])
  return new Promise((done, failed) => {
    child.once('message', done)
    child.once('exit', (code) => failed(new Error(`${name} ended with ${code}`)))
  })
}

/** The best of some passes over the same texts: the first ones pay for what is loaded and compiled. */
async function measureOne(name, file) {
  const { readHtml } = await import('../dist/documents/read-document.js')
  const pages = JSON.parse(readFileSync(file, 'utf8'))
  const all = pages.map((page) => readHtml(page)).filter(({ text, language }) => text !== '' && language === 'en')
  const documents = name.startsWith('compromise') ? all.slice(0, COMPROMISE_DOCUMENTS) : all
  const words = documents.reduce((sum, { text }) => sum + (text.match(/\S+/g)?.length ?? 0), 0)
  const act = await WAYS[name]()
  let seconds = Number.POSITIVE_INFINITY
  for (let pass = 0; pass < PASSES; pass += 1) {
    const started = performance.now()
    act(pages, documents)
    seconds = Math.min(seconds, (performance.now() - started) / 1000)
  }
  return { seconds, words }
}

if (process.send !== undefined && process.argv[1] === fileURLToPath(import.meta.url)) {
  const [name, file] = process.argv.slice(2)
  process.send(await measureOne(name, file))
  process.disconnect()
}
