import type { View } from './queries.js'

/** The findings (`f`) that entries (`e`) are made of, one row for each entry a finding stands with; to be narrowed by the caller. */
export function reportedFindings({ tx }: Pick<View, 'tx'>) {
  return tx
    .selectFrom('entry_findings as e')
    .innerJoin('findings as f', (join) =>
      join
        .onRef('f.register_id', '=', 'e.register_id')
        .onRef('f.document_id', '=', 'e.document_id')
        .onRef('f.finding_id', '=', 'e.finding_id'),
    )
}
