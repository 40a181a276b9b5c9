import { describe, expect, test } from 'vitest'
import { type FurnitureSign, findFurnitureSign } from './furniture-signs.js'

describe('page furniture', () => {
  test.each([
    'Comments by the minister drew applause.',
    'The minister declined to comment on the report.',
    'Related talks will be held in Baku.',
    'Share of renewables rises to 12 percent',
    'More news is expected on Tuesday, he said.',
    'Print media in Central Asia',
    'Home to five ports',
    'Last updated rules on customs come into force in May, the ministry said.',
    'Latest round of talks ends without a paper',
    'Search for a compromise',
    'Tags of the runway were repainted for the guests.',
    'Next week the ministers will meet again.',
    '17 countries took part',
  ])('"%s" is none', (line) => expect(findFurnitureSign(line)).toBeUndefined())

  test.each<[string, FurnitureSign]>([
    ['17.1 C', 'line'],
    ['Last update: March 4, 2031 16:50', 'line'],
    ['Newsroom logo', 'line'],
    ['HomeWorldFive flags over the embankment', 'line'],
    ['Home > News > City', 'line'],
    ['News, Asia No Comments on Five flags over the embankment', 'line'],
    ['Share', 'line'],
    ['Facebook | Twitter | Telegram', 'line'],
    ['Advertisement', 'line'],
    ['Back to Top', 'line'],
    ['3 min read', 'line'],
    ['Tags: port, sea', 'line'],
    ['Поделиться', 'line'],
    ['Related Articles', 'soft-end'],
    ['Latest stories', 'soft-end'],
    ['Do you like this article?', 'soft-end'],
    ['Subscribe to our newsletter', 'soft-end'],
    ['Читайте также: Ещё одна новость', 'soft-end'],
    ['2 Comment(s)', 'hard-end'],
    ['Leave a comment', 'hard-end'],
    ['Comments (14)', 'hard-end'],
    ['Copyright © 2031 The Steppe Courier', 'hard-end'],
    ['© 2031 Aktau Herald. All rights reserved.', 'hard-end'],
  ])('%s', (line, sign) => expect(findFurnitureSign(line)).toBe(sign))
})
