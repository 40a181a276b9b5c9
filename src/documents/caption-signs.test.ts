import { describe, expect, test } from 'vitest'
import { type PictureLine, readPictureLine } from './caption-signs.js'

describe('pictures', () => {
  test.each([
    'The photo was taken before the talks, she said.',
    'Pictures of the empty hall went round the world.',
    'He called it a mistake (and so did she).',
    'The text was adopted. [Applause]',
    'The group met in Baku (Azerbaijan).',
    'She quoted the report of the commission. (Paragraph 12)',
  ])('"%s" is about none', (line) => expect(readPictureLine(line)).toBeUndefined())

  test.each<[string, PictureLine]>([
    ['© Steppe Agency', 'credit'],
    ['Photo: ministry.example', 'credit'],
    ['Photo:t.example/press', 'credit'],
    ['Photo Credit: Bolat Serimov / Agency', 'credit'],
    ['(Photo by Ann Smith)', 'credit'],
    ['Photo: The ministers of five states walk along the shore in Aktau before lunch. Agency', 'caption'],
    ['The ministers shake hands on Monday in Baku. [Press office of the ministry]', 'caption'],
    ['The ministers on the embankment. (Image Credit: Twitter/@someone', 'caption'],
    ['The ministers on the embankment, 13 May 2031. / Meridian News', 'caption'],
    ['Сурет: баспасөз қызметі', 'credit'],
  ])('%s', (line, picture) => expect(readPictureLine(line)).toBe(picture))
})
