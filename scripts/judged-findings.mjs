import { createHash } from 'node:crypto'

/** What a verdict on a finding is about, as spans, codes and numbers without any text: a finding that differs in these has to be judged anew. */
export function judgedValues({ kind, evidence, ...values }) {
  return { kind, spans: spansOf(evidence), ...(VALUES[kind] ?? (() => ({})))(values) }
}

const VALUES = {
  meeting: ({ participants, meetingKind, date, status }) => ({
    meetingKind,
    date,
    status,
    participants: spansOf(participants),
  }),
  commitment: ({ actor, amount, beneficiary, stage, action }) => ({
    actor: spanOf(actor),
    stage,
    amount: amount && [amount.value, amount.currency, amount.comparator, amount.basis],
    beneficiary: beneficiary && spanOf(beneficiary),
    words: digestOf(action),
  }),
  figure: ({ value, unit, comparator, change, subject, measure, period }) => ({
    value,
    comparator: comparator ?? null,
    change: change ?? null,
    words: digestOf(subject, measure, unit, period ?? ''),
  }),
  position: ({ holder, stance, matter, saidBy }) => ({
    holder: spanOf(holder),
    stance,
    saidBy: saidBy && spanOf(saidBy),
    words: digestOf(holder.name, matter),
  }),
}

function spanOf({ start, end }) {
  return [start, end]
}

function spansOf(list) {
  return list?.map(spanOf)
}

/** Words that a verdict hangs on, told apart but not repeated. */
function digestOf(...words) {
  return createHash('sha256').update(words.join('\n')).digest('hex').slice(0, 12)
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
