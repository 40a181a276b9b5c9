import type { Word } from './words.js'

/** Words a fingerprint is made of. */
const RUN = 4
/** One run in so many is kept: which one depends on its words alone, so copies keep the same. */
const KEPT_OF = 4
/** A very long document is known by so many of its fingerprints. */
const MOST = 4000

/** A kept run of words: its hash (32 bits, signed) and the number of its first word. */
export type Fingerprint = Readonly<{ hash: number; at: number }>

/** The kept runs of a document, in the order of its text. Runs without a telling word say nothing about copying. */
export function fingerprintsOf(words: readonly Word[]): readonly Fingerprint[] {
  const kept: Fingerprint[] = []
  for (let at = 0; at + RUN <= words.length; at++) {
    if (!isTellingFrom(words, at)) continue
    const hash = hashOf(words, at)
    if ((hash >>> 0) % KEPT_OF === 0) kept.push({ hash, at })
  }
  if (kept.length <= MOST) return kept
  const least = [...kept].sort((a, b) => a.hash - b.hash).slice(0, MOST)
  return least.sort((a, b) => a.at - b.at)
}

function isTellingFrom(words: readonly Word[], at: number): boolean {
  for (let word = at; word < at + RUN; word++) if (words[word]?.isTelling) return true
  return false
}

/** FNV-1a over the words, mixed once more so that the low bits depend on all of them. */
function hashOf(words: readonly Word[], from: number): number {
  let hash = 0x811c9dc5
  for (let word = from; word < from + RUN; word++) {
    const folded = words[word]?.folded ?? ''
    for (let at = 0; at < folded.length; at++) hash = Math.imul(hash ^ folded.charCodeAt(at), 0x01000193)
    hash = Math.imul(hash ^ 32, 0x01000193)
  }
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  return (hash ^ (hash >>> 13)) | 0
}
