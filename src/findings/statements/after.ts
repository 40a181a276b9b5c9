import type { Sentence } from '../../reading/reading.js'
import { hasWords, quotationTokens, type Reported } from './content.js'
import { cutAt, type Embedding } from './ends.js'
import { endOfObject } from './object-end.js'
import { lowerAt, posAt, type StatementPage } from './page.js'
import { findSubjectAfter, type Subject } from './subjects.js'
import type { Cue } from './verbs.js'
import { SPOKEN_OBJECT } from './verbs.js'

/** What follows a cue: a quotation, a clause with or without "that", an object or "to do". Undefined where nothing is said. */
export function findReportedAfter(
  page: StatementPage,
  sentence: Sentence,
  cue: Cue,
  later: readonly Cue[],
  embedding: Embedding,
): Reported | undefined {
  const end = sentence.endToken
  const { verb } = cue
  const hearer = verb.hearer ? findHearer(page, cue.end, end) : undefined
  let start = skipSetting(page, hearer ? skipRelative(page, hearer.end, end) : cue.end, end)
  const tail = (from: number) => ({ from, to: cutAt(page, from, end, later, embedding) })
  while (lowerAt(page, start) === ',' && (page.quotationAt[start] ?? -1) < 0 && start < end) start += 1
  const reported = (from: number, manner: Reported['manner']): Reported | undefined => {
    const whole = tail(from)
    const stretch = manner === 'object' ? { from, to: endOfObject(page, start, whole.to) } : whole
    if (stretch.to <= stretch.from) return undefined
    return { stretches: [stretch], manner, ...(hearer ? { hearer } : {}) }
  }
  const word = lowerAt(page, start)
  const quoted = page.quotationAt[start] ?? -1
  if (quoted >= 0 && verb.quotes) return reported(start, 'quotation')
  if (start >= end) return undefined
  if (verb.lemma === 'ask' || verb.lemma === 'wonder') {
    if (/^(?:whether|if|what|how|why|when|who|where|which|about)$/.test(word)) return reported(start, 'clause')
  }
  if (word === 'that' && verb.clause)
    return reported(page.text.length > 0 && lowerAt(page, start + 1) === ',' ? start + 2 : start + 1, 'clause')
  if (verb.infinitive && (word === 'to' || (word === 'not' && lowerAt(page, start + 1) === 'to')))
    return reported(cue.verbAt, 'infinitive')
  if (verb.lemma === 'hold') return reported(cue.verbAt, 'object')
  if (start !== cue.end && !hearer && !page.timeAt[start - 1]) return undefined
  if (verb.object && isObject(page, start, end)) {
    if (
      verb.clause &&
      !verb.needsThat &&
      hasClauseAfter(page, start, firstComma(page, start, Math.min(end, start + 12)), later)
    )
      return reported(start, 'zero-clause')
    // "called it off" says nothing; "called it 'a gift'" and "called for calm" do.
    if (
      verb.lemma === 'call' &&
      cue.end === cue.verbAt + 1 &&
      !fragmentAfter(page, start, tail(start).to) &&
      !isNamedSo(page, start, end)
    )
      return undefined
    if (/^(?:express|voice|convey|reinforce|raise)$/.test(verb.lemma) && !hasSpokenObject(page, start, end))
      return undefined
    return reported(cue.verbAt, 'object')
  }
  if (
    /^(?:propose|suggest|recommend|advocate)$/.test(verb.lemma) &&
    isGerund(page, start) &&
    tail(start).to - start > 1
  )
    return reported(start, 'zero-clause')
  if (
    OPEN_SPEECH.test(verb.lemma) &&
    (isClauseStart(page, start) || isGerund(page, start)) &&
    tail(start).to - start > 1
  )
    return reported(start, 'zero-clause')
  if (
    verb.clause &&
    !verb.needsThat &&
    verb.lemma !== 'commit' &&
    isClauseStart(page, start) &&
    hasClauseAfter(page, start, end, later)
  )
    return reported(start, 'zero-clause')
  const fragment = fragmentAfter(page, start, tail(start).to)
  if (fragment && verb.quotes && hasWords(page, start, tail(start).to) && (verb.clause || verb.object))
    return reported(start, 'zero-clause')
  return undefined
}

/** "called him a friend", "called the vote a sham", "called it unacceptable": what is called, and behind it what it is called. */
function isNamedSo(page: StatementPage, from: number, end: number): boolean {
  if (/^(?:him|her|it|them|himself|herself|itself)$/.test(lowerAt(page, from)))
    return /^(?:DET|ADJ)$/.test(posAt(page, from + 1))
  for (let at = from + 1; at < Math.min(end, from + 8); at++) {
    if (/^(?:a|an)$/.test(lowerAt(page, at))) return /^(?:NOUN|PROPN)$/.test(posAt(page, at - 1))
    if (!/^(?:DET|ADJ|NOUN|PROPN|NUM)$/.test(posAt(page, at)) && lowerAt(page, at) !== "'s") return false
  }
  return false
}

/** Verbs that report whatever follows them, whether or not its own verb is recognised. */
const OPEN_SPEECH = /^(?:say|tell|argue|insist|contend|claim)$/

function fragmentAfter(page: StatementPage, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if ((page.quotationAt[at] ?? -1) >= 0) return true
  return false
}

/** The hearer behind "told": a name, a noun phrase or a pronoun. */
function findHearer(page: StatementPage, from: number, end: number): Subject | undefined {
  if (/^(?:him|her|them|us|me|you)$/.test(lowerAt(page, from))) return { first: from, end: from + 1, at: from }
  if (lowerAt(page, from) === 'that' || (page.quotationAt[from] ?? -1) >= 0) return undefined
  const hearer = findSubjectAfter(page, from, end)
  return hearer && posAt(page, hearer.end) !== 'VERB' && posAt(page, hearer.end) !== 'AUX' ? hearer : undefined
}

/** "told the mayors who had gathered in Oslo, …": what says more of the hearer. */
function skipRelative(page: StatementPage, from: number, end: number): number {
  if (lowerAt(page, from) !== 'who') return from
  for (let at = from + 1; at < Math.min(end, from + 16); at++) {
    if ((page.quotationAt[at] ?? -1) >= 0 || lowerAt(page, at) === 'that') return at
    if (lowerAt(page, at) === ',') return at + 1
  }
  return from
}

/** Skips times, asides and phrases like "in a statement" up to the words reported. */
function skipSetting(page: StatementPage, from: number, end: number): number {
  // "snapped back, “…”"
  let at = lowerAt(page, from) === 'back' && lowerAt(page, from + 1) === ',' ? from + 1 : from
  for (let step = 0; step < 4 && at < end; step++) {
    const word = lowerAt(page, at)
    if ((page.quotationAt[at] ?? -1) >= 0) {
      const quoted = quotationTokens(page, page.quotationAt[at] ?? -1)
      if (quoted && quoted.to - quoted.from < 8 && lowerAt(page, quoted.to) === 'that') {
        at = quoted.to
        continue
      }
      return at
    }
    if (word === 'that') return at
    if (word === ':') {
      at += 1
      continue
    }
    if (page.timeAt[at]) {
      while (page.timeAt[at]) at += 1
      continue
    }
    if (word === ',') {
      if ((page.quotationAt[at + 1] ?? -1) >= 0) return at + 1
      const close = findWord(page, at + 1, Math.min(end, at + 18), ',')
      if (close === undefined) return from
      at = close + 1
      continue
    }
    const setting =
      posAt(page, at) === 'ADP' || /^(?:in|on|at|to|during|after|before|via|through|by|without|of|about)$/.test(word)
    if (!setting) return at
    const opening = findOpening(page, at + 1, Math.min(end, at + 22))
    if (opening === undefined) {
      // "said on Tuesday the talks": the time alone is skipped.
      if (!page.timeAt[at + 1]) return from
      at += 1
      continue
    }
    at = opening
  }
  return at
}

/** "that", a colon or a quotation ahead, with no verb between. */
function findOpening(page: StatementPage, from: number, to: number): number | undefined {
  for (let at = from; at < to; at++) {
    const word = lowerAt(page, at)
    if ((page.quotationAt[at] ?? -1) >= 0) {
      // «wrote under the name "Delta"», «told "Morning Hour" that»: a title in the phrase, not the words said.
      const quoted = quotationTokens(page, page.quotationAt[at] ?? -1)
      if (!quoted) return at
      if (isTitle(page, quoted, from)) {
        at = quoted.to - 1
        continue
      }
      if (/^[,:]$/.test(lowerAt(page, at - 1)) || page.timeAt[at - 1] || quoted.to - quoted.from > 6) return at
      at = quoted.to - 1
      continue
    }
    if (word === 'that' && posAt(page, at) !== 'DET') return at
    if (word === ':') return at
    if (word === ',' && (page.quotationAt[at + 1] ?? -1) >= 0) return at + 1
    if (posAt(page, at) === 'VERB' && !/ing$/.test(word)) return undefined
    if (word === ',' && lowerAt(page, at + 1) === 'that') return at + 1
  }
  return undefined
}

/** "said on NBC's "Meet the Press" that": a few words, capitalised throughout, behind a name, "the" or the preposition. */
function isTitle(page: StatementPage, { from, to }: { from: number; to: number }, setting: number): boolean {
  if (to - from > 8 || /^[,:]$/.test(lowerAt(page, from - 1)) || from - setting > 6) return false
  let words = 0
  for (let at = from; at < to; at++) {
    const { text = '', lower = '' } = page.tokens[at] ?? {}
    if (!/^\p{L}/u.test(text)) continue
    words += 1
    if (!/^\p{Lu}/u.test(text) && !/^(?:of|the|a|an|in|on|and|with|to|for|at|from)$/.test(lower)) return false
  }
  return words > 1
}

function findWord(page: StatementPage, from: number, to: number, wanted: string): number | undefined {
  for (let at = from; at < to; at++) {
    if ((page.quotationAt[at] ?? -1) >= 0) return undefined
    if (lowerAt(page, at) === wanted) return at
  }
  return undefined
}

function isObject(page: StatementPage, at: number, end: number): boolean {
  if (at < end && /^(?:nearly|about|over|almost|approximately|roughly|more|up|another|\$|€|£)$/.test(lowerAt(page, at)))
    return true
  if (at < end && SPOKEN_OBJECT.test(lowerAt(page, at))) return true
  return (
    at < end &&
    /^(?:DET|ADJ|NOUN|PROPN|NUM|PRON)$/.test(posAt(page, at)) &&
    !/^(?:that|who|which)$/.test(lowerAt(page, at))
  )
}

/** "said closing the port was wrong", "proposed closing it". Not ", closing his eyes", which a comma parts from the verb. */
function isGerund(page: StatementPage, at: number): boolean {
  return /.{2,}ing$/.test(lowerAt(page, at)) && posAt(page, at) === 'VERB' && lowerAt(page, at - 1) !== ','
}

function isClauseStart(page: StatementPage, at: number): boolean {
  const word = lowerAt(page, at)
  if (
    /^(?:it|there|he|she|they|we|i|this|these|those|if|when|while|after|as|both|all|no|not|nothing|because|in|under|without|what|how|why)$/.test(
      word,
    )
  )
    return true
  return /^(?:DET|ADJ|NOUN|PROPN|NUM|PRON|ADV)$/.test(posAt(page, at))
}

/** Whether a finite verb follows before the next cue, so that the words are a clause and not an object. */
function hasClauseAfter(page: StatementPage, from: number, end: number, later: readonly Cue[]): boolean {
  const stop = later[0]?.group ?? end
  for (let at = from + 1; at < Math.min(end, from + 40); at++) {
    const pos = posAt(page, at)
    const word = lowerAt(page, at)
    if (at >= stop && later[0] && later[0].form === 'gerund') return false
    if (pos === 'AUX') return lowerAt(page, at - 1) !== 'to' && !/^(?:who|which|that)$/.test(lowerAt(page, at - 1))
    // "the importance of continued talks", "reaffirmed the ties and discussed": no verb of a clause.
    if (pos === 'VERB' && posAt(page, at - 1) === 'ADP' && word.endsWith('ed')) continue
    if (pos === 'VERB' && /^(?:and|or)$/.test(lowerAt(page, at - 1))) return false
    if (pos === 'VERB' && !/ing$/.test(word) && lowerAt(page, at - 1) !== 'to' && lowerAt(page, at - 1) !== 'by') {
      return (
        !/^(?:who|which|that)$/.test(lowerAt(page, at - 1)) && !(word.endsWith('ed') && posAt(page, at + 1) === 'ADP')
      )
    }
    if (
      word === ';' ||
      (word === ',' && (at - from > 12 || /^(?:while|and|but|which|who|as)$/.test(lowerAt(page, at + 1))))
    )
      return false
  }
  return false
}

/** "noted the talks were over" has its verb before any comma; "announced a round, the press was told" has not. */
function firstComma(page: StatementPage, from: number, end: number): number {
  for (let at = from; at < end; at++) if (lowerAt(page, at) === ',') return at
  return end
}

function hasSpokenObject(page: StatementPage, from: number, end: number): boolean {
  for (let at = from; at < Math.min(end, from + 10); at++) {
    if (SPOKEN_OBJECT.test(lowerAt(page, at))) return true
    if (posAt(page, at) === 'ADP' || posAt(page, at) === 'VERB') return false
  }
  return false
}
