import { OFFICES_OF_STATE } from '../vocabulary/callings.js'
import { KINSHIP } from '../vocabulary/descriptions.js'
import { FORMER, OFFICE_MODIFIERS, OFFICES, PORTFOLIO_WORDS, STYLES } from '../vocabulary/offices.js'
import type { Gender, PersonWords } from './language-words.js'

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u))

const STYLE_GENDERS: Readonly<Record<string, Gender>> = {
  ...{ mr: 'male', sir: 'male', lord: 'male', shri: 'male', herr: 'male', monsieur: 'male' },
  ...{ mrs: 'female', ms: 'female', miss: 'female', lady: 'female', dame: 'female', madam: 'female', mme: 'female' },
  ...{ smt: 'female', shrimati: 'female', frau: 'female' },
}

const NOT_NAMES =
  words(`january february march april may june july august september october november december monday tuesday wednesday thursday friday
  saturday sunday the a an i he she it we they you his her its our their my your this that these those and or but nor so yet if of in on at to for from by
  with about against between into through during before after above below under over again then once here there when where why how what who
  which while because until although though since as than not no yes all any both each few more most other some such only own same too very
  can will would could should must might shall is are was were be been being has have had do does did says said tells told asks asked
  photo image video file caption source read reading written by via per next last new old first second third also however meanwhile moreover
  besides despite according today yesterday tomorrow tonight morning evening week month year day time click subscribe follow share related
  article articles comments latest news story stories press release statement transcript remarks question answer q moderator participant
  islam christianity god covid covid-19 internet earth republican republicans democrat democrats democratic gop tea party
  meets met meeting visits visit arrives leaves discusses discuss holds hold calls call urges urge signs sign announces announce joint
  strategic dialogue summit forum conference talks agreement treaty memorandum understanding deal war invasion crisis pandemic election elections
  belt road initiative act law bill plan project corridor route pipeline company companies limited inc ltd llc co corp group holdings
  street avenue square palace house hall hotel airport station bridge river lake sea ocean mount mountain island islands valley bay gulf strait city county province region district
  mission embassy consulate delegation readout briefing welcome dear thank thanks good let please hello well now just even still many much thus hence
  begin end text full note see table figure chapter section annex appendix paragraph states state member members travel travels opening statements accord accords order orders team task panel force number birthday working groups steering ministerial additional`)

/** The words of English by which people's names and titles are told. */
export const ENGLISH_PEOPLE: PersonWords = {
  offices: OFFICES,
  officesOfState: OFFICES_OF_STATE,
  officeModifiers: OFFICE_MODIFIERS,
  officeEndings: words('general elect designate in chief at large'),
  weakOffices: words(
    'member members head heads fellow official officer candidate assistant expert deputy chief executive specialist delegate author editor writer',
  ),
  officeSurnames: words('king dean bishop prince pope major judge marshal cardinal rector'),
  styles: new Map([...STYLES].map((style) => [style, STYLE_GENDERS[style] ?? null])),
  former: FORMER,
  portfolios: PORTFOLIO_WORDS,
  titlePrepositions: words('of for to on at in with'),
  weakPrepositions: words('in at with to'),
  sentTo: words('to'),
  sentFor: words('for'),
  sent: words('envoy representative coordinator negotiator rapporteur mediator'),
  holderPrepositions: words('at of for with in from to on'),
  placePrepositions: words('in from'),
  conjunctions: words('and'),
  definiteArticles: words('the'),
  articles: words('the a an its their his her our'),
  titleVerbs: new Map([
    ...['is', 'became', 'serves', 'remains', 'remained'].map((verb) => [verb, 'held'] as const),
    ...['was', 'served'].map((verb) => [verb, 'past'] as const),
  ]),
  particles: words(
    'de da do dos das del della di du la le van von der den ter ten bin bint ibn al el ul ur abu af av zu y e uulu kyzy oglu ogly qizi ben',
  ),
  suffixes: words('jr. jr sr. sr ii iii iv'),
  notNames: NOT_NAMES,
  surnamesToo: words('may hall'),
  notHyphenated: words(
    'based led born backed run held style era wide made trained educated owned funded friendly controlled occupied sponsored',
  ),
  personalSpeech: words(
    'said told says tells added asked replied explained recalled wrote tweeted argued noted insisted joked quipped lamented testified',
  ),
  relative: words('who'),
  kinship: new Map(Object.entries(KINSHIP)),
  titlesOf: {
    male: /\b(?:chairman|congressman|councilman|spokesman|king|prince|emperor|sheikh|emir|sultan|businessman)\b/iu,
    female: /\b(?:chairwoman|congresswoman|councilwoman|spokeswoman|queen|princess|empress|businesswoman)\b/iu,
  },
}
