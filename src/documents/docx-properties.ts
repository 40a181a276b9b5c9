import { Parser } from 'htmlparser2'
import type { DraftDocument } from './canonical-document.js'

type Properties = Pick<DraftDocument, 'title' | 'authors' | 'published' | 'language'>

/** What the program writes where nobody typed a name. */
const NO_NAME =
  /^(?:user|admin|administrator|author|unknown|owner|default|python-docx|windows user|microsoft|apache poi|openoffice|libreoffice)\b|@|\d/i
const NO_TITLE = /^(?:untitled|document\d*|microsoft word|word document|без названия)|\.(?:docx?|rtf|pdf)$/i
const DAY_MS = 86_400_000

/**
 * What a Word document says of itself. Its author must have the form of a full name. It is dated on the day on which it was
 * begun only where it was finished then too: one written over for years, or from a template, is not of its first day.
 */
export function readDocxProperties(xml: string): Properties {
  const fields = readFields(xml)
  const { title = '', creator = '', created = '', modified = '', language = '' } = fields
  const names = creator.split(/\s*;\s*/).filter((name) => !NO_NAME.test(name) && /^\p{Lu}\S*(?: \S+){1,4}$/u.test(name))
  const isOfOneDay = modified === '' || Math.abs(Date.parse(modified) - Date.parse(created)) <= 2 * DAY_MS
  const day = /^\d{4}-\d{2}-\d{2}(?=T|$)/.exec(created)?.[0] ?? null
  return {
    title: title === '' || NO_TITLE.test(title) ? null : title,
    authors: names,
    published: isOfOneDay && !/^python-docx$/i.test(creator) ? day : null,
    language: language === '' ? null : language,
  }
}

function readFields(xml: string): Readonly<Record<string, string>> {
  const fields: Record<string, string> = {}
  let field = ''
  const parser = new Parser(
    {
      onopentag: (tag) => {
        field = tag.replace(/^[\w-]{1,30}:/, '')
      },
      ontext: (text) => {
        if (field !== '') fields[field] = `${fields[field] ?? ''}${text}`.slice(0, 2000)
      },
      onclosetag: () => {
        field = ''
      },
    },
    { xmlMode: true },
  )
  parser.end(xml)
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, value.replace(/\s+/g, ' ').trim()]))
}
