import { Hono } from 'hono'
import { html } from 'hono/html'
import { askedPage, filtersOf, statementFilter } from '../../register/filters.js'
import { themes } from '../../vocabulary/themes.js'
import { addressOf, asking } from '../addresses.js'
import { askedOf, dataLinks, filtersAsked, sendPage } from '../asked.js'
import { undatedIds } from '../dates.js'
import { withDecisions } from '../decisions/decided.js'
import { choice, choiceOf, dayField, field, filterForm, type Kept } from '../forms.js'
import { type Html, layout } from '../layout.js'
import { emptyLine, PAGE_SIZE, pageLinks, totalLine } from '../paging.js'
import { keptParty } from '../people/kept.js'
import { placesOf } from '../reports.js'
import type { Site } from '../site.js'
import { statementItem, statementPage } from './view.js'

const FORMS = ['direct', 'mixed', 'indirect']
const THEMES = themes.map(({ code }) => [code, code.replace('-', ' ')] as const)

/** The fields above the list. A year that came by a link narrows it too. */
function fieldsOf(filters: Readonly<Record<string, string | undefined>>): readonly Html[] {
  return [
    field('words', 'Words', filters.words, 'any'),
    field('state', 'State', filters.state, 'any'),
    choiceOf('theme', 'Theme', THEMES, filters.theme),
    choice('form', 'Form', FORMS, filters.form),
    dayField('from', 'From', filters.from),
    dayField('to', 'To', filters.to),
  ]
}

/** The list of statements and each statement. */
export function statementRoutes({ read, queries }: Site): Hono {
  const routes = new Hono()
  routes.get('/:register/statements', async (c) => {
    const { register } = c.req.param()
    const asked = askedOf(c)
    const of = statementFilter(asked, { page: askedPage(asked), pageSize: PAGE_SIZE })
    const { statements, speaker, days } = await read(register, async (view) => {
      const statements = await queries.listStatements(view, of)
      const days = await queries.getListedDays(view, undatedIds(statements.rows))
      return { statements, days, speaker: await keptParty(queries, view, asked.speaker) }
    })
    const filters = filtersAsked(asked, filtersOf.statements)
    const address = addressOf(register, 'statements')
    const kept: Kept[] = []
    if (speaker) {
      const without = asking(address, { ...filters, speaker: undefined })
      kept.push({ ...speaker, name: 'speaker', words: `Only statements by ${speaker.words}.`, without })
    }
    if (filters.year) {
      const without = asking(address, { ...filters, year: undefined })
      kept.push({ name: 'year', value: filters.year, words: `Only statements of ${filters.year}.`, without })
    }
    if (filters.document) {
      const without = asking(address, { ...filters, document: undefined })
      kept.push({ name: 'document', value: filters.document, words: 'Only statements in one document.', without })
    }
    const main = html`<h1>Statements</h1>
${filterForm(address, fieldsOf(filters), kept)}
${totalLine(statements, 'statement')}
${
  statements.rows.length > 0
    ? html`<ul class="entries">${statements.rows.map((row) => statementItem(register, row, days))}</ul>`
    : emptyLine(
        statements,
        address,
        html`<p>No statement on record matches. <a href="${address}">Show all statements</a>.</p>`,
      )
}
${pageLinks(statements, address, filters)}`
    const data = dataLinks(address, filters)
    return sendPage(c, layout({ title: 'Statements', register, current: 'statements', data }, main))
  })
  routes.get('/:register/statements/:id{[^/.]+}', async (c) => {
    const { register, id } = c.req.param()
    const { statement, passages, days } = await read(register, async (view) => {
      const statement = await queries.getStatement(view, id)
      const days = await queries.getListedDays(view, undatedIds([statement]))
      return { statement, days, passages: await queries.getPassages(view, placesOf(statement.reports)) }
    })
    const title = `${statement.speaker?.name ?? 'Speaker not named'}: a statement`
    const data = dataLinks(addressOf(register, 'statements', id), {}, ['json'])
    const shown = statementPage(register, statement, passages, days.get(id))
    const page = await withDecisions({ read, queries }, { register, id }, shown)
    return sendPage(c, layout({ title, register, current: 'statements', data }, page))
  })
  return routes
}
