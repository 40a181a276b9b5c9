const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u))

/** Verbs of travel by lemma. `visit` and `tour` take the place as object, the others after a preposition. */
export const visitingVerbs: ReadonlySet<string> = words('visit tour')
export const travellingVerbs: ReadonlySet<string> = words(
  'travel arrive fly land head go come proceed journey depart stop return continue',
)

/** Nouns for a journey. */
export const journeyNouns: ReadonlySet<string> = words(
  'visit trip tour journey travel stop stopover visits trips travels',
)

/** Verbs that make a journey noun their subject's own: "paid a visit", "concluded his trip". */
export const journeyVerbs: ReadonlySet<string> = words(
  'pay make begin start conclude complete end finish undertake embark wrap kick continue take',
)

/** Words behind "is" or "was" that plan what their infinitive says. */
export const plannedBy: ReadonlySet<string> = words(
  'expected scheduled set due slated anticipated planned planning plans plan intends intended to bound about prepares preparing',
)

/** Verbs whose place is a leg of a journey already told: "will attend the meeting in Delhi". */
export const attendingVerbs: ReadonlySet<string> = words('attend participate join')

/** What makes a journey unreal: asked for, called off, refused. */
export const unrealJourneys: ReadonlySet<string> = words(
  'cancel cancelled canceled postpone postponed invite invited invites invitation invitations urge urged refused declined delayed scrapped suspended possible potential hopes hoped asked requested warned advised banned barred prevented virtual',
)

/** Words that stand between a verb of travel and its place. */
export const betweenVerbAndPlace: ReadonlySet<string> = words(
  'on in to at for through across back onward onwards next then also separately together today yesterday tomorrow later earlier again there here officially the capital city of neighboring neighbouring nearby southern northern eastern western central',
)

/** Parts of the world: a leg only where no place in them is named. */
export const regionName =
  /\b(?:Asia|Africa|Europe|Americas?|East|Caucasus|Balkans|Pacific|Caribbean|Sahel|Eurasia|Levant|Baltics|Middle East|region)\b/u
