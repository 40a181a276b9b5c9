import { findFallingAway, isAppointedBetween, readCalledOff } from './cancellations.js'
import type { Clause } from './clause.js'
import { companionsOf } from './companions.js'
import { type Encounter, makeEncounter } from './encounters.js'
import { isCall } from './nature.js'
import type { MeetingPhrase } from './phrase.js'
import { isSaidOutright } from './plain-cancellations.js'
import { findDate, findPlace } from './setting.js'
import { nobody } from './subjects.js'

/**
 * "The fourth summit of the group, scheduled for 10 May in Lakeville, has been postponed": the day it was meant for says which one
 * was announced. Must not take what fell away without such a day, nor the day to which it was moved, nor what did not fall away or only may.
 */
export function calledOff(clause: Clause, phrase: MeetingPhrase): Encounter | null {
  const { layout, sentence, index } = clause
  const verb = findFallingAway(layout, phrase.end, sentence)
  const off = verb === null ? null : readCalledOff(layout, verb)
  if (verb === null || off === null || !isSaidOutright(clause, phrase, verb)) return null
  const isSeveral =
    phrase.plural && !/^(?:talks|consultations|negotiations)$/u.test(layout.tokens[phrase.head]?.lower ?? '')
  if (isSeveral || !isAppointedBetween(layout, phrase.end, verb)) return null
  const time = findDate(layout, phrase.end, verb)
  const objects = companionsOf(clause, phrase)
  const sides = objects?.parties.flatMap(({ participants }) => participants).length ?? 0
  if (time === undefined || (phrase.format === null && sides < 2)) return null
  return makeEncounter(layout, sentence, index, {
    rule: 'called-off',
    confidence: 0.75,
    cue: phrase.head,
    cueEnd: off.end,
    phrase,
    subject: nobody,
    objects,
    settingFrom: phrase.end,
    tense: { tense: 'planned', purpose: false },
    calledOff: off.as,
    call: isCall(phrase),
    time,
    place: findPlace(layout, phrase.end, verb),
  })
}
