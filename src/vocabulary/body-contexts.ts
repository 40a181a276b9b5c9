const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u))

/** What only a body has: "X’s shares", "X stock", lower case. People have remarks and wives, states have borders. */
export const BELONGINGS_OF_BODIES = words(`
  shares stock shareholders stockholders profit profits earnings revenue revenues sales subsidiary subsidiaries parent board directors customers
  products headquarters newsroom reporters editors employees workers readers viewers stores factories brands ratings creditors investors dividend
  viewership staffers alumni
`)

/** Nouns that introduce a body by name: "the retailer X", "the advocacy group X", lower case. */
export const KINDS_OF_BODIES = words(`
  company companies firm maker manufacturer retailer publisher newspaper magazine daily weekly website network broadcaster bank insurer lender airline
  carrier brewer producer supplier charity nonprofit think-tank thinktank watchdog advocacy group organisation organization consultancy startup start-up
  conglomerate automaker drugmaker contractor brokerage foundation outlet blog firms
`)

/** Callings that people have in bodies, before "of" or "at": "editor of X", "a trader at X". Not those held of places ("mayor of", "governor of"). */
export const POSTS_IN_BODIES = words(`
  editor editor-in-chief publisher founder co-founder ceo owner analyst trader economist strategist researcher fellow professor lecturer student
  reporter columnist correspondent employee executive manager director trading unit subsidiary acquisition takeover division maker shares stake grad graduate
  economics law history politics science studies research
`)

/** Acronyms that are no bodies. */
export const NOT_BODIES = words(`
  AIDS HIV DNA RNA TV GDP GNP CEO CFO COO CPI IPO VAT USD EUR GMT EST EDT PST PDT CET UTC AM PM BC AD PHD MBA VIP FAQ PDF HTML URL ID LGBT LGBTQ UFO MP MEP PR IT AI
  CD DVD USB SUV BLACK FULL TEXT TOP STORIES NEWS UPDATE CORRECTION WATCH READ MORE VIDEO PHOTO ALSO NOT AND THE FOR OTC COVID SARS NGO NGOS SME SMES WMD ICBM UAV FDI PPP
  RSVP POW POWS MIA OK PS TBA TBD ASAP ABSTRACT MSM VP
`)
