import type { Comparator } from '../../vocabulary/further-findings.js'

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u))

/** Printed limits of a number, longest first; each stands directly before it. */
export const comparators: readonly (readonly [words: string, comparator: Exclude<Comparator, null>])[] = [
  ['no fewer than', 'at-least'],
  ['no less than', 'at-least'],
  ['not less than', 'at-least'],
  ['a minimum of', 'at-least'],
  ['at least', 'at-least'],
  ['no more than', 'up-to'],
  ['not more than', 'up-to'],
  ['as much as', 'up-to'],
  ['as many as', 'up-to'],
  ['a maximum of', 'up-to'],
  ['at most', 'up-to'],
  ['up to', 'up-to'],
  ['more than', 'over'],
  ['greater than', 'over'],
  ['in excess of', 'over'],
  ['upwards of', 'over'],
  ['well over', 'over'],
  ['over', 'over'],
  ['above', 'over'],
  ['exceeds', 'over'],
  ['exceed', 'over'],
  ['exceeded', 'over'],
  ['exceeding', 'over'],
  ['surpassed', 'over'],
  ['surpassing', 'over'],
  ['topped', 'over'],
  ['close to', 'nearly'],
  ['just under', 'nearly'],
  ['nearly', 'nearly'],
  ['almost', 'nearly'],
  ['an estimated', 'about'],
  ['estimated', 'about'],
  ['approximately', 'about'],
  ['roughly', 'about'],
  ['around', 'about'],
  ['about', 'about'],
  ['some', 'about'],
]

/** Verbs and nouns of rise and of fall, by lemma or noun. */
export const rises: ReadonlySet<string> = words(
  'increase rise grow surge jump climb soar expand double triple growth rises increases gain up spike',
)
export const falls: ReadonlySet<string> = words(
  'decrease fall drop decline shrink plunge plummet contract slump decreases drops declines reduction cut down loss',
)

/** What comes in short lists beside an article: "the five states" says how many there are, not how much of anything. */
export const listed: ReadonlySet<string> = words(`
  country countries state states nation nations republic republics government governments side sides party parties leader
  leaders president presidents minister ministers delegation delegations thing things way ways occasion occasions issue
  issues point points question questions area areas pillar pillars priority priorities reason reasons goal goals
  paragraph paragraphs page pages part parts principle principles topic topics theme themes man ambassador ambassadors
  secretaries counterpart counterparts partners partner allies ally example examples objective objectives track tracks
  lines line fold times other others half hand hands step steps peoples continents sentences words ones kinds types
  path paths section sections solution solutions option options form forms finalists sorts factors aspects elements dimensions categories challenges members colleagues friends brothers sisters sons daughters
  components streams briefers speakers questions remarks announcements thoughts ideas categories scenarios
  ends fronts levels layers tiers phases rounds chapters buckets baskets lanes decades directions respects ages worlds folds
  aims assurances commitments criteria conditions requirements lessons truths facts missions visits trips stops halves
  quarters thirds fifths tenths corners walks veterans guests panelists panellists moderators
`)

/** Capitalised or not, a number behind one of these is a label: "Article 5", "Resolution 2254", "Title 22". */
export const labelling: ReadonlySet<string> = words(`
  article articles section sections chapter title annex appendix resolution resolutions no no. nos number paragraph page
  line item rule protocol act amendment clause part phase tier level category schedule law order directive regulation
  decision flight room floor suite building highway route road street channel version vol volume figure table chart
  note footnote step option grade class type model track pillar group unit district precinct camp block gate
  psalm verse day session round cop g sputnik apollo mission battalion brigade squadron regiment bullet version release
  covid covid-19 ext extension tel phone fax code zip psc box apt p.o.
`)

/** Nouns by which a bare number is measured without being counted: years, miles, tonnes. */
export const measures: ReadonlySet<string> = words(`
  tonnes tons tonne ton kilometers kilometres kilometer kilometre km miles mile meters metres meter metre hectares acres
  barrels gallons liters litres kilograms kilos pounds grams megawatts gigawatts mw gw kw kilowatts degrees doses points
  square cubic bushels carats feet inches hours minutes
`)
