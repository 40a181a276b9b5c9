// Reading and findings in words a second, in turn with the bare tokenizer on the same texts.

import compromise from 'compromise'
import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import { readHtml } from '../dist/documents/read-document.js'
import { findFindings } from '../dist/findings/find-findings.js'
import { read } from '../dist/reading/read.js'

const ROUNDS = 3
/** It is so slow that a part has to do. */
const COMPROMISE_DOCUMENTS = 40

export async function measureReading(pages) {
  const documents = pages.map((page) => readHtml(page)).filter(({ text, language }) => text !== '' && language === 'en')
  const wordsOf = (list) => list.reduce((sum, { text }) => sum + (text.match(/\S+/g)?.length ?? 0), 0)
  const words = wordsOf(documents)
  const counted = { 'compromise, names': wordsOf(documents.slice(0, COMPROMISE_DOCUMENTS)) }
  const nlp = winkNLP(model, ['sbd', 'pos'])
  const its = nlp.its
  const each = (list, act) => {
    for (const [n, item] of list.entries()) act(item, n)
  }
  const ways = {
    'documents (HTML to text)': () => each(pages, (page) => readHtml(page)),
    // What it offers of the same kind: sentences, parts of speech, people, places, organisations.
    'compromise, names': () =>
      each(documents.slice(0, COMPROMISE_DOCUMENTS), ({ text }) => {
        const view = compromise(text)
        return [view.people().out('offset'), view.places().out('offset'), view.organizations().out('offset')]
      }),
    'wink-nlp alone': () => each(documents, ({ text }) => nlp.readDoc(text).tokens().out(its.pos)),
    reading: () => each(documents, (document) => read(document)),
    'reading and findings': () => each(documents, (document) => findFindings(read(document))),
  }
  const best = Object.fromEntries(Object.keys(ways).map((name) => [name, Number.POSITIVE_INFINITY]))
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [name, way] of Object.entries(ways)) {
      const started = performance.now()
      way()
      best[name] = Math.min(best[name], (performance.now() - started) / 1000)
    }
  }
  const speed = (name) => (counted[name] ?? words) / best[name]
  for (const name of Object.keys(best)) {
    const ratio = (speed(name) / speed('wink-nlp alone')).toFixed(2)
    const told = Math.round(speed(name)).toLocaleString('en').padStart(12)
    console.log(`${name.padEnd(34)} ${told}   words a second; wink-nlp alone = 1: ${ratio}`)
  }
}
