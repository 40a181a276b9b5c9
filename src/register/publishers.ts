import type { CanonicalDocument } from '../vocabulary/documents.js'
import { findState } from '../vocabulary/states.js'

type Publisher = Pick<CanonicalDocument, 'outlet' | 'url'>

/** Hosts of governments and international bodies ("state.gov", "mfa.gov.kz", "mofa.go.jp"); must not match "govtech.com". */
const HOST =
  /(?:^|\.)(?:gov|gob|gouv|govt|go|gc|bund|admin|europa|nato|osce|un|int|mil)(?:\.[a-z]{2,3})?$|(?:^|\.)(?:un|nato|osce|asean)\.(?:org|int)$|^(?:www\.)?(?:mfa|mofa|mid|president|pm|primeminister|foreign|kremlin|government)\.[a-z.]{2,8}$/i

/** Publishers that speak for a state or a body, the state's own name left out; must not match a newspaper that writes about one. */
const PUBLISHER =
  /^(?:the )?(?:white house|(?:u\.?s\.? )?(?:department of state|state department)|(?:u\.?s\.? )?embassy\b.*|ministry (?:of|for) .*|.*\b(?:ministry (?:of|for) (?:foreign|external) (?:affairs|relations)|foreign ministry|presidential (?:press )?(?:office|administration)|presidency(?: of the republic)?|(?:office|chancellery) of the (?:president|prime minister|spokesperson)|prime minister[’']s office|global affairs|10 downing street|secretariat|european (?:council|commission|external action service)))$/i

/** Houses that carry no name of their state. */
const OWN_NAMES: readonly (readonly [RegExp, string])[] = [
  [/\bwhite house\b|\b(?:department of state|state department)\b/i, 'USA'],
  [/\bdowning street\b/i, 'GBR'],
]

/** Endings of addresses that are not the beginning of the state's code. */
const ENDINGS: Readonly<Record<string, string>> = { gov: 'USA', mil: 'USA', uk: 'GBR' }

/** Whether a document is published by a government or an international body itself. */
export function isOfficial({ outlet, url }: Publisher): boolean {
  return HOST.test(hostOf(url)) || PUBLISHER.test(withoutState(outlet ?? ''))
}

/** ISO code of the state that publishes a document; null where its publisher is no government, or does not say of which state. */
export function stateOfPublisher(publisher: Publisher): string | null {
  if (!isOfficial(publisher)) return null
  const outlet = publisher.outlet ?? ''
  const known = OWN_NAMES.find(([name]) => name.test(outlet))?.[1]
  return stateIn(outlet) ?? known ?? ENDINGS[hostOf(publisher.url).split('.').at(-1) ?? ''] ?? null
}

const LONGEST_NAME = 5

/** The first state named, as "Embassy of Japan in Peru" is Japan's. */
function stateIn(outlet: string): string | null {
  const words = outlet.split(/[\s,()]+/)
  for (let at = 0; at < words.length; at++) {
    for (let end = Math.min(words.length, at + LONGEST_NAME); end > at; end--) {
      const state = findState(
        words
          .slice(at, end)
          .join(' ')
          .replace(/[’']s$/, ''),
      )
      if (state?.kind === 'name' || state?.kind === 'adjective') return state.code
    }
  }
  return null
}

/** "Ministry of Foreign Affairs of Japan" without the state at its end. */
function withoutState(outlet: string): string {
  const words = outlet.trim().split(/\s+/)
  for (let at = Math.max(1, words.length - LONGEST_NAME); at < words.length; at++) {
    if (findState(words.slice(at).join(' '))?.kind !== 'name') continue
    return words
      .slice(0, at)
      .join(' ')
      .replace(/(?: of)?(?: the)?,?$/i, '')
  }
  return words.join(' ')
}

function hostOf(url: string | null): string {
  return url !== null && URL.canParse(url) ? new URL(url).hostname : ''
}
