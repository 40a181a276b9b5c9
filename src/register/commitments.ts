import type { BodyParty, CommitmentBody } from './commitment-entry.js'
import { listDisagreementsOf } from './disagreements.js'
import type { CommitmentEntry, CommitmentRow, Page } from './entries.js'
import { type ListedRow, ofSubkind, ofYear, pageOfEntries, rowOfEntry } from './entry-pages.js'
import { loadOccasion } from './occasion-rows.js'
import type { PageOf, View } from './queries.js'
import { linkOf, loadPartyLinks, loadReports, notFound } from './reports.js'
import { takingPartIfAsked } from './taking-part.js'

/** Commitments by the day they were announced, newest first. */
export async function listCommitments(
  view: View,
  of: PageOf & { actor?: string; beneficiary?: string; stage?: string; year?: string } = {},
): Promise<Page<CommitmentRow>> {
  const page = await pageOfEntries(view, 'commitment', of, [
    takingPartIfAsked(of.actor, ['actor']),
    takingPartIfAsked(of.beneficiary, ['beneficiary']),
    ofSubkind(of.stage),
    ofYear(of.year),
  ])
  return { ...page, rows: await toCommitmentRows(view, page.rows) }
}

/** A commitment with all its reports, every wording, and other sums that may be the same commitment's. */
export async function getCommitment(view: View, id: string): Promise<CommitmentEntry> {
  const row = await rowOfEntry(view, 'commitment', id)
  const [shown] = await toCommitmentRows(view, [row])
  if (!shown) throw await notFound(view, 'commitment', id)
  const { differs: _, reports: __, ...commitment } = shown
  const { variants } = row.body as CommitmentBody
  const disagreements = await listDisagreementsOf(view, id)
  const meeting = await loadOccasion(view, id)
  return { ...commitment, meeting, variants, disagreements, reports: await loadReports(view, id) }
}

/** Rows of commitments with their parties as they are called now. */
export async function toCommitmentRows(view: View, rows: readonly ListedRow[]): Promise<readonly CommitmentRow[]> {
  const bodies = rows.map(({ body }) => body as CommitmentBody)
  const parties = bodies.flatMap(({ actor, parties = [], beneficiary, announcedBy }) => [
    actor,
    ...parties,
    beneficiary,
    announcedBy,
  ])
  const links = await loadPartyLinks(
    view,
    parties.map((party) => party?.profile ?? null),
  )
  const link = (party: BodyParty | null) => (party === null ? null : linkOf(links, party))
  return rows.map(({ entry_id: id, reports, differs }, index) => {
    const { variants: _, actor, parties, beneficiary, announcedBy, ...commitment } = bodies[index] as CommitmentBody
    const by = { actor: linkOf(links, actor), beneficiary: link(beneficiary), announcedBy: link(announcedBy) }
    const joint = parties && { parties: parties.map((party) => linkOf(links, party)) }
    return { id, kind: 'commitment', ...commitment, ...by, ...joint, reports, differs }
  })
}
