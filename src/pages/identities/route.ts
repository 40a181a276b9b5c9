import { Hono } from 'hono'
import { html } from 'hono/html'
import type { LikelyJoin } from '../../register/entries.js'
import { askedPage } from '../../register/filters.js'
import { addressOf } from '../addresses.js'
import { askedOf, sendPage } from '../asked.js'
import { type Html, layout } from '../layout.js'
import { PAGE_SIZE, pageLinks } from '../paging.js'
import type { Site } from '../site.js'
import { counted } from '../wording.js'

/** People who are likely one, for an officer to join or to keep apart. */
export function identityRoutes({ read, queries }: Site): Hono {
  const routes = new Hono()
  routes.get('/:register/identities', async (c) => {
    const { register } = c.req.param()
    const of = { page: askedPage(askedOf(c)), pageSize: PAGE_SIZE }
    const list = await read(register, (view) => queries.listLikelyJoins(view, of))
    const address = addressOf(register, 'identities')
    const main = html`<h1>Likely the same</h1>
<p class="lede">Names that may be of one person. What is certain is joined already and what is unlikely is not shown; these wait for an officer of the register.</p>
${
  list.rows.length > 0
    ? html`<ul class="entries">${list.rows.map((row) => joinItem(register, row))}</ul>`
    : html`<p class="empty">Nobody waits here${list.total > PAGE_SIZE ? ' on this page' : ''}.</p>`
}
${pageLinks(list, address, {})}`
    return sendPage(c, layout({ title: 'Likely the same', register, unlisted: true }, main))
  })
  return routes
}

function joinItem(register: string, { people, reasons }: LikelyJoin): Html {
  const ids = people.map(({ id }) => id).join(' ')
  return html`<li><div class="when"></div><div class="k-role">
<h3>${people.map(({ id, name }, at) => html`${at > 0 ? ' and ' : ''}<a href="${addressOf(register, 'people', id)}">${name}</a>`)}</h3>
<p>${reasons.join('; ')}</p>
<p class="meta">${people.map(({ name, documents }) => `${name}: ${counted(documents, 'document')}`).join(' · ')}</p>
<p class="meta"><code>rapporteur decide merge ${ids} --reason …</code> or <code>rapporteur decide reject ${ids} --reason …</code></p>
</div></li>`
}
