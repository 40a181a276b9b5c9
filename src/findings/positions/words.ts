import type { Stance } from '../../vocabulary/further-findings.js'

const words = (list: string): readonly string[] => list.trim().split(/\s+/u)
const table = (...rows: readonly (readonly [Stance, string])[]): ReadonlyMap<string, Stance> =>
  new Map(rows.flatMap(([stance, list]) => words(list).map((word) => [word, stance] as const)))

/** Verbs that take a stance on their object by themselves, by lemma. */
export const stanceVerbs: ReadonlyMap<string, Stance> = table(
  [
    'for',
    'support back endorse welcome commend applaud favor favour champion hail recognize recognise acknowledge advocate uphold',
  ],
  ['against', 'oppose reject condemn denounce criticize criticise deplore decry protest repudiate'],
  ['concerned', 'lament regret deplore bemoan'],
  ['asks', 'urge encourage demand call appeal implore'],
  ['abstains', 'abstain'],
)

/** Of these, the ones that need a preposition to mean a stance: "calls on", "appeals for". */
export const prepositionOf: ReadonlyMap<string, RegExp> = new Map([
  ['call', /^(?:on|for|upon)$/u],
  ['appeal', /^(?:to|for)$/u],
])

/** Verbs that voice an attitude named by their object: "reaffirmed its support", "expressed concern". */
export const voicingVerbs: ReadonlySet<string> = new Set(
  words(`reiterate reaffirm affirm confirm express voice stress underscore emphasize emphasise underline highlight reinforce
    convey renew restate share declare state show demonstrate offer pledge repeat note signal`),
)

/** Nouns that name an attitude. */
export const stanceNouns: ReadonlyMap<string, Stance> = table(
  [
    'for',
    'support commitment solidarity backing endorsement willingness readiness desire determination resolve recognition interest hope importance',
  ],
  ['against', 'opposition condemnation rejection objection objections'],
  ['concerned', 'concern concerns alarm regret worry worries dismay disappointment'],
  ['asks', 'need necessity urgency call calls appeal'],
)

/** What a party is said to be: "is concerned about", "remains committed to", "is not inclined to". */
export const stanceAdjectives: ReadonlyMap<string, Stance> = table(
  ['concerned', 'concerned worried alarmed troubled dismayed appalled outraged'],
  ['for', 'committed dedicated ready willing prepared determined eager interested supportive'],
  ['against', 'opposed'],
  ['neutral', 'inclined neutral'],
)

/** Verbs of aim; their infinitive says what a party is for: "is trying to increase engagement". */
export const aimingVerbs: ReadonlySet<string> = new Set(words('seek try want aim strive attempt wish hope'))

/** Words by which an official text condemns an act in passing: "the unprovoked war against". */
export const condemningAdjectives: ReadonlySet<string> = new Set(
  words('unjustified unprovoked illegal unlawful unjustifiable brutal barbaric premeditated senseless reckless'),
)
export const condemnedActs: ReadonlySet<string> = new Set(
  words('war aggression invasion attack attacks annexation occupation assault strikes bombardment coup'),
)

/** Verbs whose object may be a state's course: "pursues a balanced policy". */
export const courseVerbs: ReadonlySet<string> = new Set(words('pursue continue maintain conduct follow persist keep'))

/** Verbs that judge their object by an "as": "described the vote as a sham". */
export const judgingVerbs: ReadonlySet<string> = new Set(
  words('describe characterize characterise regard view see call consider hail'),
)
