import { type Clause, type Rule, subjectFor, withObjects } from './clause.js'
import { type PartyList, readObjects } from './party-lists.js'
import { findSubject } from './subjects.js'

/** "conferred on security with the president", "engaged with the ministers". */
export function confers(clause: Clause, at: number): ReturnType<Rule> {
  const isEngaged = clause.layout.tokens[at]?.lower === 'engaged'
  // "remains engaged with" tells of a bond, not of an occasion.
  if (isEngaged && /^(?:remain|be|stay|keep|become)$/u.test(clause.layout.tokens[at - 1]?.lemma ?? '')) return null
  // "has consulted closely with" goes on all the time.
  if (/^(?:closely|widely|extensively|intensively|regularly|broadly)$/u.test(clause.layout.tokens[at + 1]?.lower ?? ''))
    return null
  const reach = isEngaged ? 2 : 25
  const objects = withObjects(clause, at + 1, reach)
  const subject = subjectFor(clause, at, objects?.end)
  // "will consult widely with our partners" tells of no one occasion.
  return objects && subject.participants.length > 0 && isOfficial(objects) && isTelling(objects)
    ? { rule: 'confer', confidence: 0.75, subject, objects, call: clause.ofCall }
    : null
}

/** "sat down for talks with". Not "sat on the board". */
export function sitsDown(clause: Clause, at: number): ReturnType<Rule> {
  if (clause.layout.tokens[at + 1]?.lower !== 'down') return null
  const objects = withObjects(clause, at + 2, 20)
  return objects
    ? { rule: 'sit-down', confidence: 0.85, subject: subjectFor(clause, at, objects.end), objects, cueEnd: at + 2 }
    : null
}

/** "spoke by telephone with", "spoke today with the minister". Not "spoke with reporters", "spoke of". */
export function speaks(clause: Clause, at: number): ReturnType<Rule> {
  const { layout, sentence } = clause
  const objects = withObjects(clause, at + 1, 14)
  const words = layout.text.slice(layout.tokens[at]?.start ?? 0, sentence.end).slice(0, 200)
  const call = clause.ofCall || /\b(?:by (?:tele)?phone|telephone|phone|call|by video)\b/u.test(words)
  if (!objects) return speakTogether(clause, at, words)
  // "has spoken to our coordination with": of what, not with whom.
  if (/^(?:to|of|about|on)$/u.test(layout.tokens[at + 1]?.lower ?? '') && !layout.times[at + 2]) return null
  if (!isOfficial(objects)) return null
  const subject = subjectFor(clause, at, objects.end)
  if (subject.participants.length === 0) return null
  return { rule: call ? 'call' : 'speak', confidence: call ? 0.88 : 0.65, subject, objects, call }
}

/** "X and Y spoke by phone". */
function speakTogether({ layout, sentence, lists, resolve }: Clause, at: number, words: string): ReturnType<Rule> {
  if (!/^\w+ (?:by (?:tele)?phone|on the (?:tele)?phone|by video)\b/u.test(words)) return null
  const subject = findSubject(layout, sentence, lists, at, resolve)
  return subject.participants.length > 1 ? { rule: 'call', confidence: 0.85, subject, objects: null, call: true } : null
}

/** "telephoned the president". "Called" only where the person is called to talk: "called Rahmonov a friend" is not. */
export function telephones(clause: Clause, at: number): ReturnType<Rule> {
  const { layout, sentence } = clause
  const objects = readObjects(layout, at + 1, sentence.endToken, clause.resolve)
  const form = objects?.parties[0]?.form
  if (!objects || (form !== 'person' && form !== 'office')) return null
  if (layout.tokens[at]?.lower === 'called') {
    const after = layout.text.slice(layout.tokens[objects.end]?.start ?? 0).slice(0, 40)
    if (!/^(?:to discuss|today|yesterday|on (?:\p{Lu}\w+day|the phone)|by phone)\b/u.test(after)) return null
  }
  const subject = subjectFor(clause, at, undefined)
  return subject.participants.length > 0 ? { rule: 'telephone', confidence: 0.8, subject, objects, call: true } : null
}

/** "discussed security with the ministers". Not "discussed trade" alone, which is a topic. */
export function discusses(clause: Clause, at: number): ReturnType<Rule> {
  const { layout } = clause
  if (layout.tokens[at - 1]?.lower === 'to') return null
  // "In the calls, the minister discussed with X and Y": those told of before.
  if (
    /^(?:In|During|At) (?:the|these|those|his|her|their|both|all) (?:\p{Ll}+ )?(?:calls|meetings|conversations|talks|discussions)\b/u.test(
      layout.text.slice(clause.sentence.start, clause.sentence.start + 50),
    )
  )
    return null
  if (layout.tokens[at]?.lower === 'exchanged' && layout.tokens[at + 1]?.lower !== 'views') return null
  const objects = withObjects(clause, at + 1, 25)
  if (!objects || !isOfficial(objects)) return null
  const subject = subjectFor(clause, at, objects.end)
  if (RELATION.test(layout.tokens[objects.first - 2]?.lower ?? '') || !isHuman(objects)) return null
  // "discuss the oceans with key stakeholders" tells of no one occasion.
  if (objects.parties.every(({ participants }) => participants.every(({ name }) => ANYBODY.test(name)))) return null
  return subject.participants.length > 0
    ? { rule: 'discuss-with', confidence: 0.7, subject, objects, call: clause.ofCall }
    : null
}

const ANYBODY = /^(?:counterparts\b.*|.*\b(?:partners|stakeholders|colleagues|allies|audiences))$/iu

/** What one has with somebody: "discussed cooperation with the G7" tells what was discussed, not with whom. */
const RELATION =
  /^(?:cooperation|co-operation|coordination|partnership|relationship|relations|ties|engagement|collaboration|agreement|alliance|border|work|trade|friendship|solidarity|dialogue|talks|negotiations|meeting|deal|treaty|war|conflict)$/u

function isHuman({ parties }: PartyList): boolean {
  return parties.some(({ form }) => form === 'person' || form === 'office' || form === 'group')
}

/** A caption: "A and B shake hands". */
export function shakesHands(clause: Clause, at: number): ReturnType<Rule> {
  const { layout } = clause
  if (layout.tokens[at + 1]?.lower !== 'hands') return null
  const objects = withObjects(clause, at + 2, 4)
  const subject = findSubject(layout, clause.sentence, clause.lists, at, clause.resolve)
  if (!objects && !subject.plural) return null
  return subject.participants.length > 0
    ? { rule: 'handshake', confidence: 0.7, subject, objects, cueEnd: at + 2 }
    : null
}

function isTelling({ parties }: PartyList): boolean {
  return parties.some(
    ({ form, participants }) => form !== 'group' || participants.some(({ onBehalfOf }) => onBehalfOf !== undefined),
  )
}

function isOfficial(list: PartyList): boolean {
  const head = list.parties[0]
  if (!head) return false
  if (head.form !== 'group') return head.form !== 'pronoun'
  return !/\b(?:reporters|journalists|media|press|students|audience)\b/iu.test(head.participants[0]?.as ?? '')
}
