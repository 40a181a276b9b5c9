import type { Stage } from '../../vocabulary/further-findings.js'

/**
 * How a verb binds its subject. `object`: needs a sum or one of the nouns of giving behind it. `infinitive`: takes "to do".
 * `paper`: needs an agreement behind it.
 */
export type CommissiveVerb = Readonly<{ stage: Stage; takes: readonly ('sum' | 'object' | 'infinitive' | 'paper')[] }>

const rows: readonly (readonly [string, Stage, CommissiveVerb['takes']])[] = [
  ['pledge promise vow', 'pledged', ['sum', 'object', 'infinitive']],
  ['undertake', 'pledged', ['infinitive']],
  ['commit', 'committed', ['sum', 'infinitive']],
  ['announce unveil', 'announced', ['sum', 'object']],
  ['agree', 'agreed-in-principle', ['infinitive']],
  ['sign', 'signed', ['paper']],
  ['offer', 'offered', ['sum', 'infinitive']],
  ['intend plan', 'intended', ['infinitive']],
  ['allocate earmark appropriate approve authorize authorise obligate', 'committed', ['sum']],
  [
    'provide contribute donate give disburse deliver grant send invest extend transfer lend dedicate',
    'disbursed',
    ['sum'],
  ],
]

export const commissiveVerbs: ReadonlyMap<string, CommissiveVerb> = new Map(
  rows.flatMap(([lemmas, stage, takes]) => lemmas.split(' ').map((lemma) => [lemma, { stage, takes }] as const)),
)

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u))

/** With "will", these bind without a sum: "will provide training". */
export const givingVerbs: ReadonlySet<string> = words(
  'provide contribute donate deliver give send supply fund finance grant allocate invest extend put',
)

/** What is given: objects by which "announced" and "pledged" bind. */
export const givenNouns: ReadonlySet<string> = words(`
  assistance aid funding funds contribution contributions package grant grants donation donations loan loans investment
  investments doses vaccines financing money equipment relief supplies scholarships troops
`)

/** What is signed. Guest books and statements bind nobody. */
export const signedPapers =
  /\b(?:agreements?|memorand(?:um|a) (?:of|on|concerning)|MOUs?|treaty|treaties|accords?|contracts?|deals?|protocols?|pacts?|conventions?|compacts?|letters? of intent|arrangements?|roadmap|action plan|charter)\b/iu

/** Deeds of a calendar, not of a commitment: "agreed to meet again", "plans to visit". */
export const calendarVerbs: ReadonlySet<string> = words(
  'meet visit travel attend discuss talk speak stay remain hold host continue convene see return disagree be join leave arrive participate address ask consult brief run seek review explore consider keep do have understand respond raise say know get go adhere follow comply wait try clarify make engage coordinate liaise reconvene stop drop invade attack abide',
)

/** What one will do without end or measure: beside a deed under one "will" no deeds themselves. */
export const softVerbs: ReadonlySet<string> = words(
  'support promote strengthen protect defend uphold ensure advance address help work fight oppose encourage deepen enhance improve foster respect welcome recognize recognise use take need face find show lead remember honor honour love hear learn look tell urge press call focus demonstrate include require reflect represent pursue maintain intensify prioritize prioritise leverage',
)

/** Verbs by which a sum is made larger: "raised the programme to $50 million". */
export const raisingVerbs: ReadonlySet<string> = words('raise increase expand double triple boost bring scale')

/** Attitudes pledged instead of deeds: positions. */
export const pledgedAttitudes =
  /^(?:support|backing|solidarity|allegiance|loyalty|cooperation|friendship|commitment|unity|neutrality)$/u

/** Words of a programme's name. */
export const programmeName =
  /\b(?:under|through|via|within|as part of|part of|from|during)\s(?:the |its |our |a |today’s |today's )?((?:[\p{Lu}\d][\p{L}\d’'.&-]{0,30}\s|(?:of|for|and|the|on|in|to)\s){0,9}(?:Initiative|Program|Programme|Fund|Plan|Facility|Partnership|Act|Strategy|Project|Compact|Event|Appeal|Mechanism|Account|Foundation)\b(?:\s(?:for|of|on)\s(?:the\s)?(?:\p{Lu}[\p{L}’'-]{0,30}\s?|(?:of|and|the|in|for)\s){1,7})?)/u
