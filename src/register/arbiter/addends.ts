import type { Finding } from '../../vocabulary/findings.js'
import type { Case, CaseReport, Rule } from './case.js'
import { listed, quoted } from './days.js'

/** Addends stand that near to their sum. */
const NEAR = 400
const MOST_ADDENDS = 6

type Sum = Readonly<{ value: number; unit: string; report: CaseReport }>

/**
 * A sum of which every addend is printed beside it proves itself. Must not add sums of another unit, those of other
 * documents, nor the same addend twice; where two values are printed with their addends nothing is proved.
 */
export const addendsPrinted: Rule = (one) => {
  if (one.property !== 'value' && one.property !== 'amount') return undefined
  const proven = one.values.flatMap(({ value, reports }) => {
    const found = reports.flatMap((report) => {
      const total = sumOf(report.finding)
      const addends = total && findAddends(one, { ...total, report })
      return addends ? [{ value, report, addends }] : []
    })
    return found.slice(0, 1)
  })
  const [only, second] = proven
  if (!only || second !== undefined) return undefined
  const words = only.addends.map(({ report }) => quoted(report))
  const proof = `Its parts are printed beside it and make ${only.value}: ${listed(words)}.`
  return {
    value: only.value,
    proof: { rule: 'addends', proof, reports: [only.report, ...only.addends.map(({ report }) => report)] },
  }
}

function sumOf(finding: Finding): Omit<Sum, 'report'> | undefined {
  if (finding.kind === 'figure') return { value: finding.value, unit: finding.unit }
  if (finding.kind === 'commitment' && finding.amount)
    return { value: finding.amount.value, unit: finding.amount.currency }
  return undefined
}

/** The other sums near the total that together make it; undefined where they do not. */
function findAddends({ documents }: Case, total: Sum): readonly Sum[] | undefined {
  const { report } = total
  const at = report.finding.evidence[0]?.start ?? 0
  const found = documents.find(({ id }) => id === report.document)?.findings ?? []
  const near = new Map<string, Sum>()
  for (const finding of found) {
    const sum = sumOf(finding)
    const start = finding.evidence[0]?.start ?? 0
    if (!sum || sum.unit !== total.unit || sum.value <= 0 || sum.value >= total.value) continue
    if (Math.abs(start - at) > NEAR) continue
    // A promise and its figure are one sum told twice.
    near.set(`${sum.value} ${Math.round(start / 40)}`, {
      ...sum,
      report: { document: report.document, finding, evidence: finding.evidence },
    })
  }
  const addends = [...near.values()]
  if (addends.length < 2 || addends.length > MOST_ADDENDS) return undefined
  const sum = addends.reduce((all, { value }) => all + value, 0)
  return Math.abs(sum - total.value) <= total.value * 1e-9 ? addends : undefined
}
