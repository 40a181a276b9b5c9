import type { CanonicalDocument } from '../vocabulary/documents.js'
import { findAmounts } from './amounts.js'
import type { LanguagePack } from './language-pack.js'
import { ENGLISH } from './language-packs.js'
import { findNames } from './names.js'
import { tellApart } from './people.js'
import { tellUses } from './quotation-use.js'
import { findQuotations } from './quotations.js'
import type { Name, Reading } from './reading.js'
import type { Scan } from './scan.js'
import { startScan } from './scan.js'
import { findSentences } from './sentences.js'
import { findTimes } from './times.js'
import { findTokens } from './tokens.js'
import { claimTowns } from './towns.js'

/** Everything the reading layer sees in one document. Pure: the same document and pack give the same reading. */
export function read(document: CanonicalDocument, pack: LanguagePack = ENGLISH): Reading {
  const found = findTokens(document, pack)
  const sentences = findSentences(document, found, pack.sentenceWords)
  const scan = startScan(document, found.tokens, sentences, pack.words.people)
  const cast = tellApart(scan, findNames(scan))
  // Last, since a town's name proves less than any other.
  claimTowns(scan)
  return {
    document,
    words: pack.words,
    tokens: found.tokens,
    sentences,
    names: asNames(scan, cast),
    people: cast.people,
    times: findTimes(document, sentences, found.tokens, pack.timeRules),
    amounts: findAmounts(document),
    quotations: tellUses(findQuotations(document), found.tokens, sentences),
  }
}

function asNames(scan: Scan, { people, personOf }: ReturnType<typeof tellApart>): Name[] {
  const names: Name[] = []
  for (const [index, { first, end, name, type, code, adjective, seat }] of scan.found.entries()) {
    // A longer name may have taken its tokens over.
    if (scan.holder[first] !== index + 1) continue
    const person = type === 'person' ? personOf.get(first) : undefined
    const known = person === undefined ? name : (people[person]?.name ?? name)
    const [start, stop] = [scan.tokens[first]?.start ?? 0, scan.tokens[end - 1]?.end ?? 0]
    const asName: { -readonly [K in keyof Name]: Name[K] } = { start, end: stop, name: known, type }
    if (code) asName.code = code
    if (adjective) asName.adjective = true
    if (seat) asName.seat = true
    if (person !== undefined) asName.person = person
    names.push(asName)
  }
  return names.sort((a, b) => a.start - b.start)
}
