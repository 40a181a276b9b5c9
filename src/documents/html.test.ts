import { describe, expect, test } from 'vitest'
import { readHtml } from './read-document.js'

const PROSE = [
  'The ministers of five states met in the port city on Tuesday and agreed to measure the sea together.',
  '“Nobody owns the numbers,” said Bolat Serimov, who keeps the harbour. “Until somebody does, we argue.”',
  'The talks lasted three hours and ended with a paper that all of them signed before lunch was served.',
]
const PARAGRAPHS = PROSE.map((line) => `<p>${line}</p>`).join('')

function readRoles(html: string): [string, string][] {
  const { text, blocks } = readHtml(html)
  return blocks.map(({ start, end, role }) => [role, text.slice(start, end)])
}

describe('the words of a page', () => {
  test('white space collapses, entities are decoded, blocks stand apart by blank lines', () => {
    expect(readHtml('<p>Five\n   states&nbsp;&amp; one <b>sea</b>.</p><div>Two&#8217;s<br>company</div>').text).toBe(
      'Five states & one sea.\n\nTwo’s\ncompany',
    )
  })

  test.each([
    ['scripts and styles', '<script>bad()</script><style>bad</style><template>bad</template><noscript>bad</noscript>'],
    [
      'what is marked hidden',
      '<p hidden>bad</p><p aria-hidden="true">bad</p><p style="display: none">bad</p><input type="hidden" value="bad">',
    ],
    ['pictures drawn in text', '<svg><text>bad</text></svg>'],
    ['controls', '<select><option>bad</option></select><button>bad</button><textarea>bad</textarea>'],
  ])('%s are not read', (_, html) => expect(readHtml(`<body>${PARAGRAPHS}${html}</body>`).text).not.toContain('bad'))

  test('lists, tables, quotations, headings and captions keep their form', () => {
    const html = `<article><h1>Five states measure the sea</h1>${PARAGRAPHS}<h2>Who came</h2><ul><li>Kazakhstan<li>Georgia</ul>
      <table><tr><th>State<th>Ships<tr><td>Georgia<td>12</table><blockquote><p>We will measure it.</p></blockquote>
      <figure><img><figcaption>The shore on Tuesday.</figcaption></figure></article>`
    expect(readRoles(html)).toEqual([
      ['title', 'Five states measure the sea'],
      ...PROSE.map((line) => ['body', line]),
      ['heading', 'Who came'],
      ['list-item', 'Kazakhstan'],
      ['list-item', 'Georgia'],
      ['body', 'State\tShips'],
      ['body', 'Georgia\t12'],
      ['quotation', 'We will measure it.'],
      ['caption', 'The shore on Tuesday.'],
    ])
  })
})

describe('the article of a page', () => {
  test.each([
    ['menus', '<nav><a href="/">Home</a> <a href="/sea">bad</a></nav>'],
    ['a footer', '<footer><p>bad words of the owner of this site, who is not in the article at all.</p></footer>'],
    [
      'related articles',
      '<div class="related-articles"><p>bad other article, told in a full sentence of its own.</p></div>',
    ],
    ['comments', '<section id="comments"><p>bad comment that goes on and on for a sentence or for two.</p></section>'],
    ['a newsletter form', '<form><p>bad letters every morning, straight to you, if you only sign here.</p></form>'],
    [
      'teasers',
      '<ul><li><a href="/x"><h4>Ferry</h4><p>bad teaser of another article that is told in one sentence.</p></a></li></ul>',
    ],
    ['boxes that open over the text', '<span class="tooltip-box">bad words of a box that opens over a name.</span>'],
    [
      'the next article',
      '<div class="next-prev"><h4>Ferry</h4><p>bad words of another article, told at length.</p></div>',
    ],
    ['a list of links', '<ul><li><a href="/1">bad link</a></li><li><a href="/2">bad link</a></li></ul>'],
  ])('%s are left out', (_, html) => {
    const { text } = readHtml(`<body><div class="with-sidebar"><div>${PARAGRAPHS}${html}</div></div></body>`)
    expect(text).toBe(PROSE.join('\n\n'))
  })

  const boxes = (box: (n: number) => string) => `<div>${[1, 2, 3, 4].map(box).join('')}</div>`
  const SAID = 'A full sentence on another matter of that week, which is told elsewhere.'

  test.each([
    [
      'paragraphs that hold links',
      boxes((n) => `<div>On day ${n} the <a href="/${n}">envoy of day ${n}</a> spoke at length.</div>`),
    ],
    ['boxes that lead nowhere', boxes((n) => `<section><h3>Port ${n}</h3><p>${SAID}</p></section>`)],
    [
      'boxes that lead to the same page',
      boxes((n) => `<div><a href="#n${n}">Port number ${n} in full</a><p>${SAID}</p></div>`),
    ],
    [
      'questions with their answers',
      boxes((n) => `<div><b>Who met in port ${n}?</b> <a href="/q/${n}">Answer</a><p>${SAID} ${SAID}</p></div>`),
    ],
    [
      'questions with replies on the page',
      boxes((n) => `<div><b>Who met in port ${n}?</b> <a href="#q${n}">Reply</a><p>${SAID} ${SAID}</p></div>`),
    ],
  ])('%s stay', (_, html) => expect(readHtml(`<body><div>${PARAGRAPHS}${html}</div></body>`).text).toContain('4'))

  test('a page of teasers alone is read', () => {
    const html = boxes((n) => `<div><a href="/${n}"><h3>Port ${n} opens late</h3></a><p>${SAID}</p></div>`)
    expect(readHtml(`<body>${html}</body>`).text).toContain('Port 4')
  })

  test('words beside the only part with prose are none of its words', () => {
    const page = `<html><body><div><div>bad: weather, money, horoscope</div><div>${PARAGRAPHS}</div></div></body></html>`
    expect(readHtml(page).text).toBe(PROSE.join('\n\n'))
  })

  test('lines of verse stay together, headline, byline and date on lines of one block do not', () => {
    const verse = 'The sea has no owner<br>and the gauge has no flag'
    expect(readHtml(`<body><p>${verse}</p>${PARAGRAPHS}</body>`).text).toContain('no owner\nand the gauge')
    const page = `<body>Five states measure the sea<br>By ANN SMITH<br>Tuesday, 4 March 2031<hr>${PARAGRAPHS}</body>`
    expect(readHtml(page)).toMatchObject({
      title: 'Five states measure the sea',
      authors: ['Ann Smith'],
      published: '2031-03-04',
    })
  })

  test.each([
    [
      'of elements of its own making',
      (n: number) => `<app-card><a href="/${n}">bad news from port ${n}</a><p>${SAID}</p></app-card>`,
    ],
    [
      'of comments',
      (n: number) => `<div><b>bad user ${n}</b><p>${SAID} ${SAID}</p><a href="#reply-${n}">Reply</a></div>`,
    ],
    [
      'with headlines that are links',
      (n: number) => `<div class="b"><a href="/${n}"><h5>bad port ${n} opens</h5></a><p>${SAID}</p></div>`,
    ],
    ['with a link to the rest', (n: number) => `<div><h4>bad port ${n}</h4>${SAID} <a href="/${n}">more</a></div>`],
  ])('boxes of other articles in a column without a name are left out, %s', (_, box) => {
    const { text } = readHtml(`<body><div><div>${PARAGRAPHS}</div>${boxes(box)}</div></body>`)
    expect(text).toBe(PROSE.join('\n\n'))
  })

  const MET = 'is the council in which the foreign ministers of Georgia and Armenia speak about the sea.'
  const CARD = (n: number) =>
    `<div><h3><a href="/${n}">Council number ${n}</a></h3><p>bad: number ${n} ${MET}</p></div>`
  const four = (box: (n: number) => string) => [1, 2, 3, 4].map(box).join('')

  test.each([
    [
      'a list of linked names with what each is',
      `<ul>${four((n) => `<li><strong><a href="/${n}">The Council of Port ${n}</a></strong>, opened in 2031, ${MET}</li>`)}</ul>`,
    ],
    [
      'items with a source in brackets',
      `<ul>${four((n) => `<li>On ${n} March number ${n} met and ${MET} (<a href="/${n}">more</a>).</li>`)}</ul>`,
    ],
    [
      'items with a link to the rest and no headline',
      `<section><ul>${four((n) => `<li>On day ${n} it ${MET} <em><a href="/${n}">Read more</a></em></li>`)}</ul></section>`,
    ],
    [
      'items whose source is named in an element of its own',
      `<ul>${four((n) => `<li>On day ${n} it ${MET} (<span><a href="/${n}">the whole paper here</a></span>).</li>`)}</ul>`,
    ],
    [
      'rows of a table of sessions',
      `<table>${four((n) => `<tr><td>${n} March</td><td><a href="/${n}">Session ${n} of the council</a></td><td>It ${MET}</td></tr>`)}</table>`,
    ],
    ['bodies with linked headings among the paragraphs', `<div class="items">${four(CARD)}</div>`],
    [
      'sentences that name their source',
      `<div>${four((n) => `<div>On day ${n} it ${MET.slice(0, -1)}, <b><a href="/${n}">the Harbour Gazette wrote</a></b>, and met.</div>`)}</div>`,
    ],
  ])('%s are the article’s', (_, html) => {
    const { text } = readHtml(`<body><article><h1>Five states measure it</h1>${PARAGRAPHS}${html}</article></body>`)
    expect(text.match(/foreign ministers of Georgia/g)).toHaveLength(4)
  })

  test('entries whose headlines lead to places on their own page are the article’s', () => {
    const live = four((n) => CARD(n).replace(`/${n}`, `/talks?entry=${n}`))
    const page = (url: string) =>
      `<head><link rel="canonical" href="https://gazette.example${url}"></head><body><article><div>${PARAGRAPHS}</div><div>${live}</div></article></body>`
    expect(readHtml(page('/talks')).text).toContain('number 4')
    expect(readHtml(page('/other')).text).not.toContain('number 4')
    expect(readHtml(page('/talks?entry=9')).text).not.toContain('number 4')
  })

  test.each([
    ['a heading', `<h2>Related stories</h2><div>${four(CARD)}</div>`],
    ['a name', `<div><div class="teaser-list">${four(CARD)}</div></div>`],
    [
      'linked pictures',
      `<div>${four((n) => CARD(n).replace('<h3>', `<a href="/${n}"><img src="/${n}.jpg"></a><h3>`))}</div>`,
    ],
  ])('boxes among the paragraphs that %s sets apart are other articles', (_, html) => {
    const { text } = readHtml(`<body><article>${PARAGRAPHS}${html}${PARAGRAPHS}</article></body>`)
    expect(text).not.toContain('bad')
  })

  const entry = (n: number, headline: string) =>
    `<article class="e"><h2>${headline}</h2><p>Entry ${n}: ${PROSE[0]}</p><p>${PROSE[2]}</p></article>`

  test('of several articles whose headlines are links the longest is read', () => {
    const [first = '', ...others] = [1, 2, 3].map((n) => entry(n, `<a href="/${n}">The news of day ${n}</a>`))
    const longer = first.replace('</article>', `${PARAGRAPHS}</article>`)
    const { text } = readHtml(`<body><div>${longer}${others.join('')}</div></body>`)
    expect(text.match(/Entry \d/g)).toEqual(['Entry 1'])
  })

  const whole = (title: string, rest: string) =>
    `<article><h1>${title}</h1>${PARAGRAPHS}<p>${PROSE[0]} ${rest}</p></article>`

  test('a page that goes on with a longer article is read as its own', () => {
    const next = whole('Ferry stops until spring', PROSE.join(' ').repeat(3))
    const page = `<head><title>Five states measure it</title></head><body><div>${whole('Five states measure it', 'One.')}${next}</div></body>`
    expect(readHtml(page)).toMatchObject({ title: 'Five states measure it' })
    expect(readHtml(page).text).toContain('One.')
    expect(readHtml(page).text).not.toContain('Ferry')
  })

  test('a heading set like a headline does not end the article', () => {
    const part = (rest: string) => `<div class="article-text"><p>${PROSE.join(' ')} ${rest}</p></div>`
    const page = `<head><title>Five states measure it</title></head><body><article><h1>Five states measure it</h1>${part('One.')}<h1>What comes next</h1>${part('Two.')}</article></body>`
    expect(readHtml(page).text).toContain('Two.')
    expect(readHtml(page).text).toContain('One.')
  })

  const row = (title: string, below: string, rest: string) =>
    `<div class="row"><div class="story-text"><h1>${title}</h1>${below}${PARAGRAPHS}<p>${PROSE[0]} ${rest}</p></div></div>`

  test('parts under headings set like the headline are one article', () => {
    const parts = [row('Five states measure it', '', 'One.'), row('What was agreed', '', 'Two.')]
    const read = (html: string) =>
      readHtml(`<head><title>Five states measure it</title></head><body><main>${html}</main></body>`).text
    expect(read(parts.join(''))).toMatch(/One\.[\s\S]*What was agreed[\s\S]*Two\./)
    expect(read([...parts, row('What is next', '', 'Three.')].join(''))).toMatch(/One\.[\s\S]*Two\.[\s\S]*Three\./)
  })

  test.each([
    ['with its own byline', row('Ferry stops', '<p>By Ann Smith</p>', 'Two.')],
    ['with its own date', row('Ferry stops', '<div><time>14 May 2031</time></div>', 'Two.')],
    ['whose headline is a link', row('<a href="/ferry">Ferry stops</a>', '', 'Two.')],
    ['with its own address', row('Ferry stops', '', 'Two.').replace('class="row"', 'class="row" data-url="/ferry"')],
  ])('the next article, %s, is left out', (_, next) => {
    const own = row('Five states measure it', '', 'One.')
    const { text } = readHtml(
      `<head><title>Five states measure it</title></head><body><main>${own}${next}</main></body>`,
    )
    expect(text).toContain('One.')
    expect(text).not.toContain('Two.')
  })

  test('a short lead under the headline is not the article', () => {
    const page = `<head><title>Five states measure it</title></head><body><article><h1>Five states measure it</h1><p>${PROSE[0]}</p></article>
      <article><h1>The talks</h1>${PARAGRAPHS.repeat(3)}</article></body>`
    expect(readHtml(page).text).toContain(PROSE[1])
  })

  test('of posts in one box whose headlines are links the longest is read', () => {
    const post = (n: number, rest: string) =>
      `<h2><a href="/${n}">The news of day ${n}</a></h2><div class="entry-content"><p>Entry ${n}: ${PROSE.join(' ')}${rest}</p></div>`
    const { text } = readHtml(`<body><div>${post(1, PROSE.join(' '))}${post(2, '')}</div></body>`)
    expect(text.match(/Entry \d/g)).toEqual(['Entry 1'])
  })

  test('the entries of a live report are one article', () => {
    const live = [1, 2, 3].map((n) => entry(n, `Hour ${n}`)).join('')
    const { text } = readHtml(`<body><main><h1>The day of the talks</h1><div>${live}</div></main></body>`)
    expect(text.match(/Entry \d/g)).toEqual(['Entry 1', 'Entry 2', 'Entry 3'])
  })

  test('a fragment without a page around it is read whole', () => {
    expect(readHtml(`<p>Office of the Harbour Master</p>${PARAGRAPHS}`).text).toBe(
      ['Office of the Harbour Master', ...PROSE].join('\n\n'),
    )
  })

  test('short paragraphs that stand among the prose are the article’s, lines above it are not', () => {
    const html = `<article><header><h1>Five states measure the sea</h1><h2>Nobody owned the numbers</h2><p>By Ann Smith</p></header>
      <p>Nobody came, he wrote;</p>${PARAGRAPHS}</article>`
    expect(readRoles(html)).toEqual([
      ['title', 'Five states measure the sea'],
      ['heading', 'Nobody owned the numbers'],
      ['byline', 'By Ann Smith'],
      ['body', 'Nobody came, he wrote;'],
      ...PROSE.map((line) => ['body', line]),
    ])
  })

  test('what only sends the reader elsewhere is furniture, what is a source is not', () => {
    const html = `<article>${PARAGRAPHS}<p>READ MORE: <a href="/f">Ferry stops until spring</a></p><p>[<a href="/g">Gazette</a>]</p>
      <p>${PROSE[0]}</p><p>We use cookies here; by going on you agree to that, as our settings say at greater length than this.</p></article>`
    expect(readRoles(html).slice(PROSE.length)).toEqual([
      ['furniture', 'READ MORE: Ferry stops until spring'],
      ['body', '[Gazette]'],
      ['body', PROSE[0]],
      [
        'furniture',
        'We use cookies here; by going on you agree to that, as our settings say at greater length than this.',
      ],
    ])
  })

  test('a word with a box over it is read, the box is not', () => {
    const html = `<article>${PARAGRAPHS}<p>The paper goes to <span class="tooltip"><a href="/s">Bolat Serimov</a><span class="tooltip-box">bad words</span></span> on Monday.</p></article>`
    expect(readHtml(html).text.split('\n\n').at(-1)).toBe('The paper goes to Bolat Serimov on Monday.')
  })

  test('doubled captions, credits, later dates and the author’s biography are told from the text', () => {
    const html = `<head><meta name="author" content="Ann Smith"></head><article><h1>Five states measure the sea</h1>${PARAGRAPHS}
      <p>The embankment of the port city<br>The embankment of the port city</p><p>© Steppe Agency</p><p>${PROSE[2]}</p>
      <p>Ann Smith (ann@courier.example) is the Courier’s keeper of ships, seas and all that swims in them.</p><p>First Published: 13 May 2031</p></article>`
    expect(readRoles(html).slice(PROSE.length + 1)).toEqual([
      ['caption', 'The embankment of the port city\nThe embankment of the port city'],
      ['furniture', '© Steppe Agency'],
      ['body', PROSE[2]],
      [
        'furniture',
        'Ann Smith (ann@courier.example) is the Courier’s keeper of ships, seas and all that swims in them.',
      ],
      ['byline', 'First Published: 13 May 2031'],
    ])
  })

  test('the headline above the article part is kept', () => {
    const html = `<body><header><h1>Five states measure the sea</h1></header><div class="article-body">${PARAGRAPHS}</div></body>`
    expect(readRoles(html)[0]).toEqual(['title', 'Five states measure the sea'])
  })

  test('the words of a site inside the article part are furniture', () => {
    const roles = readRoles(`<article>${PARAGRAPHS}<p>Subscribe to our newsletter</p><p>Share</p></article>`)
    expect(roles.slice(-2).map(([role]) => role)).toEqual(['furniture', 'furniture'])
  })
})

describe('what the markup says of a page', () => {
  const page = (head: string, body = '') =>
    readHtml(`<html lang="en-GB"><head>${head}</head><body>${body}${PARAGRAPHS}</body></html>`)

  test('JSON-LD, with references resolved and broken scripts passed over', () => {
    const graph = JSON.stringify({
      '@graph': [
        { '@type': 'Organization', '@id': 'https://g.example/#o', name: 'Harbour Gazette' },
        {
          '@type': ['NewsArticle'],
          headline: 'Five states',
          datePublished: '2031-05-14T23:30:00Z',
          dateModified: '2031-06-01',
          author: [{ name: 'Ann Smith' }, { name: 'Bolat Serimov' }],
          publisher: { '@id': 'https://g.example/#o' },
        },
      ],
    })
    expect(
      page(`<script type="application/ld+json">{broken</script><script type="application/ld+json">${graph}</script>`),
    ).toMatchObject({
      title: 'Five states',
      authors: ['Ann Smith', 'Bolat Serimov'],
      outlet: 'Harbour Gazette',
      published: '2031-05-14',
      publishedBasis: 'markup',
      language: 'en',
    })
  })

  test.each([
    ['<meta property="article:published_time" content="2031-05-14T08:00:00+05:00">', '2031-05-14'],
    ['<meta name="dcterms.issued" content="2031-05-14">', '2031-05-14'],
    ['<meta name="parsely-pub-date" content="20310514">', '2031-05-14'],
    ['<meta name="date" content="Wed, 14 May 2031 08:00:00 GMT">', '2031-05-14'],
    ['<meta property="article:modified_time" content="2031-05-14">', null],
    ['<meta name="last-modified" content="2031-05-14">', null],
  ])('%s', (head, published) => expect(page(head).published).toBe(published))

  test.each([
    ['<time class="published" datetime="2031-05-14T08:00">yesterday</time>', '2031-05-14'],
    ['<span itemprop="datePublished" content="2031-05-14">yesterday</span>', '2031-05-14'],
    ['<time class="updated" datetime="2031-05-14">yesterday</time>', null],
    ['<time datetime="2031-05-14">now</time>', null],
  ])('%s', (body, published) => expect(page('', body).published).toBe(published))

  test('a printed date counts where the markup has none', () => {
    const html = `<article><h1>Five states measure the sea</h1><p>By Ann Smith</p><p>14 May 2031</p>${PARAGRAPHS}</article>`
    expect(readHtml(html)).toMatchObject({ published: '2031-05-14', publishedBasis: 'byline', authors: ['Ann Smith'] })
  })

  test('byline and date between the headline and the article part are read too', () => {
    const html = `<body><h1>Five states measure the sea</h1><div><span>By Ann Smith</span><p>14 May 2031</p><p>Listen to the news.</p></div>
      <div class="article-body">${PARAGRAPHS}</div></body>`
    expect(readHtml(html)).toMatchObject({ published: '2031-05-14', authors: ['Ann Smith'] })
    expect(
      readRoles(html)
        .slice(0, 4)
        .map(([role]) => role),
    ).toEqual(['title', 'byline', 'byline', 'body'])
  })

  test('title and address', () => {
    expect(
      page(
        '<title>Five states measure the sea | Harbour Gazette</title><link rel="canonical" href="https://g.example/5">',
      ),
    ).toMatchObject({
      title: 'Five states measure the sea',
      url: 'https://g.example/5',
    })
  })
})
