import { html } from 'hono/html'
import type { Html } from '../layout.js'
import type { Site } from '../site.js'
import { decidedSection } from './view.js'

const MOST_SHOWN = 20

/** The page of an entry, with what officers decided about it below. */
export async function withDecisions(
  { read, queries }: Pick<Site, 'read' | 'queries'>,
  { register, id }: Readonly<{ register: string; id: string }>,
  page: Html,
): Promise<Html> {
  const { rows } = await read(register, (view) => queries.listDecisions(view, { entry: id, pageSize: MOST_SHOWN }))
  return html`${page}${decidedSection(register, rows)}`
}
