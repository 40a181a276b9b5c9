import { describe, expect, test } from 'vitest'
import { findParagraphs } from './text-paragraphs.js'

const cut = (text: string) => findParagraphs(text).map((paragraph) => paragraph.text.replace(/\n\s*/g, ' '))

describe('paragraphs of plain text', () => {
  test('long lines without blank lines between them are a paragraph each', () => {
    const lines = [
      'The first minister spoke for an hour about water, roads and the price of bread in the mountain districts.',
      'The second did not.',
    ]
    expect(cut(lines.join('\n'))).toEqual(lines)
  })

  test('lines that each end a sentence are a paragraph each, however alike in length', () => {
    const lines = [
      'The first of the five ministers spoke at length about water.',
      'The second of the five ministers spoke at length about rails.',
      'The third of the five ministers said that he was very hungry.',
      'The fourth of the five ministers asked whether there is tea.',
    ]
    expect(cut(lines.join('\n'))).toEqual(lines)
  })

  test('headlines one below the other are not joined', () => {
    const lines = [
      'Ferry to Baku cancelled again because of strong wind',
      'Storm warning',
      'Five schools to be repaired before the winter, mayor says',
    ]
    expect(cut(lines.join('\n'))).toEqual(lines)
  })

  test('hard-wrapped lines are one paragraph up to the blank line', () => {
    const text =
      'The ministers of the five states met for the sixth time and\nagreed that the level of the sea would be measured twice in\neach year by a working group.\n\nThey will meet again in the spring in the city of Tashkent,\nwhere it is warmer.'
    expect(cut(text)).toEqual([
      'The ministers of the five states met for the sixth time and agreed that the level of the sea would be measured twice in each year by a working group.',
      'They will meet again in the spring in the city of Tashkent, where it is warmer.',
    ])
  })

  test('a speaker, a numbered point and a list item begin their own paragraph in wrapped text', () => {
    const text =
      'MODERATOR: We have time for only one more question this noon,\nand it goes to the lady in the second row over there, please.\nQUESTION: Thank you. Will the group publish what it measures,\nand where?\n1. The group publishes what it measures on the first of every\nmonth.'
    expect(cut(text)).toHaveLength(3)
  })
})

describe('passages set off', () => {
  const setOff = (...lines: string[]) =>
    findParagraphs(lines.join('\n')).flatMap((paragraph) =>
      paragraph.setOff ? [paragraph.text.replace(/\s+(?:>\s*)?/g, ' ')] : [],
    )

  test.each([
    [
      'an indented first line',
      ['    The talks began late', 'and ended early.', '', '    Nobody minded that', 'at all.'],
    ],
    [
      'a text indented throughout',
      ['    The talks began late', '    and ended early.', '', '    Nobody minded', '    at all.'],
    ],
    ['a single indented line', ['The talks began late.', '', '     Aktau, in May', '', 'Nobody minded.']],
  ])('are not %s', (_, lines) => expect(setOff(...lines)).toEqual([]))

  test.each([
    [
      'marked lines',
      ['She wrote:', '> The sea is wide and', '> belongs to nobody.', '>', '> Come and see.', 'He went.'],
    ],
    [
      'indented lines',
      ['She wrote:', '', '    The sea is wide and belongs to nobody.', '', '    Come and see.', '', 'He went.'],
    ],
  ])('are %s, a paragraph each', (_, lines) =>
    expect(setOff(...lines)).toEqual(['The sea is wide and belongs to nobody.', 'Come and see.']),
  )
})
