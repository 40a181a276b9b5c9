// The documents that the measures run on: a folder of HTML pages made from a file of releases, or of generated ones where there is none.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'

/** Reads releases `{ id, url, title, published, html }` from a gzipped JSON Lines file; generates `count` of them where it is absent. */
export function readReleases(path, count) {
  if (!existsSync(path)) return generateReleases(count ?? 500)
  const lines = gunzipSync(readFileSync(path)).toString('utf8').split('\n').filter(Boolean)
  return lines.slice(0, count ?? lines.length).map((line) => JSON.parse(line))
}

/** One HTML page a release, as a site would publish it: title, date and address in the markup. */
export function writePages(releases, folder) {
  mkdirSync(folder, { recursive: true })
  for (const release of releases) writeFileSync(join(folder, `${release.id}.html`), toPage(release))
}

export function toPage({ url, title, published, html }) {
  const escaped = title.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;')
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${escaped}</title>
<link rel="canonical" href="${url}"><meta property="article:published_time" content="${published}">
</head><body><article><h1>${escaped}</h1>
${html}
</article></body></html>
`
}

/** As many releases as asked, the first ones as they are, the further ones made from them: see `growth`. */
export function growReleases(releases, count, seed = 1) {
  return [...growth(releases, { to: count, seed })]
}

/**
 * Releases number `from` to `to`, one after another: the given ones as they are; the further ones are made from them,
 * each by a draw of its own number: another day, other surnames for the people, other states for the states, some words
 * exchanged, a part of the paragraphs left out. `paragraphs`: the first so many of each.
 */
export function* growth(releases, { from = 0, to, seed = 1, paragraphs = Number.POSITIVE_INFINITY }) {
  const words = wordsOfFirst(releases)
  for (let n = from; n < to; n += 1) {
    const release = shortened(releases[n % releases.length], paragraphs)
    yield n < releases.length ? release : vary(release, n, drawer(Math.imul(seed, 0x9e3779b1) + n), words)
  }
}

function shortened(release, paragraphs) {
  const parts = release.html.split(PARAGRAPH)
  return parts.length <= paragraphs ? release : { ...release, html: parts.slice(0, paragraphs).join('') }
}

const PARAGRAPH = /(?=<p>)/

/** The surname of whoever bears a title. */
const TITLED =
  /\b(?:Secretary|Minister|President|Ambassador) (?:of State )?(?:[A-Z][a-z]+ |[A-Z]\. ){0,3}([A-Z][a-z]{3,15})\b(?! [A-Z])/g
const REPLACED =
  'Kazakhstan Uzbekistan Japan France Canada Mongolia Kenya Chile Norway Vietnam Ukraine India Israel'.split(' ')

function vary(release, n, draw, words) {
  const stand = new Map()
  const standIn = (word, drawn) => {
    if (!stand.has(word)) stand.set(word, drawn())
    return stand.get(word)
  }
  const pick = (list) => list[Math.floor(draw() * list.length)]
  const surname = () => pick(BEGINNINGS) + pick(MIDDLES) + pick(ENDS)
  for (const [, name] of release.html.matchAll(TITLED)) standIn(name, surname)
  const known = new RegExp(`\\b(?:${[...stand.keys(), ...REPLACED].join('|')})\\b`, 'g')
  const swap = (text) => text.replace(known, (name) => standIn(name, () => pick(STATES)))
  const reword = (html) =>
    html.replace(/(?<=>)[^<]+/g, (text) =>
      text.replace(/\b[a-z]{6,}\b/g, (word) => (draw() < 0.06 ? pick(words) : word)),
    )
  const paragraphs = release.html.split(PARAGRAPH).filter(() => draw() > 0.15)
  const day = new Date(Date.parse(release.published) + Math.floor((draw() - 0.5) * 4000) * 86_400_000)
  return {
    id: `${release.id}-${n}`,
    url: `${release.url}?${n}`,
    title: swap(release.title),
    published: Number.isNaN(day.getTime()) ? release.published : day.toISOString(),
    html: reword(swap(paragraphs.join(''))),
  }
}

const wordsKept = new WeakMap()

/** Words of six letters or more of the first releases, each as often as it stands there; worked out once, or it would be measured with each document. */
function wordsOfFirst(releases) {
  const kept = wordsKept.get(releases)
  if (kept) return kept
  const words = releases
    .slice(0, 200)
    .flatMap(({ html }) => html.replace(/<[^>]*>/g, ' ').match(/\b[a-z]{6,}\b/g) ?? [])
  wordsKept.set(releases, words)
  return words
}

/** Numbers from 0 to 1, the same ones for the same seed (a linear congruence modulo 2³²). */
function drawer(seed) {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

const SURNAMES = [
  'Aldane',
  'Brekov',
  'Castellane',
  'Dvorin',
  'Estevar',
  'Fenwicke',
  'Garanov',
  'Hallstrom',
  'Ivarsen',
  'Jorund',
]
const BEGINNINGS = 'Al Bre Cas Dvo Este Fen Gara Hal Iva Jo Kel Lan Mor Nor Orl Pra Ros Stan Tol Vars'.split(' ')
const MIDDLES = 'an be chi den el fa go har il ko li mu no or pe ri sa ter un ve'.split(' ')
const ENDS = 'd der dez ev feld ga ic ker lund man nen ov rin sen stad tov uk vic wa zi'.split(' ')
const STATES = [
  'Kazakhstan',
  'Uzbekistan',
  'Japan',
  'France',
  'Canada',
  'Mongolia',
  'Kenya',
  'Chile',
  'Norway',
  'Vietnam',
]
const TOPICS = [
  'trade routes',
  'water management',
  'energy security',
  'border crossings',
  'food prices',
  'health',
  'technology',
  'education',
]

function generateReleases(count) {
  return Array.from({ length: count }, (_, n) => {
    const pick = (list, step) => list[(n * step + Math.floor(n / list.length)) % list.length]
    const [host, guest, topic] = [pick(SURNAMES, 3), pick(SURNAMES, 7), pick(TOPICS, 5)]
    const day = new Date(Date.UTC(2021, 0, 1 + n)).toISOString()
    return {
      id: `generated-${n}`,
      url: `https://releases.example/${n}`,
      title: `Meeting of ${host} and ${guest}`,
      published: day,
      html: `<p>Foreign Minister Maren ${host} of ${pick(STATES, 1)} met today with Foreign Minister Tomas ${guest} of ${pick(STATES, 9)}.</p>
<p>“We have spoken at length about ${topic}, for the ${n}th time,” ${host} said. They discussed ${topic} and ${pick(TOPICS, 3)}.</p>
<p>${guest} noted that work on ${pick(TOPICS, 1)} would go on next year.</p>`,
    }
  })
}
