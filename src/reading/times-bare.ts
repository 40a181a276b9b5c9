import { edtfOf, isoOf } from '../vocabulary/dates.js'
import { NEEDS, open, type ResolvedTime, settled, type TimePlace, type TimeRule } from './times-rules.js'
import { findMonth, findYearNamed, MONTH_ALONE, YEAR } from './times-words.js'

const pattern = (source: string) => new RegExp(source, 'g')

/** Months and years that stand alone, tried last: any fuller form has the better claim to them. */
export const BARE_RULES: readonly TimeRule[] = [
  {
    name: 'month-alone',
    needs: NEEDS.month,
    pattern: pattern(
      `(?:\\b(?:[Tt]he )?(?:(?:[Ee]nd|start|beginning|middle) of |(?:[Ee]arly|[Ll]ate|[Mm]id)[- ](?:[Ii]n )?|(?:[Ee]arlier|later) (?:in )?|([Ll]ast|[Tt]his|[Nn]ext|[Tt]his past) )?)\\b(${MONTH_ALONE})(?![\\w])`,
    ),
    resolve: resolveMonth,
  },
  {
    name: 'spelled-year',
    needs: /nineteen|two thousand/,
    pattern: pattern(`\\b(?:nineteen |[Tt]he year two )[a-z-]+\\b`),
    resolve: ([whole]) => {
      const year = findYearNamed(whole.replace(/^[Tt]he year /, ''))
      return year ? settled(String(year)) : undefined
    },
  },
  {
    // "in 2022", "2022": no amount ("2022 troops"), no part of a number, a code or an address.
    name: 'year',
    needs: NEEDS.fourDigits,
    pattern: pattern(
      `(?<![\\d.,/$€£#:-]|[$€£] )\\b(?:(?:[Ee]arly|[Ll]ate|[Mm]id)[- ]|(?:the )?(?:end|beginning|start) of |the year )?(${YEAR})\\b(?![\\d%/]|[.,:]\\d|-\\d| ?(?:percent|per cent|million|billion|km|kg|tons?|tonnes|dollars|euros|people|troops|square|feet|miles|metres|meters)\\b)`,
    ),
    resolve: ([, year], { text, at }) => {
      const number = Number(year)
      if (number > 2100) return undefined
      const before = text.slice(Math.max(0, at - 12), at)
      if (NUMBERED.test(before)) return undefined
      const after = text.slice(at, at + 24)
      // "some 1900 soldiers" counts; "in 1900 soldiers" dates.
      if (
        / [a-z]+s\b/.test(after.slice(4, 20)) &&
        !/\b(?:[Ii]n|[Ss]ince|[Bb]y|of|[Ff]rom|[Uu]ntil|the|its|[Dd]uring|a)\s$/.test(before)
      ) {
        if (/^\d{4} [a-z]+s\b/.test(after)) return undefined
      }
      return settled(String(year))
    },
  },
]

/** Things that carry numbers of four digits: "flight 1903", "Resolution 1973". */
const NUMBERED = /\b(?:flight|number|no\.?|resolution|page|route|room|line|model|act|form|bus|train)\s$/i

/** Months that are verbs or given names need a word before them that only a month follows. */
const MONTH_INTRODUCED =
  /(?:\b(?:[Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|[Dd]uring|of|from|to|[Tt]ill|through|and|between|or|for|[Ee]arly|[Ll]ate|[Mm]id-?|[Ll]ast|[Nn]ext|[Tt]his|past|before|after) |mid-)(?:[Ll]ast |[Nn]ext |[Tt]his |early |late |mid-)?$/

const AIMED = /\b(?:for|until|till|by|through) $/i

function resolveMonth(match: RegExpExecArray, { text, at, published, tense }: TimePlace): ResolvedTime | undefined {
  const [whole, which, word = ''] = match
  const month = findMonth(word)
  if (!month) return undefined
  const wordAt = at + whole.length - word.length
  const introduced = which !== undefined || MONTH_INTRODUCED.test(text.slice(Math.max(0, wordAt - 16), wordAt))
  if (!introduced && (word === 'May' || word === 'March')) return undefined
  const after = text.slice(at + whole.length, at + whole.length + 14)
  // "April Vantour said": a given name before a surname.
  if (!introduced && /^ \p{Lu}\p{Ll}/u.test(after)) return undefined
  const edtf = edtfOf({ month })
  if (!published || published.length < 7) return open(edtf, { edtf })
  const year = Number(published.slice(0, 4))
  const now = Number(published.slice(5, 7))
  const past = which ? /last|past/i.test(which) : tense() === 'past'
  const next = which ? /next/i.test(which) : !past
  let named = year
  if (which && /this$/i.test(which)) named = year
  // "Orders for November" in October: the month at hand, whatever the verb tells.
  else if (!which && month === (now % 12) + 1 && AIMED.test(text.slice(Math.max(0, at - 8), at)))
    named = month < now ? year + 1 : year
  else if (past) named = month > now || (which !== undefined && month === now) ? year - 1 : year
  else if (next) named = month < now || (which !== undefined && month === now) ? year + 1 : year
  return settled(isoOf(named, month) ?? String(named))
}
