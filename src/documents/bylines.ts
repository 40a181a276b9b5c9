import { findPrintedDate } from './printed-dates.js'

/** Who wrote a document and when, as one printed line says it; `date` null where the line has none. */
export type Byline = Readonly<{ authors: readonly string[]; date: string | null }>

const LEAD =
  /^(?:(?:analysis |opinion |commentary |review )?by|byline:|written by|text by|story by|reported by|words by|authors?\s?:|автор(?:ы)?\s?:|авторы?\s?-|\(?(?:additional )?(?:reporting|writing) by)\s+/iu
const CONTRIBUTED =
  /(?:^|\s)contribut(?:ed|es|ing) (?:to|reporting (?:to|for)?) ?(?:this (?:report|story|article|dispatch))?(?: from .{1,60})?\.?\)?$|^\(?with (?:additional )?(?:inputs?|reporting) (?:from|by) .{2,60}$|(?:^|\s)contributed (?:reporting|research)(?: (?:from|in) .{1,60})?\.?\)?$/i
const DATED_WORDS =
  /^(?:posted|published|publiziert|veröffentlicht|publié|publicado|pubblicato|diterbitkan|gepubliceerd|on|at|am|le|el|il|em|o|um|à|date|pada|first)$/iu
const NAME_WORD = /^(?:\p{Lu}[\p{L}'’.-]*|de|van|von|der|den|la|le|al|bin|ibn|del|di|da|ter|uly|kyzy)$/u
// "Ann SmithStaff Writer": two elements without a space between them. "MacDonald" and "LaMotte" are names.
const RUN_TOGETHER = /\p{Ll}{4,}\p{Lu}/u
const DESK =
  /\b(?:staff|editors?|reporters?|correspondents?|writers?|contributors?|desk|news|agency|press|times|service|post|herald|online|team|bureau)\b/i
/** Accounts that content systems name their first users by. */
const LOGIN = /^(?:super|web|site)?\s?(?:user|admin(?:istrator)?|master)$/i
const TIME = /\b\d{1,2}[:h]\d{2}(?::\d{2})?\s?(?:[ap]\.?m\.?)?\s?(?:\(?(?:GMT|UTC|[A-Z]{2,4}T)\)?)?/gi

/**
 * Reads a line such as "By X and Y", "By X March 1, 2023", "Written by X.", "Reporting by X; editing by Y".
 * Must not match a sentence or heading that begins with "By" ("By air and sea", "By Tuesday the talks had ended").
 */
export function readByline(line: string): Byline | undefined {
  if (line.length > 400) return undefined
  if (CONTRIBUTED.test(line) && !/["“«]/.test(line)) return { authors: [], date: null }
  if (line.length > 200) return undefined
  if (isChangeLine(line)) return { authors: [], date: null }
  return readLedByline(line) ?? readDatedByline(line) ?? readKoreanByline(line)
}

// "Baku, Harbour Bureau | Updated: 14 March 2031, 09:01": it names no day of publication, but it is no text either.
function isChangeLine(line: string): boolean {
  const change = /\s[|•·–-]\s?(?:last )?(?:updated|modified)\s?:/i.exec(line)
  return change !== null && line.length <= 120 && findPrintedDate(line.slice(change.index)) !== undefined
}

// "김하나 기자 hana@…": a name, what he or she is, an address.
function readKoreanByline(line: string): Byline | undefined {
  const found =
    /^(?:(?:칼럼니스트|기자)\s)?([가-힣]{2,4})(?:\s?(?:칼럼니스트|기자|특파원))?\s+[\w.+-]{1,40}@[\w.-]{3,40}$/u.exec(
      line,
    )
  return found?.[1] && /칼럼니스트|기자|특파원/u.test(line) ? { authors: [found[1]], date: null } : undefined
}

function readLedByline(line: string): Byline | undefined {
  const lead = LEAD.exec(line)
  if (!lead || /^by\s/.test(line)) return undefined
  const date = findPrintedDate(line)
  const rest = line.slice(lead[0].length, date && date.start > lead[0].length ? date.start : undefined)
  const names = rest
    .replace(TIME, ' ')
    .split(/[;|•·()]|\b(?:edited|editing|translated|photographs?|photos?|published|posted|on|for|in)\b/i, 1)
    .flatMap((part) => part.split(/,|\s(?:and|&|и|және)\s/))
    .map((part) => part.trim().replace(/[.,\s–—-]{1,5}$/, ''))
    .filter((part) => part !== '')
  const authors = names.filter(isPersonName).map(recase)
  const [first] = names
  if (first === undefined || (authors.length === 0 && !isDeskName(first))) return undefined
  return { authors, date: date?.date ?? null }
}

// "by Ann Smith, 4 March 2031", "Posted on 4 March 2031 by Ann Smith", "Von Anna Schmidt am 4. März 2031": names and a date, and not a word more.
function readDatedByline(line: string): Byline | undefined {
  const date = findPrintedDate(line)
  if (!date || NOT_PUBLICATION.test(line)) return undefined
  const around = `${line.slice(0, date.start)} ${line.slice(date.end)}`
    .replace(TIME, ' ')
    .replace(/,/g, ' and ')
    .split(/[\s|/:;•·()–—-]+/)
    .filter((word) => word !== '' && !DATED_WORDS.test(word) && !WEEKDAY.test(word))
  while (around[0] === 'and') around.shift()
  if (!/^(?:by|von|par|por|di|oleh|door|av|автор)$/iu.test(around[0] ?? '')) return undefined
  const names = around
    .slice(1)
    .join(' ')
    .split(/(?:^|\s)(?:and|und|et|y|e|dan|en|och|и)(?=\s|$)/iu)
    .map((name) => name.trim())
    .filter((name) => name !== '')
  return names.every((name) => isPersonName(name) || isDeskName(name) || /^\p{Lu}\p{L}+$/u.test(name))
    ? { authors: names.filter(isPersonName).map(recase), date: date.date }
    : undefined
}

/** Whether words have the form of a person's name: two to five capitalised parts, none of them of a desk. */
export function isPersonName(words: string): boolean {
  const parts = words.split(/\s+/)
  return (
    parts.length >= 2 &&
    parts.length <= 5 &&
    parts.every((part) => NAME_WORD.test(part)) &&
    !DESK.test(words) &&
    !LOGIN.test(words) &&
    !RUN_TOGETHER.test(words)
  )
}

function isDeskName(words: string): boolean {
  return (
    DESK.test(words) &&
    words.split(/\s+/).length <= 6 &&
    words.split(/\s+/).every((part) => /^(?:\p{Lu}|of$|the$|and$)/u.test(part))
  )
}

/** "KANAT ALIYEV" is a way of setting a byline, not of spelling a name. */
function recase(name: string): string {
  if (name !== name.toUpperCase()) return name
  return name.toLowerCase().replace(/(?<![\p{L}'’])\p{L}/gu, (letter) => letter.toUpperCase())
}

const LINE_WORDS =
  /^(?:published|posted|date|issued|released?|for immediate release|press release|дата|опубликовано|жарияланған|publi[éc]\p{L}{0,5}|pubblicato|veröffentlicht|erstellt)(?!\p{L})|(?<!\p{L})(?:on|at|le|el|il|am|um|à|às|alle|ore|uhr|ж\.|г\.|года|год|жыл\p{L}*)(?=\s|$|[.,])|[:|,.•·()–—-]/giu
const WEEKDAY = /^(?:mon|tue|wed|thu|fri|sat|sun)\p{L}{0,6}$/iu
const NOT_PUBLICATION =
  /\b(?:updated?|modified|accessed|retrieved|last|deadline|expires?|until|from|due)\b|\b(?:next|starts?|begins?|closes|registration|round|session|event)\s?:|обновлен/iu

/** A line that is nothing but a date; `place` where it also names one. */
export type DateLine = Readonly<{ date: string; place: boolean }>

/**
 * The date of a line that is nothing but a date, perhaps with a place ("Astana, 12 March 2031") or "Published".
 * Must not match "Last update: …" nor a sentence that holds a date.
 */
export function readDateLine(line: string): DateLine | undefined {
  if (line.length > 100 || NOT_PUBLICATION.test(line)) return undefined
  const found = findPrintedDate(line)
  if (!found) return undefined
  const around = `${line.slice(0, found.start)} ${line.slice(found.end)}`
    .replace(TIME, ' ')
    .replace(/T\d{2}:?[\d:.Z+-]*/, ' ')
  const words = around
    .replace(LINE_WORDS, ' ')
    .split(/\s+/)
    .filter((word) => word !== '' && !WEEKDAY.test(word))
  const isPlace = words.length <= 4 && words.every((word) => /^\p{Lu}/u.test(word))
  return isPlace ? { date: found.date, place: words.length > 0 } : undefined
}

const CITY = "[\\p{Lu}][\\p{Lu}'’.-]{2,20}(?: [\\p{Lu}][\\p{Lu}'’.-]{1,20}){0,2}"
const TITLE_CITY = "[\\p{Lu}][\\p{L}'’.-]{2,20}(?: [\\p{Lu}][\\p{L}'’.-]{1,20}){0,2}"
const REGION = ', [\\p{Lu}][\\p{L}. ]{2,25}?'
const DAY_WORDS = ',? (?:\\p{L}{3,9}\\.? \\d{1,2}|\\d{1,2} \\p{L}{3,9}\\.?)(?:,? \\d{4})?'
const AGENCY = ' ?[(/][\\p{Lu}][\\p{L}\\p{N} ./&-]{1,40}[)/]'
const DASH = '\\s{0,2}(?:--|—|–|-)(?:\\s{1,3}(?=[\\p{Lu}\\p{N}"“«‘\'])|$)'
const DATELINE = new RegExp(
  `^(?:${CITY}(?:/${CITY}){0,3}(?:${REGION})?(?:${DAY_WORDS})?(?:${AGENCY})?|${TITLE_CITY}(?:${REGION})?(?:${DAY_WORDS}(?:${AGENCY})?|${AGENCY}))\\.?${DASH}`,
  'u',
)

/**
 * Length of the dateline that opens a report ("ALMATY/TASHKENT -- ", "ASTANA, March 1 (Agency) - "), 0 where there is none.
 * A city in ordinary letters needs a date or an agency beside it: "Astana - the capital" opens a sentence.
 */
export function measureDateline(paragraph: string): number {
  const head = paragraph.slice(0, 160)
  return /[-–—](?:\s|$)/u.test(head) ? (DATELINE.exec(head)?.[0].length ?? 0) : 0
}
