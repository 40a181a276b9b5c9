import { describe, expect, test } from 'vitest'
import type { Draft } from '../findings.test-support.js'
import { type CaseDraft, caseOf } from './cases.test-support.js'
import { settle } from './settle.js'

const LINDQVIST = { person: 'Mara Lindqvist (Sweden)', title: 'Foreign Minister', of: 'Sweden' }
const HARKA = { person: 'Jon Harka (Estonia)', title: 'Prime Minister', of: 'Estonia' }

describe('the level of a meeting', () => {
  const table = (who: readonly string[], words: string, roles: NonNullable<Draft['roles']> = []) => ({
    text: `${words}. ${roles.map(({ person, title }) => `${title} ${person}`).join(', ')}.`,
    meetings: [{ who, words, format: 'Amber Six' }],
    roles,
  })
  const level = (drafts: CaseDraft['drafts']): CaseDraft => ({
    about: 'meeting',
    property: 'meetingKind',
    values: { summit: [0], ministerial: [1] },
    drafts,
  })

  test.each<[string, CaseDraft]>([
    [
      'is left open where no office is printed',
      level([
        table(['Mara Lindqvist (Sweden)'], 'The summit met'),
        table(['Jon Harka (Estonia)'], 'The ministerial met'),
      ]),
    ],
    [
      'is left open where one head of government sat among ministers',
      level([
        table(['Mara Lindqvist (Sweden)', 'Jon Harka (Estonia)'], 'The summit met', [LINDQVIST, HARKA]),
        table(['~foreign ministers of the Six'], 'The foreign ministers of the Six met'),
      ]),
    ],
    [
      'is left open where deputies sat',
      level([
        table(['Mara Lindqvist (Sweden)', 'Jon Harka (Estonia)'], 'The summit met', [
          { ...LINDQVIST, title: 'Deputy Foreign Minister' },
          { ...HARKA, title: 'Assistant Minister' },
        ]),
        table(['=Sweden'], 'The ministerial met'),
      ]),
    ],
  ])('%s', (_, draft) => {
    expect(settle(caseOf(draft))).toBeNull()
  })

  test('is ministerial where ministers of several sides sat and no head', () => {
    const draft = level([
      table(['Mara Lindqvist (Sweden)'], 'The summit of diplomats met', [LINDQVIST]),
      table(['~foreign ministers of the Six'], 'The foreign ministers of the Six met'),
    ])
    const settled = settle(caseOf(draft))
    expect(settled).toMatchObject({ value: 'ministerial', because: [{ rule: 'level' }] })
    expect(settled?.because[0]?.proof).toContain('Mara Lindqvist (Foreign Minister)')
  })

  test('is a summit where two heads of government sat', () => {
    const draft = level([
      table(['Mara Lindqvist (Sweden)', 'Jon Harka (Estonia)'], 'The summit met', [
        { ...LINDQVIST, title: 'Prime Minister' },
        HARKA,
      ]),
      table(['=Sweden', '=Estonia'], 'The ministerial met'),
    ])
    expect(settle(caseOf(draft))).toMatchObject({ value: 'summit', because: [{ rule: 'level' }] })
  })
})

describe('who spoke', () => {
  const said = 'promised to keep the northern ferry line open'
  const speech = (by: string, words: string, flags: readonly string[] = []) => ({
    by,
    said,
    form: 'indirect' as const,
    words,
    flags,
  })
  const open = (drafts: CaseDraft['drafts']): CaseDraft => ({
    about: 'statement',
    property: 'speaker',
    values: { 'Teodor Vance': [0], 'Mara Lindqvist': [1] },
    drafts,
  })
  const doubtful = {
    text: 'Lindqvist sat down with Jon Harka. Meeting Harka, Vance promised to keep the northern ferry line open. Harka had three letters from King Teodor Vance.',
    statements: [speech('Teodor Vance', `Meeting Harka, Vance ${said}`, ['speaker-doubtful'])],
    meetings: [
      { who: ['Mara Lindqvist (Sweden)', 'Jon Harka (Estonia)'], words: 'Lindqvist sat down with Jon Harka' },
      { who: ['Teodor Vance', 'Jon Harka (Estonia)'], words: 'Meeting Harka, Vance promised' },
    ],
  }
  const plain = {
    text: 'In talks with Harka, Lindqvist promised to keep the northern ferry line open.',
    statements: [speech('Mara Lindqvist (Sweden)', `Harka, Lindqvist ${said}`)],
    meetings: [{ who: ['Mara Lindqvist (Sweden)', 'Jon Harka (Estonia)'], words: 'In talks with Harka, Lindqvist' }],
  }

  test.each<[string, CaseDraft]>([
    [
      'is left open where a document seats the other elsewhere on the journey',
      open([
        doubtful,
        {
          ...plain,
          text: `${plain.text} Vance dined with Harka.`,
          meetings: [
            ...plain.meetings,
            { who: ['Teodor Vance', 'Jon Harka (Estonia)'], words: 'Vance dined with Harka' },
          ],
        },
      ]),
    ],
    [
      'is left open where the document that prints the other name does not contradict itself',
      open([{ ...doubtful, meetings: doubtful.meetings.slice(1) }, plain]),
    ],
    [
      'is left open where the speaker is not in doubt',
      open([{ ...doubtful, statements: [speech('Teodor Vance', `Meeting Harka, Vance ${said}`)] }, plain]),
    ],
  ])('%s', (_, draft) => {
    expect(settle(caseOf(draft))).toBeNull()
  })

  test('is whoever was in the room', () => {
    const settled = settle(caseOf(open([doubtful, plain])))
    expect(settled).toMatchObject({ value: 'Mara Lindqvist', because: [{ rule: 'presence' }] })
    expect(settled?.because[0]?.proof).toContain('letters from King Teodor Vance')
  })
})

describe('sums', () => {
  const figure = (value: number, words: string, subject = 'ferry aid') => ({
    subject,
    measure: 'amount',
    value,
    unit: 'EUR',
    words,
  })
  const aid = (drafts: CaseDraft['drafts'], values: CaseDraft['values'] = { '60': [0], '80': [1] }): CaseDraft => ({
    about: 'figure',
    property: 'value',
    values,
    drafts,
  })
  const other = { text: 'Aid came to 80 million euros.', figures: [figure(80, '80 million euros')] }

  test.each<[string, CaseDraft]>([
    [
      'that do not make the total prove nothing',
      aid([
        {
          text: 'Aid of 60 million euros: 25 million for quays, 30 million for ships.',
          figures: [
            figure(60, '60 million euros'),
            figure(25, '25 million', 'quays'),
            figure(30, '30 million', 'ships'),
          ],
        },
        other,
      ]),
    ],
    [
      'of which one addend is missing prove nothing',
      aid([
        {
          text: 'Aid of 60 million euros, 25 million of it for quays.',
          figures: [figure(60, '60 million euros'), figure(25, '25 million', 'quays')],
        },
        other,
      ]),
    ],
  ])('%s', (_, draft) => {
    expect(settle(caseOf(draft))).toBeNull()
  })

  test('of which every addend is printed prove themselves', () => {
    const draft = aid([
      {
        text: 'Aid of 60 million euros: 25 million for quays, 35 million for ships.',
        figures: [figure(60, '60 million euros'), figure(25, '25 million', 'quays'), figure(35, '35 million', 'ships')],
      },
      other,
    ])
    // The draft's other sums are reports of figures too; the total alone bears the value.
    const one = caseOf(draft)
    const [total] = one.values[0]?.reports ?? []
    const narrowed = { ...one, values: [{ value: '60', reports: total ? [total] : [] }, ...one.values.slice(1)] }
    expect(settle(narrowed)).toMatchObject({ value: '60', because: [{ rule: 'addends' }] })
  })

  test('an anniversary in a year that is known gives the founding year', () => {
    const draft: CaseDraft = {
      about: 'format',
      property: 'founded',
      values: { '2012': [0], '2014': [1] },
      drafts: [
        {
          text: 'The Dune Compact was set up in 2012.',
          formats: [
            {
              format: 'Dune Compact',
              property: 'founded',
              value: '2012',
              words: 'The Dune Compact was set up in 2012',
            },
          ],
        },
        {
          text: 'The Dune Compact, formed in 2014, grows. Guests marked the tenth anniversary of the Dune Compact.',
          published: '2022-06-01',
          formats: [
            { format: 'Dune Compact', property: 'founded', value: '2014', words: 'The Dune Compact, formed in 2014' },
          ],
        },
      ],
    }
    expect(settle(caseOf(draft))).toMatchObject({ value: '2012', because: [{ rule: 'anniversary' }] })
  })
})
