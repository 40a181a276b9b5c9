import type { HtmlElement } from './html-tree.js'

const UNSEEN = new Set(
  'script style template noscript svg math head iframe object embed canvas audio video map datalist select option button textarea input dialog'.split(
    ' ',
  ),
)
const CHROME_TAGS = new Set(['nav', 'footer', 'aside', 'form', 'menu', 'fieldset'])
const CHROME_ROLES = new Set(
  'navigation banner contentinfo complementary search menu menubar toolbar dialog alert'.split(' '),
)

// Words of class and id that name what is no part of an article. "header" and "meta" are not among them: titles and dates stand there.
const CHROME_WORDS = new Set(
  (
    'nav navigation navbar menu footer sidebar comment comments commentlist disqus respond related recommended recommendations recirc ' +
    'share sharing sharebar sharetools addtoany social newsletter subscribe subscription signup promo promotion advert advertisement ad ads advertising ' +
    'sponsor sponsored breadcrumb breadcrumbs cookie cookies gdpr consent popup modal paywall trending popular mostread outbrain taboola ' +
    'tags taglist tagcloud pagination pager toolbar skip bio authorbio aboutauthor readmore seealso jp-relatedposts sharedaddy ' +
    'correction print printonly sr-only visually-hidden visuallyhidden screen-reader-text hidden-print login jumplinks toc widget widgets ' +
    'cta flyout linkback linkbacks likes nextprev prevnext'
  ).split(' '),
)
const CHROME_PHRASES =
  /\b(?:related[-_](?:articles?|posts?|stories|news|content|links?)|author[-_](?:bio|box|info|card)|about[-_](?:the[-_])?author|post[-_](?:tags|navigation|footer)|entry[-_]footer|most[-_](?:read|popular)|more[-_](?:stories|news|from)|read[-_](?:more|next|also)|see[-_]also|social[-_](?:share|links|media|icons?)|share[-_](?:buttons?|bar|tools|links?)|comments?[-_](?:area|list|section|form|wrapper|container)|site[-_](?:header|footer|nav)|page[-_]footer|news[-_]?letter|inline[-_](?:related|promo)|ad[-_](?:slot|unit|container|wrapper|block)|sr[-_]only|screen[-_]reader|visually[-_]hidden|you[-_]may[-_]like|(?:rollover|tool[-_]?tip|popover|hover[-_]?card)[-_]?(?:\w{1,20}[-_])?(?:block|box|content|text|inner|popup|panel|body)|(?:next[-_]prev|prev[-_]next|previous[-_]next|next[-_]previous)|image[-_]credit|photo[-_]credit)\b/

/** Whether a page shows nothing of an element: scripts, controls, what is marked hidden. */
export function isUnseen({ name, attributes }: HtmlElement): boolean {
  if (UNSEEN.has(name) || attributes.has('hidden') || attributes.get('aria-hidden') === 'true') return true
  const style = attributes.get('style')
  return style !== undefined && /(?:display\s{0,3}:\s{0,3}none|visibility\s{0,3}:\s{0,3}hidden)/i.test(style)
}

/** Whether tag, role, class or id say that an element is part of the page and not of the article. */
export function isChrome({ name, attributes }: HtmlElement): boolean {
  if (name === 'body' || name === 'html' || name === 'article' || name === 'main' || name === 'figure') return false
  if (CHROME_TAGS.has(name) || CHROME_ROLES.has(attributes.get('role') ?? '')) return true
  const named = `${attributes.get('class') ?? ''} ${attributes.get('id') ?? ''}`.slice(0, 400).toLowerCase()
  if (named.length < 2) return false
  return named.split(/\s+/).some(isChromeName)
}

// "with-sidebar" and "has-comments" describe a page's frame, which holds the article too.
const FRAME_WORDS = new Set([
  'with',
  'w',
  'has',
  'no',
  'not',
  'without',
  'and',
  'layout',
  'enabled',
  'default',
  'closed',
  'open',
  'off',
])

// An "article-widget" holds a picture or a post that the article quotes.
const PART_WORDS = new Set(['article', 'story', 'body', 'content'])

function isChromeName(name: string): boolean {
  const words = name.split(/[_-]+/)
  if (words.some((word) => FRAME_WORDS.has(word))) return false
  const isPart = words.some((word) => PART_WORDS.has(word))
  return words.some((word) => CHROME_WORDS.has(word) && !(isPart && word === 'widget')) || CHROME_PHRASES.test(name)
}
