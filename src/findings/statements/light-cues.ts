import { lowerAt, posAt, type StatementPage } from './page.js'
import type { ReportingVerb, VerbForm } from './verbs.js'

/** A verb that reports only with the words behind it; `end` is the token behind those. */
export type LightCue = Readonly<{ verb: ReportingVerb; form: VerbForm; end: number }>

const LIGHT = {
  ...{ quotes: true, clause: true, needsThat: true, object: false, infinitive: false, hearer: false },
  trust: 0.8,
}
const VIEW: ReportingVerb = { ...LIGHT, lemma: 'view' }
const CLEAR: ReportingVerb = { ...LIGHT, lemma: 'clear' }
const ATTENTION: ReportingVerb = { ...LIGHT, lemma: 'attention', clause: false, object: true, trust: 0.75 }

type Phrase = (page: StatementPage, after: number) => Readonly<{ verb: ReportingVerb; end: number }> | undefined

/** "made clear that", "made it clear that": not "made the road clear". */
const clear: Phrase = (page, after) => {
  const at = lowerAt(page, after) === 'it' ? after + 1 : after
  return lowerAt(page, at) === 'clear' && lowerAt(page, at + 1) === 'that' ? { verb: CLEAR, end: at + 1 } : undefined
}

const OPINION = /^(?:view|views|opinion|belief|position|assessment|conviction|understanding|hope|concern|concerns)$/
const LONGEST_OPINION = 5

/** "shared the firm view that": not "shared the boat that". */
const view: Phrase = (page, after) => {
  for (let at = after; at < after + LONGEST_OPINION; at += 1) {
    if (OPINION.test(lowerAt(page, at)))
      return lowerAt(page, at + 1) === 'that' ? { verb: VIEW, end: at + 1 } : undefined
    if (!/^(?:DET|ADJ|ADV)$/.test(posAt(page, at)) && !/^(?:their|his|her|its|our)$/.test(lowerAt(page, at)))
      return undefined
  }
  return undefined
}

/** "drew attention to the need": not "drew much attention". */
const attention: Phrase = (page, after) => {
  const at = lowerAt(page, after) === 'special' || lowerAt(page, after) === 'particular' ? after + 1 : after
  return lowerAt(page, at) === 'attention' && lowerAt(page, at + 1) === 'to'
    ? { verb: ATTENTION, end: at + 2 }
    : undefined
}

const PHRASES: ReadonlyMap<string, readonly [VerbForm, Phrase]> = new Map([
  ['made', ['past', clear]],
  ['makes', ['present', clear]],
  ['making', ['gerund', clear]],
  ['shared', ['past', view]],
  ['shares', ['present', view]],
  ['share', ['base', view]],
  ['sharing', ['gerund', view]],
  ['took', ['past', view]],
  ['takes', ['present', view]],
  ['held', ['past', view]],
  ['holds', ['present', view]],
  ['drew', ['past', attention]],
  ['draws', ['present', attention]],
  ['drawing', ['gerund', attention]],
] as const)

/** A verb that means nothing by itself and speech with its object: "made it clear that", "shared the view that", "drew attention to". */
export function findLightCue(page: StatementPage, at: number): LightCue | undefined {
  const known = PHRASES.get(lowerAt(page, at))
  const phrase = known?.[1](page, at + 1)
  return known && phrase && { ...phrase, form: known[0] }
}
