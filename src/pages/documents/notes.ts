import { html } from 'hono/html'
import type { Finding, Mention } from '../../vocabulary/findings.js'
import { entryAddress } from '../addresses.js'
import { amountInWords, basisInWords, limitInWords, quantityInWords } from '../amounts.js'
import { dateInWords, dateTag } from '../dates.js'
import { doubts } from '../doubts.js'
import type { Html } from '../layout.js'
import { stanceInWords } from '../positions/stances.js'
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

/** Whom or what a finding is about. */
function captionOf(finding: Finding): string {
  switch (finding.kind) {
    case 'statement':
      return finding.speaker?.name ?? 'Speaker not named'
    case 'role':
      return finding.person.name
    case 'meeting': {
      const names = finding.participants.slice(0, 3).map(({ name }) => name)
      const kind = finding.format ?? labelOf(finding.meetingKind)
      return names.length > 0 ? `${kind}: ${names.join(', ')}` : kind
    }
    case 'visit':
      return finding.traveller.name
    case 'commitment':
      return finding.actor.name
    case 'figure':
      return `${limitInWords(finding.comparator ?? null)}${quantityInWords(finding.value, finding.unit)}`
    case 'format':
      return finding.format
    case 'position':
      return finding.holder.name
  }
}

/** What the note says after the kind; begins with its own comma or colon. */
function detailOf(finding: Finding): Html {
  switch (finding.kind) {
    case 'statement':
      return html`, ${labelOf(finding.form).toLowerCase()}${finding.speaker ? printedAs(finding.speaker) : ''}`
    case 'role':
      return html`: ${finding.title}${finding.of && !finding.title.includes(finding.of) ? `, ${finding.of}` : ''}`
    case 'meeting':
      return html`${finding.place ? `, ${finding.place}` : ''}${dayNote(finding.date)}${statusNote(finding.status)}`
    case 'visit':
      return html`: ${finding.legs.map(({ place }) => place).join(' – ')}${dayNote(finding.legs[0]?.date)}${statusNote(finding.status)}`
    case 'commitment': {
      const { stage, amount, beneficiary } = finding
      return html`, ${labelOf(stage)}${amount ? `: ${amountInWords(amount)} (${basisInWords(amount)})` : ''}${beneficiary ? `, for ${beneficiary.name}` : ''}`
    }
    case 'figure':
      return html`: ${finding.measure}, ${finding.subject}${finding.period ? html`, ${dateInWords(finding.period, 'short')}` : ''}${finding.change ? `, a ${finding.change}` : ''}`
    case 'format':
      return html`, ${labelOf(finding.property)}: ${typeof finding.value === 'object' ? finding.value.join(', ') : finding.value}`
    case 'position':
      return html`: ${stanceInWords(finding.stance)}${finding.saidBy ? `, said by ${finding.saidBy.name}` : ''}`
  }
}

function dayNote(date: string | null | undefined): Html | '' {
  return date === null || date === undefined ? '' : html`, ${dateTag(date, 'short')}`
}

function statusNote(status: string): string {
  return status === 'held' ? '' : `, ${labelOf(status)}`
}

/** How the document names someone at this place, where that is not already within the name: "she", "the minister". */
function printedAs({ name, as }: Mention): Html | '' {
  return name.includes(as) || as === '' || as.toLowerCase() === 'who'
    ? ''
    : html`, printed as <span class="words">${as}</span>`
}
