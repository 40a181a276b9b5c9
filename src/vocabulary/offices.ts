const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u))

/** Nouns for an office, rank, style or calling, lower case: any of them can head a person's title. */
export const OFFICES = words(`
  president presidents vice-president minister ministers minster premier chancellor secretary secretary-general undersecretary
  ambassador envoy representative rapporteur governor mayor senator congressman congresswoman lawmaker legislator deputy
  chairman chairwoman chairperson chair co-chair co-chairman director director-general head chief commander general
  lieutenant colonel major captain admiral sergeant brigadier marshal king queen prince princess emperor empress sheikh
  emir sultan pope bishop archbishop cardinal patriarch imam ayatollah rabbi reverend professor doctor judge justice
  prosecutor attorney spokesman spokeswoman spokesperson analyst expert economist researcher fellow scholar scientist
  historian journalist reporter correspondent editor author writer columnist commentator activist campaigner lawyer
  coordinator co-ordinator commissioner adviser advisor aide officer official diplomat leader speaker counsel
  counsellor counselor administrator consul attaché attache manager ceo founder co-founder member delegate candidate
  nominee politician strategist consultant executive inspector dean rector provost principal treasurer specialist
  negotiator mediator chargé charge secretary-designate whip ombudsman rep congressperson councillor councilman
  councilwoman parliamentarian prime-minister president-elect lecturer physicist engineer businessman businesswoman
  entrepreneur investor banker pollster surgeon physician veteran pastor assistant
`)

/** Offices that a printed name follows without a comma, and that do not name a person alone ("the general agreed" does, "general elections" does not). */
export const STYLES = words(
  `mr mrs ms miss dr prof sir lord lady dame madam mme hon rev gen sen rep gov lt col maj capt cmdr adm sgt brig amb pres sec st. h.e excellency messrs reps sens govs profs drs honorable honourable
  shri smt shrimati dato datuk herr frau monsieur`,
)

/** Words before an office that belong to the title: "deputy prime minister", "acting foreign minister". */
export const OFFICE_MODIFIERS = words(`
  deputy first second third acting foreign prime vice assistant under permanent special senior chief national state defence defense
  finance press general interim outgoing incoming caretaker principal associate executive interior home justice
  health education energy trade economy economic culture labour labor agriculture environment transport security
  presidential parliamentary opposition military political regional international founding managing research program
  programme non-resident nonresident visiting honorary lead top veteran investigative policy legal majority minority
  supreme high federal local district attorney lieutenant major brigadier rear fleet secretary crown grand
  budget climate water tourism communications information infrastructure oil petroleum planning development
  commerce industry science sports youth religious human co-founding communist democratic republican conservative
  liberal independent ruling
`)

/** Words that say the title is no longer, or not yet, held. */
export const FORMER = words(`former ex then then- late one-time onetime erstwhile ousted deposed ex-`)

/** Capitalised words of portfolios and bodies. A name never begins with one, so they end the search for where a title stops. */
export const PORTFOLIO_WORDS = words(`
  affairs security defence defense development trade energy finance economy economic growth environment environmental
  state foreign interior justice health education culture labour labor agriculture transport transportation commerce
  industry science technology communications information tourism sports youth water resources infrastructure planning
  relations cooperation co-operation integration investment investments policy planning public diplomacy rights human
  democracy governance religious freedom intelligence homeland treasury budget revenue customs border migration refugees
  population civil society social protection welfare housing urban rural regional territorial digital innovation
  research nuclear natural mineral oil gas petroleum mines mining forestry fisheries fishing food climate change ecology
  arms control nonproliferation non-proliferation verification compliance conflict stabilization operations political
  military legal legislative judicial administration administrative management internal external international
  national federal central south north east west southern northern eastern western near middle hemisphere hemispheric
  asian asia african africa european europe eurasian eurasia american pacific indo-pacific caribbean latin arab
  emergency emergencies situations disaster humanitarian assistance aid women gender equality family children veterans
  police armed forces army navy air force staff joint chiefs parliament senate house representatives congress
  communist party press media broadcasting post office council committee commission ministry department agency bureau
  centre center institute university bank fund union organization organisation association board court supreme
  constitutional general assembly nations global issues special envoy strategic strategy studies program programme
  peace building counterterrorism counter-terrorism terrorism narcotics law enforcement drug crime cyber cyberspace
  space atomic electricity power railways roads aviation maritime shipping works reconstruction reform reforms
  statistics taxation competition privatization property land heritage arts languages religion islamic church
  secretariat chancellery chancery cabinet government
`)
