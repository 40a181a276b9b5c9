import { Hono } from 'hono'
import { html } from 'hono/html'
import type { StatementEntry } from '../../register/entries.js'
import { askedPage, filtersOf, statementFilter } from '../../register/filters.js'
import type { View } from '../../register/queries.js'
import { isInside } from '../../vocabulary/evidence.js'
import { addressOf, asking } from '../addresses.js'
import { askedOf, dataLinks, filtersAsked, sendPage } from '../asked.js'
import { choice, filterForm, type Kept, yearField } from '../forms.js'
import { layout } from '../layout.js'
import { emptyLine, PAGE_SIZE, pageLinks, totalLine } from '../paging.js'
import { keptParty } from '../people/kept.js'
import type { PageQueries, Site } from '../site.js'
import { type Context, statementItem, statementPage } from './view.js'

const FORMS = ['direct', 'mixed', 'indirect']
/** A block longer than this is cut around the words: some texts are one block. */
const AROUND = 600

/** The list of statements and each statement. */
export function statementRoutes({ read, queries }: Site): Hono {
  const routes = new Hono()
  routes.get('/:register/statements', async (c) => {
    const { register } = c.req.param()
    const asked = askedOf(c)
    const { statements, speaker } = await read(register, async (view) => ({
      statements: await queries.listStatements(
        view,
        statementFilter(asked, { page: askedPage(asked), pageSize: PAGE_SIZE }),
      ),
      speaker: await keptParty(queries, view, asked.speaker),
    }))
    const filters = filtersAsked(asked, filtersOf.statements)
    const address = addressOf(register, 'statements')
    const kept: Kept[] = []
    if (speaker) {
      const without = asking(address, { ...filters, speaker: undefined })
      kept.push({ ...speaker, name: 'speaker', words: `Only statements by ${speaker.words}.`, without })
    }
    if (filters.document) {
      const without = asking(address, { ...filters, document: undefined })
      kept.push({ name: 'document', value: filters.document, words: 'Only statements in one document.', without })
    }
    const main = html`<h1>Statements</h1>
${filterForm(address, [choice('form', 'Form', FORMS, filters.form), yearField(filters.year)], kept)}
${totalLine(statements, 'statement')}
${
  statements.rows.length > 0
    ? html`<ul class="entries">${statements.rows.map((row) => statementItem(register, row))}</ul>`
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
    const { statement, context } = await read(register, async (view) => {
      const statement = await queries.getStatement(view, id)
      return { statement, context: await findContext(queries, view, statement) }
    })
    const title = `${statement.speaker?.name ?? 'Speaker not named'}: a statement`
    const data = dataLinks(addressOf(register, 'statements', id), {}, ['json'])
    const page = statementPage(register, statement, context)
    return sendPage(c, layout({ title, register, current: 'statements', data }, page))
  })
  return routes
}

/** The paragraph of the first report, where it holds more than the words themselves; undefined where it does not. */
async function findContext(
  { getDocument }: PageQueries,
  view: View,
  { reports }: StatementEntry,
): Promise<Context | undefined> {
  const [report] = reports
  const [first, last] = [report?.evidence[0], report?.evidence.at(-1)]
  if (!report || !first || !last) return undefined
  const { text, blocks, language } = await getDocument(view, report.document.id)
  const block = blocks.find((each) => isInside(first, each))
  if (!block) return undefined
  const end = Math.min(last.end, block.end)
  const before = text.slice(Math.max(block.start, first.start - AROUND), first.start)
  const after = text.slice(end, Math.min(block.end, end + AROUND))
  if (before.trim() === '' && after.trim() === '') return undefined
  const words = text.slice(first.start, end)
  return { before, words, after, document: report.document.id, language: language ?? 'en' }
}
