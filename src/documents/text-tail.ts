import type { MarkedParagraph } from './marked-paragraphs.js'

const RESUMING = 200

/** Marks what follows the end of the article (comments, related articles, the site's own lines) as furniture. */
export function markTail(paragraphs: readonly MarkedParagraph[], from: number): void {
  const proseAfter = countProseAfter(paragraphs)
  let seen = 0
  let ending: 'no' | 'soft' | 'hard' = 'no'
  for (const [at, paragraph] of paragraphs.entries()) {
    if (at < from) continue
    const length = paragraph.text.length
    if (paragraph.sign === 'hard-end' && seen > 0 && isEnd(paragraph.text, seen, proseAfter[at] ?? 0)) ending = 'hard'
    else if (paragraph.sign === 'soft-end' && ending === 'no') ending = 'soft'
    // An article goes on after a list of links in its middle; comments and imprints are not followed by articles.
    else if (ending === 'soft' && isResumed(paragraphs, at)) ending = 'no'
    if (ending !== 'no' || paragraph.sign) paragraph.role = 'furniture'
    else if (paragraph.isProse) seen += length
  }
}

// Teasers of other articles are a headline and a sentence in turn: three paragraphs of prose on end are an article.
function isResumed(paragraphs: readonly MarkedParagraph[], at: number): boolean {
  const next = paragraphs.slice(at, at + 3)
  return (
    next[0]?.isProse === true &&
    (next[0].text.length >= RESUMING || (next.length === 3 && next.every(({ isProse }) => isProse)))
  )
}

// Comments may be longer than the article they follow; an imprint in the middle of a text is a picture's.
function isEnd(text: string, seen: number, after: number): boolean {
  return /^(?:copyright|©|\(c\)|all rights)/i.test(text) ? after <= seen : true
}

function countProseAfter(paragraphs: readonly MarkedParagraph[]): number[] {
  const after = new Array<number>(paragraphs.length).fill(0)
  for (let at = paragraphs.length - 2; at >= 0; at -= 1) {
    const next = paragraphs[at + 1]
    after[at] = (after[at + 1] ?? 0) + (next?.isProse ? next.text.length : 0)
  }
  return after
}

const BIOGRAPHY =
  /^(?:about the author:?\s)?(?<name>\p{Lu}[\p{L}'’.-]{0,25}(?: \p{Lu}[\p{L}'’.-]{0,25}){1,4}),? (?:is|was|has been|writes|covers|reports|works|joined|began)\b[^,.;]{0,70}?\b(?:authors?|journalists?|reporters?|correspondents?|writers?|editors?|columnists?|bloggers?|contributors?|freelancer?|producers?|newsroom|stud(?:ies|ied) journalism)\b/u

/**
 * Marks an author's biography among the last paragraphs and returns the author. Must not match a person the article
 * itself speaks of: the name stands nowhere else in it but in the byline, and nobody is quoted.
 */
export function markBiography(paragraphs: readonly MarkedParagraph[], authors: readonly string[]): string | undefined {
  const prose = paragraphs.filter((paragraph) => paragraph.role === undefined && paragraph.isProse)
  if (prose.length < 3) return undefined
  // A biography may end with a link to more of its subject, which is no closed sentence.
  const last = paragraphs.filter(
    ({ role, isProse, text }) =>
      role === undefined && (isProse || authors.some((author) => isAboutAuthor(text, author))),
  )
  for (const paragraph of last.slice(-3)) {
    const known = authors.find((author) => isAboutAuthor(paragraph.text, author))
    const name = known ?? BIOGRAPHY.exec(paragraph.text)?.groups?.['name']
    const surname = name?.split(' ').at(-1)
    if (!name || !surname || /["“«]/.test(paragraph.text)) continue
    const isElsewhere = prose.some((other) => other !== paragraph && other.text.includes(surname))
    if (isElsewhere && !authors.includes(name)) continue
    paragraph.role = 'furniture'
    return name
  }
  return undefined
}

/** "Ann Smith (ann@gazette.example) is the Gazette's keeper of ships": said of somebody known to have written the text. */
function isAboutAuthor(text: string, author: string): boolean {
  if (!text.startsWith(author)) return false
  return /^(?: \([^)]{1,60}\))?,? (?:is|was|has been|writes|covers|reports|works|joined|can be reached)\b/.test(
    text.slice(author.length),
  )
}

/** The owner named in an imprint ("Copyright © 2024 NAME"), or undefined. */
export function findImprintOwner(paragraphs: readonly MarkedParagraph[]): string | undefined {
  for (const { sign, text } of paragraphs) {
    if (sign !== 'hard-end') continue
    const owner =
      /^(?:copyright ?)?(?:©|\(c\))\s?(?:(?:19|20)\d{2}\s?[-–]\s?)?(?:19|20)\d{2},?\s(?:by )?(?<owner>\p{Lu}[^.|]{2,80})/iu.exec(
        text,
      )?.groups?.['owner']
    if (owner) return owner.replace(/[,.]?\s{0,2}all rights.{0,40}$/i, '').trim()
  }
  return undefined
}
