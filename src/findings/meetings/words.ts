const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/u).filter((word) => word !== ''))

/** Nouns that name an encounter. Plural-only nouns stand in the plural alone: a "talk" is a lecture, "talks" are not. */
export const meetingNouns = words(`
  meeting meetings summit summits ministerial ministerials conference conferences talks consultations consultation
  dialogue dialogues session sessions call calls conversation conversations briefing briefings gathering gatherings
  forum roundtable roundtables discussions negotiations bilateral bilaterals trilateral one-on-one symposium
  videoconference teleconference get-together availability event luncheon lunch dinner breakfast working-level
  assembly retreat encounter workshop
`)

/** Of these, the ones that are a meeting only with parties named or under a proper name: "a dinner", "an event" alone are not. */
export const weakMeetingNouns = words(
  'event luncheon lunch dinner breakfast assembly forum retreat workshop dialogue dialogues discussions negotiations session sessions call calls conversation conversations conference conferences symposium briefing briefings gathering gatherings availability encounter roundtable roundtables',
)

/** Nouns after which a meeting noun is but the first half of a compound: "meeting room", "summit declaration". */
export const compoundTails = words(`
  room rooms hall halls table declaration communiqué communique statement statements outcome outcomes agenda agendas
  minutes partner partners process format center centre centers point points venue organizers organisers organiser
  participants participant goals goal host hosts chair documents document deliverables declarations commitments papers
  requirement requirements schedule record season building facility call-in number link links invitation framework
  centres letter letters sign signs sheet proposal request notice notes platform theme themes preparations preparation
  finance financing deadline dates date
`)

/** What is met without anyone meeting: "meet the demand", "meets the criteria". */
export const metThings = words(`
  need needs demand demands deadline deadlines criteria criterion challenge challenges requirement requirements standard
  standards target targets goal goals objective objectives obligation obligations commitment commitments condition
  conditions expectation expectations threshold thresholds request requests resistance opposition success failure
  approval criticism eye eyes aim aims quota quotas costs cost test moment resource resources definition minimum
  benchmark benchmarks aspirations aspiration end ends halfway fate death match bar pledge pledges gap gaps applause
  payments payment bills bill spirit protest protests outrage silence skepticism scepticism force consequences response
  ambition ambitions interests threat threats promise promises crisis market consumption shortage levels level terms
`)

/** Heads of a phrase that stands for several people or for a body without a name. */
export const groupNouns = words(`
  ministers presidents premiers secretaries ambassadors leaders officials counterparts representatives diplomats
  members heads chiefs envoys experts delegates delegations delegation negotiators lawmakers parliamentarians senators
  congressmen officers commanders activists students journalists businesspeople businessmen executives companies
  stakeholders partners allies colleagues authorities government governments leadership administration cabinet alumni
  opposition society entrepreneurs refugees survivors families advocates scholars researchers academics directors
  governors mayors lawyers rebels militants groups organizations organisations ngos investors donors politicians
  monarchs kings princes chairmen chairs commissioners spokespeople personnel teams team
  specialists elders clerics bishops rabbis women youth workers employees veterans
  staff professionals artists athletes mediators interlocutors legislators judges prosecutors
  communities community committee principals
  advisors advisers aides deputies
`)

/** Offices that may stand for their holder: "the Kazakh foreign minister". */
export const officeNouns = words(`
  president premier chancellor minister secretary ambassador envoy king queen prince emir sultan sheikh pope chairman
  chairwoman chairperson counterpart colleague leader director commissioner governor mayor speaker representative chief diplomat
  monarch adviser advisor coordinator taoiseach foreign-minister official senator congressman general commander
`)

/** What offices are of and for: in capitals such a word is never the name of whoever holds one. */
export const portfolioWords = words(`
  affairs affair relations relation cooperation co-operation security defense defence trade industry commerce finance
  economy economic economics development energy environment environmental climate change resources water agriculture
  food fisheries health education science technology culture tourism sport sports youth women family labor labour
  justice interior home transport transportation infrastructure communication communications information media
  migration immigration integration reform reforms administration planning investment innovation digital foreign
  external internal international regional national public state states peace reconciliation rights human council
  assembly parliament senate house congress committee commission board agency authority office department ministry
  bureau union nations organization organisation bank fund funds forum service staff cabinet government party army
  navy air force forces police court operations policy political diplomacy strategy strategic intelligence general
  deputy special presidential personal senior acting vice first second executive permanent prime crown under assistant
  issues matters minerals sector land lands religious elect designate delegation university institute center
  centre company corporation group mission civil society business private civilian democracy narcotics law enforcement
  growth global unification reunification labor nonproliferation counterterrorism homeland plans consular
`)

/** What a nation is called in general: "all five republics", "Central Asian countries". */
export const stateNouns = words(
  'states state countries country nations nation republics republic governments government region bloc',
)

/** Words that may stand before the head of a party phrase without ending it. */
export const determiners = words(
  'the a an his her their its our my this these those that all both each every other another several some many various five four three two six seven eight nine ten same fellow top senior high-ranking then',
)

/** Verbs that make a meeting noun an encounter: "held talks", "attended the summit". */
export const holdingVerbs = words(`
  hold have conduct attend join convene host chair co-chair cohost co-host participate address lead begin open
  conclude complete launch organize organise finish kick wrap resume stage sponsor headline preside
  keynote
`)

/** Verbs whose subject is the meeting itself: "the summit took place". */
export const takingPlaceVerbs = words(`
  take hold follow conclude convene begin open end start launch gather bring focus discuss attend host schedule close
  kick commence resume feature address chair
`)

/** Words that leave an encounter unreal: asked for, refused, wished, called off. */
export const unrealWords = words(`
  refuse refused refuses decline declined declines want wants wanted hope hopes hoped hoping request requested requests
  ask asked asks demand demanded demands propose proposed proposes offer offered offers seek sought seeks urge urged
  urges call called calls invite invited invites cancel cancelled canceled cancels postpone postponed postpones reject
  rejected rejects avoid avoided without instead unable ready willing wish wished wishes consider considers considered
  considering suggest suggested suggests possible possibility potential proposal opportunity chance fail failed fails
  boycott boycotted boycotts skip skipped skips suspend suspended rule ruled unlikely interested interest invitation
  desire appeal appealed prepared prefer prevent prevented plea encourage encouraged encourages encouraging support supported
  supports facilitate facilitated promote promoted advance mediate broker brokered welcome welcomes welcomed
`)

/** Verbs of plan and appointment, before "to": "is expected to meet". */
export const planningWords = words(`
  plan plans planned planning expect expected expects schedule scheduled set due slate slated intend intends intended
  anticipate anticipated agree agreed agrees prepare preparing prepares bound decided decide decides
`)

/** Verbs and nouns of travel: what follows "to" is why one came. */
export const travelWords = words(`
  travel travels traveled travelled traveling travelling arrive arrives arrived arriving visit visits visited visiting
  come comes came coming fly flies flew flying flown return returns returned returning go goes went going head heads
  headed heading depart departs departed departing trip journey visit tour stop stopped gather gathered gathers convene
  convened convenes meet met stay lead leads led leading join joins joined continue continues continued proceed proceeds proceeded
`)

/** Ordinal words, up to what formats reach in words. */
export const ordinals: ReadonlyMap<string, number> = new Map(
  'inaugural=1 first=1 second=2 third=3 fourth=4 fifth=5 sixth=6 seventh=7 eighth=8 ninth=9 tenth=10 eleventh=11 twelfth=12 thirteenth=13 fourteenth=14 fifteenth=15 sixteenth=16 seventeenth=17 eighteenth=18 nineteenth=19 twentieth=20 twenty-first=21 twenty-second=22 twenty-third=23 twenty-fourth=24 twenty-fifth=25 thirtieth=30 fortieth=40 fiftieth=50'
    .split(' ')
    .map((pair) => {
      const [word = '', number = '0'] = pair.split('=')
      return [word, Number(number)] as const
    }),
)
