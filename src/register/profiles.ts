import type { Mention } from '../vocabulary/findings.js'
import { BODY_OF_SUMMITS } from '../vocabulary/formats.js'
import { findState } from '../vocabulary/states.js'
import type { PartyKind } from './entries.js'
import { foldName, surnameKey, surnameLast, takeApart } from './names.js'

/** Words that stand for a person without naming one: a speaker known only as "he" is no party. */
const NAMELESS = /^(?:he|she|they|i|we|you|it|who|his|her|their|my|our|the|a|an|one|some|another)$/i

/**
 * A party as one mention names it. `profile` is the same for every mention of that name and state, in any document;
 * `block` the same for every profile that may be the same party.
 */
export type Profile = Readonly<{ profile: string; block: string; kind: PartyKind; name: string; state: string | null }>

/** The profile of a mention; undefined for groups and documents, which are no parties, and for names without a letter. */
export function findProfile(mention: Pick<Mention, 'name' | 'type' | 'state'>): Profile | undefined {
  const name = foldName(mention.type === 'person' ? surnameLast(mention.name) : mention.name)
  if (!/\p{L}/u.test(name)) return undefined
  switch (mention.type) {
    case 'person':
      if (!isPersonalName(mention.name)) return undefined
      return personProfile(name, mention.state === undefined ? null : codeOf(mention.state))
    case 'state':
      return whole('state', codeOf(mention.name))
    case 'organisation':
      return whole('organisation', name.replace(/^the /, ''))
    case 'format':
      return whole('format', foldFormat(mention.name))
    default:
      return undefined
  }
}

/** An office without a name is no person: "the Secretary" is whoever holds it. */
const OFFICE =
  /^(?:(?:the|mr|madam) )?(?:(?:deputy|vice|prime|foreign|acting|first) )*(?:president|minister|secretary|chancellor|premier|ambassador|spokes(?:man|woman|person)|head of (?:state|government)|secretary of state|secretary general|chair(?:man|woman|person)?|director|governor|senator)$/

/** "His American colleague" and "he" are descriptions; the last word of a name has a capital ("al-Sudani"), and its first is no pronoun or article. */
function isPersonalName(name: string): boolean {
  if (OFFICE.test(foldName(name))) return false
  const words = name.trim().split(/\s+/)
  const isNameless = words.length === 1 || /^(?:his|her|their|my|our|the|an?)$/i.test(words[0] ?? '')
  if (isNameless && NAMELESS.test(words[0] ?? '')) return false
  return !/^[\p{Ll}\p{P}]+$/u.test(words.at(-1) ?? '')
}

/** ISO alpha-3 code of a state's name, else the folded name, so that an unknown state is still the same state everywhere. */
export function codeOf(state: string): string {
  return findState(state)?.code ?? foldName(state).replaceAll(' ', '-')
}

/**
 * "C5 + 1" and "C5+1" are one format: signs count, spaces around them do not. Nor does it matter which of two states stands first,
 * nor whether "the Lake Group" is named by itself or by its "Summit of the Lake Group" or "Lake Group Summit".
 */
export function foldFormat(format: string): string {
  const named = bodyOf(format.replace(/^the /i, '')).replace(PAIR, (words, first: string, second: string) => {
    const [a, b] = [findState(first)?.code, findState(second)?.code]
    return a === undefined || b === undefined ? words : [a, b].sort().join('-')
  })
  return foldName(named.replace(/\s*\+\s*/g, 'plus'))
}

const SUMMIT_OF = /^Summit of the (?=\p{Lu})/u
const SUMMIT_BEHIND = / (?:Leaders[’']? )?Summit$/u

/** The body a summit bears the name of; any other name as it is. */
function bodyOf(format: string): string {
  const body = format.replace(SUMMIT_OF, '').replace(SUMMIT_BEHIND, '')
  return body !== format && BODY_OF_SUMMITS.test(body) ? body : format
}

/** "Norwegian-Vietnamese", "Norway–Viet Nam": two words for states at the beginning of a name, which each names first for itself. */
const PAIR = /^([^\s–-]{2,20})[–-]([^\s–-]{2,20})(?=\s)/

function personProfile(name: string, state: string | null): Profile {
  const { surname } = takeApart(name)
  return {
    profile: `person:${name}:${state ?? ''}`,
    block: `person:${surnameKey(surname)}`,
    kind: 'person',
    name,
    state,
  }
}

function whole(kind: PartyKind, name: string): Profile {
  const profile = `${kind}:${name}`
  return { profile, block: profile, kind, name, state: kind === 'state' ? name : null }
}
