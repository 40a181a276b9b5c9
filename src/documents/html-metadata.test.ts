import { describe, expect, test } from 'vitest'
import { readHtml } from './read-document.js'

const PROSE = [
  'The ministers of five states met in the port city on Tuesday and agreed to measure the sea together.',
  'The talks lasted three hours and ended with a paper that all of them signed before lunch was served.',
]
const BODY = PROSE.map((line) => `<p>${line}</p>`).join('')

function read(head: string, above: string, url?: string) {
  return readHtml(`<html><head>${head}</head><body>${above}<div class="article-body">${BODY}</div></body></html>`, {
    ...(url ? { url } : {}),
  })
}

describe('the headline', () => {
  test.each([
    ['<title>Five states measure the sea - Gazette</title>', '<h1>Gazette</h1><h2>Five states measure the sea</h2>'],
    [
      '<meta property="og:title" content="Opinion | Five states measure the sea">',
      '<h1>Five states measure the sea</h1>',
    ],
    ['<meta property="og:title" content="Sea: five states measure">', '<h1>Five states measure the sea</h1>'],
    [
      '<meta property="og:site_name" content="Gazette"><meta property="og:title" content="Five states measure the sea - Gazette">',
      '<h1>Ferry stops until spring</h1>',
    ],
    ['<title>Ministry of Ports > Five states measure the sea</title>', '<div>Five states measure the sea</div>'],
    [
      '<title>Five states measure the sea - Port Gazette</title>',
      '<h1>Port Gazette</h1><h2>Five states measure the sea</h2>',
    ],
    [
      '<title>Five states measure the sea</title>',
      '<h1>Gazette</h1><table><tr><td>Five states measure the sea</td></tr></table>',
    ],
  ])('%s %s', (head, above) => {
    const { title, text, blocks } = read(head, above)
    expect(title).toBe('Five states measure the sea')
    const printed = blocks.filter(({ role }) => role === 'title').map(({ start, end }) => text.slice(start, end))
    expect(printed).toEqual(['Five states measure the sea'])
  })
})

describe('a page whose <title> is that of every page of its site', () => {
  test.each([
    ['is called by it where no line says more', '<h1>Gazette</h1>', 'Ministry of Ports - News'],
    [
      'is called by its <title> where that is one sentence',
      '<b>Ferry</b>',
      'Five states measure the sea and its ports together | Gazette',
    ],
  ])('%s', (_, above, title) => {
    expect(readHtml(`<title>${title}</title><body>${above}${BODY}</body>`).title).toBe(
      title.replace(' | Gazette', '').replace(' - News', ''),
    )
  })

  test('a short headline before the name of the site is the title, not the line above the text', () => {
    const body = `<body><div>The ports of the five states</div>${BODY}</body>`
    expect(readHtml(`<title>Batumi Forum opens | Gazette</title>${body}`).title).toBe('Batumi Forum opens')
    expect(readHtml(`<title>Batumi Forum Opens | Gazette</title>${body}`).title).toBe('Batumi Forum Opens')
  })

  test('the name of a site is cut off only as whole words', () => {
    const title = 'Five states measure the sea – a new start'
    const head = (site: string, end = '') =>
      `<meta property="og:site_name" content="${site}"><meta property="og:title" content="${title}${end}">`
    expect(readHtml(`${head('RT')}<body>${BODY}</body>`).title).toBe(title)
    expect(readHtml(`${head('RT', ' - RT')}<body>${BODY}</body>`).title).toBe(title)
    expect(readHtml(`${head('portgazette', ' - The Port Gazette')}<body>${BODY}</body>`).title).toBe(title)
  })

  test('a title as long as a book is compared with no heading', () => {
    const headings = Array.from({ length: 80 }, (_, at) => `<h1>sea and port ${at}</h1>`).join('')
    const html = `<title>${'the sea goes on '.repeat(100_000)}</title><body>${headings}${BODY}</body>`
    const begun = performance.now()
    readHtml(html)
    expect(performance.now() - begun).toBeLessThan(5000)
  })

  test('takes its title from the line that stands where a headline would', () => {
    const page = `<title>Ministry of Ports - News</title><table><tr><td><b>Five states measure the sea</b><tr><td>${BODY}</table>`
    expect(readHtml(page).title).toBe('Five states measure the sea')
  })
})

describe('authors', () => {
  const jsonLd = (author: unknown, more = {}) =>
    `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: 'Five states', author, ...more })}</script>`
  const H1 = '<h1>Five states</h1>'

  test.each<[string, string, string, string[]]>([
    ['the site itself', jsonLd({ name: 'Gazette' }, { publisher: { name: 'Gazette' } }), H1, []],
    ['a login', jsonLd({ name: 'kevin-r' }), H1, []],
    ['a single name that is printed nowhere', jsonLd({ name: 'Agnieszka' }), H1, []],
    ['a person the article names', '', `${H1}<p>By Tuesday the talks had ended.</p>`, []],
    ['a single name printed', jsonLd({ name: 'Agnieszka' }), `${H1}<span>by Agnieszka</span>`, ['Agnieszka']],
    [
      'one of three in the markup',
      jsonLd({ name: 'Ann Smith' }),
      `${H1}<p>By Ann Smith, Cara Vries and Bolat Serimov</p>`,
      ['Ann Smith', 'Cara Vries', 'Bolat Serimov'],
    ],
    [
      'another in the markup than printed',
      '<meta name="author" content="Cara Vries">',
      `${H1}<div class="byline">By Ann Smith</div>`,
      ['Ann Smith'],
    ],
    ['a name in an element of authors', '', `${H1}<a class="author" href="/a">Ann Smith</a>`, ['Ann Smith']],
    ['a name in a part of a class', '', `${H1}<div class="x1-TextContributorName">Ann Smith</div>`, ['Ann Smith']],
    ['a name behind its label', '<meta name="author" content="Reporter: Ann Smith">', H1, ['Ann Smith']],
    ['a name behind “by” in French', '', `${H1}<p class="author">Par Ann Smith</p>`, ['Ann Smith']],
    [
      'with an office, run together',
      '<meta name="author" content="Analysis by Ann Smith, Editor-at-large">',
      `${H1}<p>By <b>Ann Smith</b><b>Staff</b></p>`,
      ['Ann Smith'],
    ],
  ])('%s', (_, head, above, authors) => expect(read(head, above).authors).toEqual(authors))
})

describe('what a page says of its date', () => {
  test.each<[string, string, string, string | null]>([
    ['a change', '', '<h1>Five states</h1><p>Updated: 14 May 2031</p>', null],
    ['a change under a label', '', '<h1>Five states</h1><span>Updated</span><time>14 May 2031</time>', null],
    ['the page’s clock', '', '<p>Wednesday, 14 May 2031</p><h1>Five states</h1>', null],
    ['an imprint', '', '<h1>Five states</h1><footer>© 2031 Gazette</footer>', null],
    [
      'a relative time with its moment',
      '',
      '<h1>Five states</h1><time datetime="2031-05-14T10:00:00Z">1 day ago</time>',
      '2031-05-14',
    ],
    [
      'a label, then the date',
      '',
      '<h1>Five states</h1><div>Published <span>14 May 2031 10:15</span> | Updated 15 May 2031</div>',
      '2031-05-14',
    ],
    ['month and year apart', '', '<h1>Five states</h1><div><p>May 14</p><p>10:15 <b>2031</b></p></div>', '2031-05-14'],
  ])('%s', (_, head, above, published) => expect(read(head, above).published).toBe(published))

  const PAGE = 'The ministers of five states met in the port city on Tuesday. '.repeat(4)
  const OTHERS = '<div><span>20.10.2031</span> <a href="/2">Ferry stops until spring</a></div>'

  test.each<[string, string, string | null]>([
    [
      'no date of another article behind prose without paragraphs',
      `<div><h1>Five states</h1>${PAGE}<br>${PAGE}</div>${OTHERS}`,
      null,
    ],
    ['no clock of the page', `<div><div>Tuesday, 4 March 2031</div><h1>Five states</h1>${PAGE}</div>`, null],
    [
      'no date above among menus',
      `<div><ul><li>Politics and the parties of the land<li>Society and its ports, people</ul><i>4 March 2031</i><h1>Five states</h1><div class="article-body"><p>${PAGE}</p></div></div>`,
      null,
    ],
    ['no date of a change above', `<div><i>Updated: 4 March 2031</i><h1>Five states</h1>${PAGE}</div>`, null],
    [
      'a date alone above the headline',
      `<div><i>04.03.2031 14:05</i><h1>Five states</h1>${PAGE}</div>${OTHERS}`,
      '2031-03-04',
    ],
    [
      'a date before that of the change',
      `<div><h1>Five states</h1><i>04.03.2031 - Update : 06.03.2031</i><p>${PAGE}</p></div>`,
      '2031-03-04',
    ],
    ['a date with the year first', `<div><h1>Five states</h1><i>2031/03/04</i><p>${PAGE}</p></div>`, '2031-03-04'],
  ])('%s', (_, body, published) => expect(readHtml(`<html><body>${body}</body></html>`).published).toBe(published))

  test.each([
    '<p>Published: 4 March 2031</p><p>Updated: 6 March 2031, 09:00</p>',
    '<p>4 March 2031 | Updated 6 March 2031</p>',
    '<p>4 March 2031</p><p>Last update</p><p>6 March 2031</p>',
  ])('the day of the last change is kept where it is printed: %s', (lines) => {
    const { published, stated } = readHtml(`<body><h1>Five states</h1>${lines}<p>${PAGE}</p></body>`)
    expect(published).toBe('2031-03-04')
    const changes = stated?.filter(({ property }) => property === 'modified').map(({ value }) => value)
    expect(changes).toEqual(['2031-03-06'])
  })

  test.each([
    '<div>Next meeting: 1 March 2031, 10:00</div><div>Last update: 4 March 2031</div>',
    '<div>Registration closes 1 March 2031 18:00</div><div>Last update: 4 March 2031</div>',
    '<div>Session: 1 March 2031</div><div>Last update: 4 March 2031</div>',
    '<div>Start of the session:</div><div>1 March 2031</div>',
  ])('the day of what a page announces is not its own: %s', (lines) => {
    const page = (head: string) => `<head>${head}</head><body><h1>Five states</h1>${lines}<p>${PAGE}</p></body>`
    expect(readHtml(page('<meta property="article:published_time" content="2031-03-04">')).published).toBe('2031-03-04')
  })

  test('the day of what a page announces is not its own where it states none', () => {
    const lines = '<div>Next meeting: 1 March 2031, 10:00</div><div>Starts: 1 March 2031, 18:00</div>'
    expect(readHtml(`<body><h1>Five states</h1>${lines}<p>${PAGE}</p></body>`).published).toBeNull()
  })

  test('all of it is kept, agreeing or not', () => {
    const head = `<meta property="article:published_time" content="2031-05-14T03:10:00Z"><meta property="article:modified_time" content="2031-05-16T09:00:00Z">
      <meta name="author" content="Cara Vries"><link rel="canonical" href="https://g.example/2031/05/02/sea">`
    const { published, stated } = read(head, '<h1>Five states</h1><p>By Ann Smith</p><p>13 May 2031</p>')
    expect(published).toBe('2031-05-13')
    expect(stated?.filter(({ property }) => property !== 'title' && property !== 'url')).toEqual([
      { property: 'author', value: 'Cara Vries', basis: 'meta', agrees: false },
      { property: 'author', value: 'Ann Smith', basis: 'byline', agrees: true },
      { property: 'published', value: '2031-05-14T03:10:00Z', basis: 'meta', agrees: true },
      { property: 'published', value: '2031-05-13', basis: 'byline', agrees: true },
      { property: 'published', value: '2031-05-02', basis: 'address', agrees: false },
      { property: 'modified', value: '2031-05-16T09:00:00Z', basis: 'meta', agrees: true },
    ])
  })
})

describe('language', () => {
  const GERMAN =
    '<p>Die Minister der fünf Staaten trafen sich am Dienstag in der Hafenstadt und einigten sich darauf, das Meer gemeinsam zu vermessen.</p>'.repeat(
      4,
    )
  test.each([
    ['declared English, written German', `<html lang="en"><body>${GERMAN}</body></html>`, 'de'],
    ['declared German, written English', `<html lang="de"><body>${BODY}</body></html>`, 'en'],
    ['declared and written German', `<html lang="de"><body>${GERMAN}</body></html>`, 'de'],
  ])('%s', (_, html, language) => expect(readHtml(html).language).toBe(language))

  test('what was given, and what the words are written in, is what the page may differ from', () => {
    const html = `<html lang="en"><head><title>Das Meer</title></head><body>${GERMAN}</body></html>`
    expect(readHtml(html, { title: 'The sea' }).stated).toEqual([
      { property: 'title', value: 'Das Meer', basis: 'title-element', agrees: false },
      { property: 'language', value: 'en', basis: 'markup', agrees: false },
    ])
  })
})
