const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u))

/** Nouns that describe a person beside the offices, lower case: "the front-runner", "the Vermont billionaire". */
export const CALLINGS = words(`
  front-runner frontrunner incumbent challenger contender rival opponent hopeful nominee candidate winner loser billionaire millionaire tycoon magnate mogul businessman
  businesswoman star celebrity host anchor pundit broker executive salesman writer poet singer actor actress comedian filmmaker author
  teacher student pupil farmer driver worker nurse priest nun monk missionary soldier marine pilot sailor officer detective policeman
  suspect defendant plaintiff victim witness prisoner inmate hostage gunman sniper assassin killer attacker bomber terrorist dissident exile
  refugee immigrant migrant counterpart colleague successor predecessor host guest newcomer outsider insider socialist libertarian conservative liberal
  republican democrat independent strongman dictator ruler monarch statesman lawmaker legislator premier pontiff freshman teenager boy girl man woman
  frenchman englishman scotsman irishman texan graduate alumnus heir heiress patriarch matriarch chief dealer trader broker spokesperson
`)

/** Words of kinship that describe a person by another one, and the gender they tell. */
export const KINSHIP: Readonly<Record<string, 'male' | 'female'>> = {
  wife: 'female',
  husband: 'male',
  widow: 'female',
  widower: 'male',
  father: 'male',
  mother: 'female',
  stepfather: 'male',
  stepmother: 'female',
  grandfather: 'male',
  grandmother: 'female',
  son: 'male',
  daughter: 'female',
  brother: 'male',
  sister: 'female',
  uncle: 'male',
  aunt: 'female',
  nephew: 'male',
  niece: 'female',
  girlfriend: 'female',
  boyfriend: 'male',
}

/** Parties by the words that stand for them in a description or beside a name. */
export const PARTY_OF: Readonly<Record<string, string>> = {
  republican: 'republican',
  gop: 'republican',
  'r-': 'republican',
  democratic: 'democratic',
  democrat: 'democratic',
  'd-': 'democratic',
  libertarian: 'libertarian',
  green: 'green',
  labour: 'labour',
  conservative: 'conservative',
  tory: 'conservative',
}

/** US states by the abbreviations of the press, lower case and without the stop: "Vt." in "(I-Vt.)". */
export const STATE_ABBREVIATIONS: Readonly<Record<string, string>> = {
  ala: 'alabama',
  ariz: 'arizona',
  ark: 'arkansas',
  calif: 'california',
  colo: 'colorado',
  conn: 'connecticut',
  del: 'delaware',
  fla: 'florida',
  ga: 'georgia',
  ill: 'illinois',
  ind: 'indiana',
  kan: 'kansas',
  kans: 'kansas',
  ky: 'kentucky',
  la: 'louisiana',
  mass: 'massachusetts',
  md: 'maryland',
  mich: 'michigan',
  minn: 'minnesota',
  miss: 'mississippi',
  mo: 'missouri',
  mont: 'montana',
  neb: 'nebraska',
  nev: 'nevada',
  okla: 'oklahoma',
  ore: 'oregon',
  pa: 'pennsylvania',
  tenn: 'tennessee',
  tex: 'texas',
  va: 'virginia',
  vt: 'vermont',
  wash: 'washington',
  wis: 'wisconsin',
  wyo: 'wyoming',
  tx: 'texas',
  ca: 'california',
  fl: 'florida',
  ny: 'york',
  vermonter: 'vermont',
}
