import { NEEDS, type TimeRule } from './times-rules.js'
import { durationValue, findNumber, NUMBER } from './times-words.js'

const pattern = (source: string) => new RegExp(source, 'g')
const ABOUT = '(?:(?:[Nn]early|[Aa]lmost|[Mm]ore than|[Ll]ess than|[Uu]p to|[Aa]t least) )?'
const PERIOD =
  '(?:[Tt]he |[Tt]hese |[Tt]hose )?(?:(?:past|last|next|first|following|coming|previous|final|entire|full|whole|other|year-earlier|same) )?'

/** Lengths of time and times that come round again. */
export const DURATION_RULES: readonly TimeRule[] = [
  {
    name: 'every',
    needs: NEEDS.rhythm,
    pattern: pattern(
      `\\b(?:[Ee]very|[Ee]ach|[Oo]nce an?|[Tt]wice an?|(?<=(?:times|%|percent|million|billion|[\\d]) )(?:a|per|each)) (?:(${NUMBER}|other) )?(day|night|week|month|quarter|year|hour|minute)s?\\b`,
    ),
    resolve: ([whole, count, unit = '']) => {
      const every = count === 'other' ? 2 : count ? findNumber(count) : 1
      return /^[Ee]ach of/.test(whole) ? undefined : { type: 'SET', value: durationValue(every, unit), date: null }
    },
  },
  {
    // "A quarterly dividend", "annual sales": there the word tells the kind of sum, not when.
    name: 'periodic',
    needs: NEEDS.rhythm,
    pattern: pattern(
      '\\b(?:(?:[Bb]i-?|[Ss]emi-?)?([Aa]nnual|[Yy]ear|[Mm]onth|[Ww]eek|[Dd]ai|[Hh]our|[Qq]uarter)ly|([Aa]nnual))\\b(?! (?:cash |stock |preferred |net )?(?:dividend|cash|earnings|profit|results|loss|revenue|sales|net|interest|rate|report)s?\\b)',
    ),
    resolve: ([, word, annual]) => {
      const unit = annual ? 'year' : (word ?? '').toLowerCase()
      const named = unit === 'annual' ? 'year' : unit === 'dai' ? 'day' : unit
      return { type: 'SET', value: durationValue(1, named), date: null }
    },
  },
  {
    // "the first nine months of 2022" is a length with a year; the date keeps the year.
    name: 'months-of-year',
    needs: NEEDS.fourDigits,
    pattern: pattern(
      `\\b[Tt]he (?:first|last|past) (${NUMBER}) (day|week|month|quarter)s of (?:the year )?((?:19|20)\\d\\d)\\b`,
    ),
    resolve: ([, count, unit = '', year]) => ({
      type: 'DURATION',
      value: durationValue(findNumber(count ?? ''), unit),
      date: year ?? null,
    }),
  },
  {
    name: 'hyphenated',
    needs: NEEDS.unit,
    pattern: pattern(`\\b(${NUMBER})-(second|minute|hour|day|week|month|year|decade)(?:-long)?\\b(?!-old| old)`),
    resolve: ([, count, unit = '']) => ({
      type: 'DURATION',
      value: durationValue(findNumber(count ?? ''), unit),
      date: null,
    }),
  },
  {
    // "two to three weeks": both lengths, as an interval.
    name: 'between-counts',
    needs: NEEDS.unit,
    pattern: pattern(
      `\\b${ABOUT}${PERIOD}(${NUMBER})(?: to | or |-|–)(${NUMBER}) (second|minute|hour|day|week|month|year|decade)s\\b(?! old\\b| ago\\b| later\\b| earlier\\b)`,
    ),
    resolve: ([, from = '', to = '', unit = '']) => ({
      type: 'DURATION',
      value: `${durationValue(findNumber(from), unit)}/${durationValue(findNumber(to), unit)}`,
      date: null,
    }),
  },
  {
    // No length of time: an age ("40 years old"), a rate ("miles an hour"), an hour on the clock.
    name: 'counted',
    needs: NEEDS.unit,
    pattern: pattern(
      `\\b${ABOUT}${PERIOD}(${NUMBER})(?: (?:more|full|straight|consecutive|further|additional|trading|working|business|whole|long|short))? (seconds?|minutes?|hours?|days?|weeks?|fortnights?|weekends?|months?|years?|decades?|centur(?:y|ies))\\b(?:(?: and)? a half)?(?! old\\b|-old\\b| earlier\\b| later\\b)`,
    ),
    resolve: ([, count = '', unit = ''], { text, at }) => {
      if (
        /^an?$/i.test(count) &&
        /\b(?:times|miles|km|kilometres|[$€£]?[\d,.]+|percent|million|billion|thousand|once|twice|barrels|dollars|share)\s$/.test(
          text.slice(Math.max(0, at - 14), at),
        )
      ) {
        return { type: 'SET', value: durationValue(1, unit), date: null }
      }
      return { type: 'DURATION', value: durationValue(findNumber(count), unit), date: null }
    },
  },
  {
    name: 'recent',
    needs: NEEDS.unit,
    pattern: pattern(
      '\\b(?:[Tt]he )?(?:recent|past|coming|last|next|early|first|final) (?:few )?(hours|days|weeks|months|years|decades)(?: and (?:weeks|months|years)| ahead)?\\b',
    ),
    resolve: ([whole, unit = '']) =>
      /^past/i.test(whole) && !/few/.test(whole)
        ? undefined
        : { type: 'DURATION', value: durationValue(undefined, unit), date: null },
  },
  {
    name: 'uncounted',
    needs: NEEDS.unit,
    pattern: pattern(
      '\\b(?:[Tt]he (days|weeks|months|years|decades) (?:ahead|to come|before|after|since)\\b|(?<=\\b(?:for|in|over|within|took|takes|after|of|[Ff]or|[Ww]ithin) )(?:the )?(days|weeks|months|years|decades)(?: or (?:weeks|months|years|decades))?(?= (?:now|before|after|of)\\b|[.,;]))',
    ),
    resolve: ([, near, far]) => ({ type: 'DURATION', value: durationValue(undefined, near ?? far ?? ''), date: null }),
  },
]
