import { html } from 'hono/html'
import type { Finding, Mention } from '../../vocabulary/findings.js'
import { entryAddress } from '../addresses.js'
import { dateTag } from '../dates.js'
import type { Html } from '../layout.js'
import { doubts } from '../reports.js'
import { labelOf } from '../wording.js'

/** One finding of the document shown, with its number on the page and the entry it went into. */
export type Note = Readonly<{ number: number; finding: Finding; entry: string | null }>

/** A finding in the margin: back to its words by the number, on to its entry by the name. */
export function marginNote(register: string, { number, finding, entry }: Note): Html {
  const address = entry === null ? undefined : entryAddress(register, finding.kind, entry)
  const caption = captionOf(finding)
  return html`<li id="n-${finding.id}" class="note k-${finding.kind}"><a class="number" href="#f-${finding.id}" aria-label="To the words of finding ${number}">${number}</a>
<div><p class="kind">${address === undefined ? caption : html`<a href="${address}">${caption}</a>`}</p>
<p class="meta">${labelOf(finding.kind)}${detailOf(finding)}${doubts(finding.flags)}</p></div></li>`
}

function captionOf(finding: Finding): Html {
  if (finding.kind === 'statement') return html`${finding.speaker?.name ?? 'Speaker not named'}`
  if (finding.kind === 'role') return html`${finding.person.name}`
  const names = finding.participants.slice(0, 3).map(({ name }) => name)
  const kind = finding.format ?? labelOf(finding.meetingKind)
  return html`${names.length > 0 ? `${kind}: ${names.join(', ')}` : kind}`
}

/** What the note says after the kind; begins with its own comma. */
function detailOf(finding: Finding): Html {
  if (finding.kind === 'statement') {
    return html`, ${labelOf(finding.form).toLowerCase()}${finding.speaker ? printedAs(finding.speaker) : ''}`
  }
  if (finding.kind === 'role')
    return html`: ${finding.title}${finding.of && !finding.title.includes(finding.of) ? `, ${finding.of}` : ''}`
  return html`${finding.place ? `, ${finding.place}` : ''}${finding.date === null ? '' : html`, ${dateTag(finding.date, 'short')}`}${
    finding.status === 'held' ? '' : `, ${labelOf(finding.status)}`
  }`
}

/** How the document names someone at this place, where that is not already within the name: "she", "the minister". */
function printedAs({ name, as }: Mention): Html | '' {
  return name.includes(as) || as === '' ? '' : html`, printed as <span class="words">${as}</span>`
}
