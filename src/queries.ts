import type { PageQueries } from './pages/site.js'
import { getAmounts } from './register/amounts.js'
import { getCommitment, listCommitments } from './register/commitments.js'
import { listDecisions } from './register/decisions/list-decisions.js'
import { getDisagreement, leaveOut, listDisagreements } from './register/disagreements.js'
import { getDocument, listDocuments } from './register/documents.js'
import { getFigure, listFigures } from './register/figures.js'
import { getFormat, listFormats } from './register/formats.js'
import { listLikelyJoins } from './register/likely-joins.js'
import { getLineage, listLineageOf } from './register/lineage/lineage.js'
import { compareWordings } from './register/lineage/wordings.js'
import { getListedDays } from './register/listed-days.js'
import { getMeeting, listMeetings } from './register/meetings.js'
import { getMoney, getMoneyChoices, listMoney } from './register/money.js'
import { getOverview } from './register/overview.js'
import { getParty, listParties } from './register/parties.js'
import { getPassages } from './register/passages.js'
import { getPosition, listPositions } from './register/positions.js'
import { listSaidAt } from './register/said-at.js'
import { search } from './register/search.js'
import { getStatement, listStatements } from './register/statements.js'
import { getTimeline } from './register/timeline.js'
import { getVisit, listVisits } from './register/visits.js'

/** Every query of the register, in one hand: what pages, API and terminal are given. */
export const queries: PageQueries = {
  getOverview,
  listDocuments,
  getDocument,
  listMeetings,
  getMeeting,
  listStatements,
  getStatement,
  listParties,
  getParty,
  listVisits,
  getVisit,
  listCommitments,
  getCommitment,
  listFigures,
  getFigure,
  listFormats,
  getFormat,
  listPositions,
  getPosition,
  listDisagreements,
  getDisagreement,
  leaveOut,
  search,
  getTimeline,
  getAmounts,
  getMoney,
  getMoneyChoices,
  listMoney,
  getPassages,
  getListedDays,
  listLineageOf,
  getLineage,
  compareWordings,
  listSaidAt,
  listDecisions,
  listLikelyJoins,
}
