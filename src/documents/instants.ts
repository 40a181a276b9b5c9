const MAIL_DATE =
  /^(?:[A-Za-z]{3,9},\s{0,3})?(\d{1,2}) ([A-Za-z]{3})[a-z]{0,6} (\d{4}) (\d{2}:\d{2}(?::\d{2})?)\s{0,3}([+-]\d{4}|[A-Z]{1,5})?/
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** The moment of a feed or mail in the form of ISO 8601, its clock as printed; undefined where it is none. */
export function asInstant(words: string): string | undefined {
  if (/^\d{4}-\d{2}(?:-\d{2})?(?:$|[T ])/.test(words)) return words
  const [, day = '', month = '', year = '', time = '', zone = ''] = MAIL_DATE.exec(words.trim()) ?? []
  const number = MONTHS.indexOf(month.toLowerCase()) + 1
  if (number === 0) return undefined
  const universal = /^(?:GMT|UTC|UT|Z|\+0000|-0000)$/.test(zone) ? 'Z' : zone.replace(/^([+-]\d{2})(\d{2})$/, '$1:$2')
  const offset = /^(?:Z|[+-])/.test(universal) ? universal : ''
  return `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}T${time}${offset}`
}
