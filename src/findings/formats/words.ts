import type { FormatProperty } from '../../vocabulary/further-findings.js'

/** Verbs by which a format comes into being, as printed in the past and as participles. */
export const foundingVerb =
  /^(?:convened|established|launched|founded|created|formed|initiated|inaugurated|began|started|instituted|conceived|introduced|initiating|launching|establishing|founding|creating|emerged)$/u

/** Common nouns that stand for the format in focus: "the platform was established". */
export const formatNouns: ReadonlySet<string> = new Set(
  'platform format initiative forum dialogue mechanism group grouping organization organisation bloc partnership alliance consultations framework council union summit committee process coalition'.split(
    ' ',
  ),
)

/** Words that open the members of a format: "consisting of", "comprises", "brings together". */
export const memberCues: readonly RegExp[] = [
  /\b(?:consisting of|consists of|composed of|comprising|comprises|comprised of|made up of|which includes|that includes|brings together|bringing together|that groups|which groups|grouping|uniting|unites|whose members are|members are|members include)\s+/iu,
  /\bhas (?:\w{2,12} |\d{1,3} )?(?:founding |full )?member(?:s|(?: |-)(?:states|countries))?(?::| –| —)\s+/iu,
  /\b(?:launched|established|founded|created|formed)(?: in \d{4})? (?:with|between|among)\s+/iu,
]

/** Words that open a purpose. */
export const purposeCue =
  /\b(?:with the (?:goal|aim|objective|purpose) of|aimed at|aims (?:at|to)|is focused on|focuses on|designed to|intended to|(?:main |primary |principal |chief )?(?:goal|aim|objective|purpose) is to|so that (?:our|the|their) (?:governments|countries|sides|parties) (?:could|can|may)|serves (?:as a platform )?(?:for|to)|in order to|to (?=promote|foster|strengthen|enhance|deepen|advance|boost|coordinate|discuss|facilitate|improve|address|expand|develop))\s*/iu

export const frequencyWord =
  /\b(?:annual|annually|yearly|biennial|biennially|biannual|biannually|semi-annual|semiannual|quarterly|monthly|every (?:two|three|four|six) (?:years|months)|every year|twice a year|once a year|each year)\b/iu

/** Words before a colon or list that name working groups. */
export const workingGroups = /\b(?:thematic |technical |expert )?working groups?\b/iu

export const byRule: Readonly<Record<FormatProperty, number>> = {
  founded: 0.85,
  'founded-in': 0.8,
  'founded-by': 0.7,
  members: 0.8,
  level: 0.75,
  secretariat: 0.75,
  'working-groups': 0.75,
  'meeting-count': 0.85,
  purpose: 0.65,
  frequency: 0.7,
  chair: 0.7,
}
