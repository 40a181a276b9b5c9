/**
 * Offices held for a state: "the Kazakh minister" speaks for Kazakhstan, "the Kazakh analyst" only comes from there.
 * Lower case; the last word of a title decides.
 */
export const OFFICES_OF_STATE: ReadonlySet<string> = new Set(
  `president vice-president minister premier chancellor secretary undersecretary ambassador envoy representative governor
  king queen prince princess emperor empress emir sultan commissioner spokesman spokeswoman spokesperson diplomat official consul
  general admiral negotiator leader delegate parliamentarian lawmaker senator attaché attache chargé prime-minister speaker adviser advisor
  counsellor commander minster secretary-general marshal prosecutor delegation chief head deputy`.split(/\s+/u),
)
