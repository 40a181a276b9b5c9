// Reading and findings in words a second, in turn with the bare tokenizer on the same texts.

import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import { readDocument } from '../dist/documents/read-document.js'
import { findFindings } from '../dist/findings/find-findings.js'
import { read } from '../dist/reading/read.js'

const ROUNDS = 3

export async function measureReading(pages) {
  const outcomes = pages.map((page, n) => readDocument(Buffer.from(page), { name: `${n}.html` })).filter(({ ok }) => ok)
  const documents = outcomes.map(({ document }) => document).filter(({ language }) => language === 'en')
  const words = documents.reduce((sum, { text }) => sum + (text.match(/\S+/g)?.length ?? 0), 0)
  const nlp = winkNLP(model, ['sbd', 'pos'])
  const its = nlp.its
  const each = (list, act) => {
    for (const [n, item] of list.entries()) act(item, n)
  }
  const ways = {
    'documents (HTML to text)': () => each(pages, (page, n) => readDocument(Buffer.from(page), { name: `${n}.html` })),
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
  for (const [name, seconds] of Object.entries(best)) {
    const ratio = (best['wink-nlp alone'] / seconds).toFixed(2)
    console.log(
      `${name.padEnd(34)} ${Math.round(words / seconds)
        .toLocaleString('en')
        .padStart(12)}   words a second; wink-nlp alone = 1: ${ratio}`,
    )
  }
}
