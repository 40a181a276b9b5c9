/** What a verdict on a finding is about, as spans and codes without any text: a finding that differs in these has to be judged anew. */
export function judgedValues({ kind, evidence, participants, meetingKind, date, status }) {
  const spans = (list) => list?.map(({ start, end }) => [start, end])
  return { kind, spans: spans(evidence), meetingKind, date, status, participants: spans(participants) }
}

/**
 * The verdicts of a sheet that still stand, and how many of them say "right": those on findings that are still made, with the same values.
 * `findings` holds the findings of each document by the document's id.
 */
export function countVerdicts(sheet, findings) {
  const standing = sheet.filter(({ document, verdict, reason: _, ...values }) => {
    const wanted = JSON.stringify(values)
    return (
      verdict !== '' && (findings.get(document) ?? []).some((each) => JSON.stringify(judgedValues(each)) === wanted)
    )
  })
  return { standing: standing.length, right: standing.filter(({ verdict }) => verdict === 'right').length }
}
