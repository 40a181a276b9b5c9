/** How a verb reports: what it may be followed by, and how surely it means speech. */
export type ReportingVerb = Readonly<{
  lemma: string
  /** May introduce words in quotation marks. */
  quotes: boolean
  /** Takes a clause, with or without "that". */
  clause: boolean
  /** Reports a clause only behind "that": "maintained that" speaks, "maintained a lead" does not. */
  needsThat: boolean
  /** Its object alone says what was said: "reaffirmed its support", "thanked the hosts". */
  object: boolean
  /** May be followed by "to do": "vowed to return". */
  infinitive: boolean
  /** Names its hearer before what is said: "told the press that". */
  hearer: boolean
  /** Share of its uses that are speech, as counted while the rule was made. */
  trust: number
}>

type Use = 'q' | 'c' | 't' | 'o' | 'i' | 'h'

const irregular: Readonly<Record<string, readonly string[]>> = {
  say: ['says', 'said', 'saying'],
  tell: ['tells', 'told', 'telling'],
  write: ['writes', 'wrote', 'written', 'writing'],
  read: ['reads', 'read', 'reading'],
  think: ['thinks', 'thought', 'thinking'],
  feel: ['feels', 'felt', 'feeling'],
  quip: ['quips', 'quipped', 'quipping'],
  admit: ['admits', 'admitted', 'admitting'],
  find: ['finds', 'found', 'finding'],
  put: ['puts', 'put', 'putting'],
  swear: ['swears', 'swore', 'sworn', 'swearing'],
  commit: ['commits', 'committed', 'committing'],
  foresee: ['foresees', 'foresaw', 'foreseeing'],
}

/** A reporting verb at its place. `group` is the first token of its verb group ("has also said"), `verbAt` the verb itself. */
export type Cue = Readonly<{
  verb: ReportingVerb
  form: VerbForm
  group: number
  verbAt: number
  /** After the verb and the particle that belongs to it ("called on", "pointed out"). */
  end: number
  /** "was quoted as saying": the subject speaks though the verb is passive. */
  quoted?: true
  /** "was told by Roe that": the speaker stands behind the "by" that ends the cue. */
  agent?: true
  /** "was condemned by Roe for …": what was condemned stands before the verb. */
  told?: true
}>

/** Verb, uses (q quotation, c clause, t only with "that", o object, i infinitive, h hearer) and trust. */
const TABLE: readonly (readonly [lemmas: string, uses: string, trust: number])[] = [
  ['say', 'qc', 0.97],
  ['tell', 'qch', 0.93],
  ['add state', 'qc', 0.93],
  ['write tweet post', 'qct', 0.9],
  ['claim', 'qci', 0.9],
  ['explain argue insist assert contend remark quip retort reply respond exclaim proclaim declare', 'qc', 0.9],
  [
    'joke mutter shout yell whisper counter interject comment opine reason bark boom gloat growl snap sigh scream muse fume thunder stammer tease',
    'qc',
    0.85,
  ],
  ['continue begin read go put', 'q', 0.85],
  ['note stress emphasize emphasise underline underscore highlight reiterate reaffirm affirm', 'qco', 0.88],
  ['announce acknowledge concede confirm observe confess lament bemoan', 'qco', 0.85],
  ['admit recall reveal', 'qct', 0.85],
  ['warn caution', 'qcho', 0.85],
  ['assure inform remind notify', 'qch', 0.85],
  ['predict suggest forecast allege complain boast', 'qc', 0.8],
  ['disclose regret', 'qcto', 0.8],
  ['specify answer inquire enquire attest concur', 'qct', 0.8],
  ['maintain', 'qct', 0.75],
  ['believe think estimate', 'qc', 0.7],
  ['feel expect suspect anticipate doubt assume', 'qct', 0.65],
  ['report', 'qco', 0.7],
  ['find', 'qc', 0.7],
  ['show indicate', 'qco', 0.75],
  ['conclude', 'qct', 0.75],
  ['vow pledge promise swear', 'qcoi', 0.85],
  ['urge', 'qcohi', 0.88],
  ['ask', 'qcthi', 0.75],
  ['demand propose', 'qcto', 0.75],
  [
    'thank praise commend applaud congratulate condemn denounce decry criticize criticise welcome hail blast slam',
    'qo',
    0.8,
  ],
  ['endorse voice express convey extol', 'qo', 0.75],
  ['describe', 'qo', 0.75],
  ['deny', 'qco', 0.75],
  ['hope', 'qc', 0.6],
  ['accuse blame', 'qo', 0.7],
  ['reassure', 'qcoh', 0.75],
  ['reinforce', 'o', 0.6],
  ['commit agree', 'ci', 0.6],
  ['point', 'qco', 0.8],
  ['call', 'qo', 0.7],
  ['encourage', 'qo', 0.7],
  [
    'mock deride ridicule insult lambaste castigate chastise chide rebuke scold assail skewer berate deplore salute',
    'qo',
    0.75,
  ],
  ['dub label brand characterize characterise liken portray paint', 'qo', 0.7],
  ['mention', 'qcto', 0.7],
  ['cite reference tout trumpet repeat echo recount question dispute dismiss defend', 'qo', 0.7],
  ['testify clarify speculate wonder worry fear signal imply hint theorize surmise stipulate rule reckon', 'qc', 0.7],
  ['recommend request plead implore beg', 'qctoh', 0.7],
  ['threaten offer', 'qti', 0.7],
  ['reject rebuff refute rebut', 'qo', 0.7],
  ['advocate', 'qcto', 0.7],
  ['raise', 'o', 0.65],
  [
    'charge retaliate jeer blare cry chant recite deadpan drawl sneer scoff snarl crow rage rail protest chime intone mouth',
    'qt',
    0.75,
  ],
]

/** Objects without which these verbs are no speech: "expressed hope", "voiced support", "reinforced its support". */
export const SPOKEN_OBJECT =
  /^(?:hopes?|gratitude|thanks|appreciation|concerns?|support|willingness|readiness|commitments?|confidence|condolences|regrets?|optimism|alarm|doubts?|desire|interest|solidarity|satisfaction|sympathy|views?|belief|opposition|disappointment|wish|wishes|message|messages|greetings|respect|intention|determination|outrage|anger|fears?|frustration|skepticism|scepticism|reservations|admiration|unhappiness|pleasure|congratulations|dissatisfaction|relief|openness|dismay|surprise|shock|displeasure|enthusiasm|misgivings|unease|worry|worries|sorrow|sadness|delight|disdain|disgust|sentiments?|opinions?|agreement|disagreement|apologies)$/

/** "is confident that": no verb of speech, yet a report of what somebody holds. */
export const STANCE: ReportingVerb = {
  lemma: 'hold',
  quotes: true,
  clause: true,
  needsThat: false,
  object: true,
  infinitive: false,
  hearer: false,
  trust: 0.65,
}

const FORMS = new Map<string, Readonly<{ verb: ReportingVerb; form: VerbForm }>>()

/** `base` is also the present plural: "analysts say". */
export type VerbForm = 'base' | 'present' | 'past' | 'gerund'

for (const [lemmas, uses, trust] of TABLE) {
  for (const lemma of lemmas.split(' ')) {
    const has = (use: Use) => uses.includes(use)
    const verb = {
      lemma,
      quotes: has('q'),
      clause: has('c'),
      needsThat: has('t'),
      object: has('o'),
      infinitive: has('i'),
      hearer: has('h'),
      trust,
    }
    for (const [form, word] of inflect(lemma)) if (!FORMS.has(word) || form !== 'base') FORMS.set(word, { verb, form })
  }
}
for (const [word, form] of [
  ['goes', 'present'],
  ['went', 'past'],
  ['going', 'gerund'],
  ['began', 'past'],
] as const) {
  const found = FORMS.get(word === 'began' ? 'begin' : 'go')
  if (found) FORMS.set(word, { verb: found.verb, form })
}

function inflect(lemma: string): readonly (readonly [VerbForm, string])[] {
  const listed = irregular[lemma]
  if (listed) {
    const form = (word: string, index: number): VerbForm =>
      word.endsWith('ing') ? 'gerund' : index === 0 ? 'present' : 'past'
    return [['base', lemma], ...listed.map((word, index) => [form(word, index), word] as const)]
  }
  const silent = lemma.endsWith('e')
  const y = /[^aeiou]y$/.test(lemma)
  const stem = silent ? lemma.slice(0, -1) : lemma
  const past = silent ? `${lemma}d` : y ? `${lemma.slice(0, -1)}ied` : `${lemma}ed`
  const present = y ? `${lemma.slice(0, -1)}ies` : /(?:s|sh|ch|x)$/.test(lemma) ? `${lemma}es` : `${lemma}s`
  return [
    ['base', lemma],
    ['present', present],
    ['past', past],
    ['gerund', `${stem}ing`],
  ]
}

/** The reporting verb that a lower-case word may be, and in which form; undefined for any other word. */
export function findReportingVerb(lower: string): Readonly<{ verb: ReportingVerb; form: VerbForm }> | undefined {
  return FORMS.get(lower)
}
