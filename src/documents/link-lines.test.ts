import { describe, expect, test } from 'vitest'
import { isLinkLine } from './link-lines.js'

describe('lines that only send the reader elsewhere', () => {
  test.each<[string, number]>([
    ['The ministers published the full text of the paper.', 0.4],
    ['Read the law before you sign it, the harbour master said.', 0.2],
    ['[Harbour Gazette]', 0.9],
    ['See it now: Harbour Shop', 1],
    ['RELATED COSTS ROSE', 0],
    ['Also read out was a letter of the harbour master.', 0],
    ['More ships came than ever, the ministry said on Monday.', 1],
  ])('"%s", %d of it a link, is none', (text, linked) => expect(isLinkLine(text, linked)).toBe(false))

  test.each<[string, number]>([
    ['READ MORE: Ferry stops until spring', 0.7],
    ['Related: Ten ports and their keepers', 0.8],
    ['See also: the ministers’ paper in full', 0.9],
    ['Also read: Ferry stops until spring', 0.8],
    ['Leggi anche: Il porto riapre', 0.6],
    ['MINISTERS AGREE TO MEASURE THE SEA', 1],
    ['Click here to follow the talks in our app', 1],
  ])('"%s", %d of it a link, is one', (text, linked) => expect(isLinkLine(text, linked)).toBe(true))
})
