import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { read } from '../../reading/read.js'
import type { BlockRole, CanonicalDocument } from '../../vocabulary/documents.js'
import { isAnchored } from '../../vocabulary/evidence.js'
import type { StatementFinding } from '../../vocabulary/findings.js'
import { findStatements } from './statements.js'

const ROLES = /^(?:(title|heading|caption|furniture|byline)\|)?(.*)$/s

/** One block a paragraph; a paragraph that begins with `role|` has that role. */
function documentOf(...paragraphs: readonly string[]): CanonicalDocument {
  let text = ''
  let title: string | null = null
  const blocks: { start: number; end: number; role: BlockRole }[] = []
  for (const paragraph of paragraphs) {
    const [, role = 'body', words = ''] = ROLES.exec(paragraph) ?? []
    blocks.push({ start: text.length, end: text.length + words.length, role: role as BlockRole })
    if (role === 'title') title = words
    text += `${words}\n\n`
  }
  const about = { title, outlet: null, authors: [], published: null, publishedBasis: null, language: 'en', url: null }
  return { ...about, text, textSha256: createHash('sha256').update(text).digest('hex'), blocks }
}

const CAST = 'Foreign Minister Elena Marwick of Iceland met Norwegian envoy Tomas Halvorsen on Monday.'

/** Speaker, form and content of each statement, with the cast introduced in a paragraph of its own. */
function statements(...paragraphs: readonly string[]): string[] {
  const document = documentOf(CAST, ...paragraphs)
  return findStatements(read(document)).map((statement) => told(document, statement))
}

function told({ text }: CanonicalDocument, { speaker, form, content }: StatementFinding): string {
  return `${speaker?.name} ${form}: ${content.map(({ start, end }) => text.slice(start, end)).join(' | ')}`
}

describe('what is no statement', () => {
  test.each([
    ['a topic', 'Marwick and Halvorsen discussed fisheries and trade.'],
    ['a denial of speech', 'Marwick did not say that the talks had failed.'],
    ['a refusal to speak', 'Halvorsen declined to say whether he would return.'],
    ['speech to come', 'Marwick will tell the press that the talks are over.'],
    ['speech that may happen', 'Halvorsen may announce a new round.'],
    ['speech on a condition', 'If Marwick says that the quota stands, the fleet will sail.'],
    ['a doubted word', 'The so-called "lake format" has five members.'],
    ['a nickname', 'Tomas "the Pilot" Halvorsen flew home.'],
    ['a title', 'Marwick received the book "Letters from the Fjord" as a gift.'],
    ['a noun that looks like a verb', 'The report notes and claims were filed on Friday.'],
    ['a hyphenated compound', 'They work on counter-narcotics, energy and trade.'],
    ['a passive without a voice', 'The envoy is said to be in good health.'],
    ['a heading', 'heading|Marwick says the talks are over'],
    ['page furniture', 'furniture|"Read more of this," said Elena Marwick.'],
    ['a time told by what was said', 'When Marwick announced her candidacy, the port was closed.'],
    ['an open door', 'Norway has welcomed thousands of sailors.'],
    ['what somebody quotes another, who is not named, as saying', '"We will stay," Marwick quoted her host as saying.'],
    ['data that nobody names', 'The chart shows a rise.'],
  ])('%s', (_, paragraph) => expect(statements(paragraph)).toEqual([]))
})

describe('direct words', () => {
  test.each([
    ['"We will stay in the talks," Marwick said.', 'Elena Marwick direct: We will stay in the talks,'],
    ['“We will stay in the talks,” said Marwick.', 'Elena Marwick direct: We will stay in the talks,'],
    ['«We will stay in the talks,» added envoy Tomas Halvorsen.', 'Tomas Halvorsen direct: We will stay in the talks,'],
    ['Marwick said: "We will stay in the talks."', 'Elena Marwick direct: We will stay in the talks.'],
    ['"We will stay," she said. "The sea is ours."', 'Elena Marwick direct: We will stay, | The sea is ours.'],
    ['"We will stay," Marwick said, "until spring."', 'Elena Marwick direct: We will stay, | until spring.'],
    [
      '"We will stay," Marwick said, adding, "The sea is ours."',
      'Elena Marwick direct: We will stay, | The sea is ours.',
    ],
    ['"We will stay," Marwick was quoted as saying.', 'Elena Marwick direct: We will stay,'],
    ['“We will stay in the talks.” Marwick said.', 'Elena Marwick direct: We will stay in the talks.'],
    ['"We will stay," Halvorsen, a former pilot, told reporters.', 'Tomas Halvorsen direct: We will stay,'],
  ])('%s', (paragraph, expected) => expect(statements(paragraph)).toEqual([expected]))

  test('paragraphs of quotation alone belong to the speaker beside them', () => {
    expect(statements('"We came early."', '"We stayed late," Marwick said.', '"And we are tired."')).toEqual([
      'Elena Marwick direct: We came early. | We stayed late, | And we are tired.',
    ])
  })

  test('two attributed paragraphs in a row are two statements', () => {
    expect(statements('"We came early," Marwick said.', '"We stayed late," she added.')).toHaveLength(2)
  })

  test('a quotation over paragraphs is one statement', () => {
    expect(statements('"We came early.', '"We stayed late," Marwick said.')).toEqual([
      'Elena Marwick direct: We came early. | We stayed late,',
    ])
  })

  test('the hearer is the addressee', () => {
    const document = documentOf(CAST, '"The sea is ours," Marwick told Halvorsen.')
    expect(findStatements(read(document))[0]?.addressee?.name).toBe('Tomas Halvorsen')
  })

  test.each([
    [
      'Marwick struck back: "The quota has stood for ten years."',
      'Elena Marwick direct: The quota has stood for ten years.',
    ],
    ['Elena Marwick: "The quota has stood for ten years."', 'Elena Marwick direct: The quota has stood for ten years.'],
  ])('a colon hands over to the one before it: %s', (paragraph, expected) =>
    expect(statements(paragraph)).toEqual([expected]),
  )

  test('a paragraph of quotation goes on where the speaker was retold', () => {
    expect(statements('Marwick said the quota stands.', '"It has stood for ten years."')).toEqual([
      'Elena Marwick indirect: the quota stands',
      'Elena Marwick direct: It has stood for ten years.',
    ])
  })

  test('a garbled name is kept as printed and flagged', () => {
    const document = documentOf(CAST, '"The sea is ours," Marwick said.', '“We will stay in the talks.” Blinding said.')
    const [, garbled] = findStatements(read(document))
    expect(garbled).toMatchObject({ speaker: { as: 'Blinding' }, flags: ['name-garbled'] })
  })
})

describe('words partly quoted', () => {
  test.each([
    ['Marwick said the talks were "long and hard".', 'Elena Marwick mixed: the talks were | long and hard'],
    ['The talks were "long and hard," Halvorsen said.', 'Tomas Halvorsen mixed: The talks were | long and hard,'],
    [
      'Marwick thanked Norway for "its patience at sea".',
      'Elena Marwick mixed: thanked Norway for | its patience at sea',
    ],
  ])('%s', (paragraph, expected) => expect(statements(paragraph)).toEqual([expected]))
})

describe('words retold', () => {
  test.each([
    ['Marwick said that the talks were over.', 'Elena Marwick indirect: the talks were over'],
    ['Marwick said the talks were over.', 'Elena Marwick indirect: the talks were over'],
    ['The talks were over, said Marwick.', 'Elena Marwick indirect: The talks were over'],
    ['The talks, Marwick said, were over.', 'Elena Marwick indirect: The talks | were over'],
    ['According to Marwick, the talks were over.', 'Elena Marwick indirect: the talks were over'],
    ['The talks were over, according to Marwick.', 'Elena Marwick indirect: The talks were over'],
    ['Marwick on Monday in Oslo said that the talks were over.', 'Elena Marwick indirect: the talks were over'],
    ['Marwick stated in her speech that the talks were over.', 'Elena Marwick indirect: the talks were over'],
    [
      'Halvorsen reaffirmed his support for the quota.',
      'Tomas Halvorsen indirect: reaffirmed his support for the quota',
    ],
    ['Halvorsen vowed to return in spring.', 'Tomas Halvorsen indirect: vowed to return in spring'],
    ['The talks were over, say analysts.', 'analysts indirect: The talks were over'],
    ['Norwegian officials have said the port is closed.', 'Norwegian officials indirect: the port is closed'],
    ['Marwick said the talks were over, taking a swipe at her rivals.', 'Elena Marwick indirect: the talks were over'],
  ])('%s', (paragraph, expected) => expect(statements(paragraph)).toEqual([expected]))

  test('one speaker says one thing a sentence, however many verbs tell it', () => {
    expect(statements('Halvorsen expressed hope for a deal and stressed that the quota stands.')).toEqual([
      'Tomas Halvorsen indirect: expressed hope for a deal | the quota stands',
    ])
  })

  test('two persons can speak as one', () => {
    expect(statements('Marwick and Halvorsen reaffirmed their support for the quota.')).toEqual([
      'Elena Marwick and Tomas Halvorsen indirect: reaffirmed their support for the quota',
    ])
  })

  test('the other one at the talks is the hearer', () => {
    const document = documentOf(CAST, 'During her talks with Halvorsen, Marwick stressed the need for a quota.')
    expect(findStatements(read(document))[0]?.addressee?.name).toBe('Tomas Halvorsen')
  })

  test('a speaker whom the document knows only as the head of a government was hardly at the meeting', () => {
    const document = documentOf(
      CAST,
      'Norway of Prime Minister Sigrid Aasen’s government wants a quota.',
      'Meeting with Marwick, Aasen pledged support for the ports.',
    )
    expect(findStatements(read(document)).map(({ flags }) => flags)).toEqual([['speaker-doubtful']])
  })

  test('a text can speak', () => {
    const document = documentOf('"The sea belongs to all," reads the Fjord Charter.')
    expect(findStatements(read(document))[0]).toMatchObject({ form: 'direct', speaker: { name: 'Fjord Charter' } })
  })
})

describe('an issued text', () => {
  test('is said by the official whose line stands under its title', () => {
    const document = documentOf(
      'title|Help for the Northern Ports',
      'byline|Elena Marwick, Foreign Minister of Iceland',
      'The storm has passed. We urge all crews to stay ashore.',
    )
    expect(findStatements(read(document)).map((one) => told(document, one))).toEqual([
      'Elena Marwick indirect: urge all crews to stay ashore',
    ])
  })

  test('in news nobody is "we" outside quotation marks', () => {
    expect(statements('We urge all crews to stay ashore.')).toEqual([])
  })
})

describe('a transcript', () => {
  const transcript = documentOf(
    'title|Remarks by Foreign Minister Elena Marwick in Oslo',
    'MINISTER MARWICK: Thank you all for coming.',
    'The talks are over. Halvorsen said so.',
    'QUESTION: What about the quota?',
    'MINISTER MARWICK: It stands.',
  )

  test('gives every turn to its label', () => {
    expect(findStatements(read(transcript)).map((one) => told(transcript, one))).toEqual([
      'Elena Marwick direct: Thank you all for coming. | The talks are over. Halvorsen said so.',
      'Question direct: What about the quota?',
      'Elena Marwick direct: It stands.',
    ])
  })

  test('is not a list of particulars', () => {
    const list = documentOf('VESSEL NAME: Northern Star', 'VESSEL FLAG: Iceland', 'VESSEL TYPE: Trawler')
    expect(findStatements(read(list))).toEqual([])
  })
})

test('every span of every statement lies in the text, whatever the text', () => {
  const words = fc.constantFrom(
    'said',
    'Marwick',
    '"',
    '“',
    '”',
    ',',
    '.',
    'that',
    'the talks',
    'according to',
    'and',
    ':',
    '\n\n',
    'who',
    'told',
    'adding',
    'was',
    'MR MARWICK:',
  )
  fc.assert(
    fc.property(fc.array(words, { maxLength: 60 }), (parts) => {
      const document = documentOf(CAST, ...parts.join(' ').split('\n\n'))
      for (const { evidence, speaker, content } of findStatements(read(document))) {
        expect(evidence.every((one) => isAnchored(document.text, one))).toBe(true)
        if (speaker) expect(document.text.slice(speaker.start, speaker.end)).toBe(speaker.as)
        expect(content.every(({ start, end }) => start < end && end <= document.text.length)).toBe(true)
      }
    }),
    { numRuns: 200 },
  )
})

describe('who speaks', () => {
  test.each([
    [
      '"We will stay in the talks," the ministry spokesman, Karl Ulven, said.',
      'Karl Ulven direct: We will stay in the talks,',
    ],
    ['"Will the fleet stay in port?" Marwick asked, smiling.', 'Elena Marwick direct: Will the fleet stay in port?'],
    ['"Go home and leave us the sea!" the dockers thundered.', 'dockers direct: Go home and leave us the sea!'],
    ['Said Marwick, "The quota stands for another year."', 'Elena Marwick direct: The quota stands for another year.'],
    [
      'Marwick disagreed. "The quota stands until the last boat is back in port."',
      'Elena Marwick direct: The quota stands until the last boat is back in port.',
    ],
    [
      'Some 40 percent of the dockers said they would strike.',
      'Some 40 percent of the dockers indirect: they would strike',
    ],
    ['Fishermen who have sailed with the fleet say the quota is too low.', 'Fishermen indirect: the quota is too low'],
    ['The harbour was closed, the town said.', 'town indirect: The harbour was closed'],
    ['The crew was told by Halvorsen that the port was closed.', 'Tomas Halvorsen indirect: the port was closed'],
    ['According to the crew list, the boat left at dawn.', 'crew list indirect: the boat left at dawn'],
    [
      "The town never believed Marwick's assurance that the port was safe.",
      'Elena Marwick indirect: the port was safe',
    ],
  ])('%s', (paragraph, expected) => expect(statements(paragraph)).toEqual([expected]))

  test.each([
    ['a plan is no source', 'The boat left according to plan.'],
    ['a title beside an actor is no speech', 'In "The Long Night Watch," Marwick plays a captain.'],
    ['a claim without an owner is nobody’s', 'The harbour has heard the claim that the port is closed.'],
  ])('%s', (_, paragraph) => expect(statements(paragraph)).toEqual([]))
})

describe('where reported words end', () => {
  test.each([
    ['Marwick said the port was closed, which surprised the crews.', 'Elena Marwick indirect: the port was closed'],
    [
      'Marwick said the port - a small one - was closed.',
      'Elena Marwick indirect: the port - a small one - was closed',
    ],
    ['Marwick said the port was closed - a first in ten years.', 'Elena Marwick indirect: the port was closed'],
    ['While Marwick said the port was closed, the boats kept coming.', 'Elena Marwick indirect: the port was closed'],
    ['Marwick rejected the plan and handed back the keys.', 'Elena Marwick indirect: rejected the plan'],
  ])('%s', (paragraph, expected) => expect(statements(paragraph)).toEqual([expected]))
})

describe('several voices in one sentence', () => {
  const read1 = (paragraph: string) => {
    const document = documentOf(CAST, paragraph)
    const words = ({ start, end }: { start: number; end: number }) => document.text.slice(start, end)
    return { words, found: findStatements(read(document)) }
  }

  test('verbs of one speaker are parts of one statement', () => {
    const { words, found } = read1('Marwick said the port was closed and urged the crews to wait.')
    expect(found).toHaveLength(1)
    expect(found[0]?.parts?.map(({ cue, content }) => [cue && words(cue), ...content.map(words)])).toEqual([
      ['said', 'the port was closed'],
      ['urged', 'urged the crews to wait'],
    ])
  })

  test('whom a speaker reports is noted, and the words stay with the outer speaker', () => {
    const { words, found } = read1('Marwick said that Halvorsen had promised to reopen the port.')
    expect(found.map(({ speaker }) => speaker?.name)).toEqual(['Elena Marwick'])
    expect(found[0]?.nested?.map(({ speaker, content }) => [speaker.name, ...content.map(words)])).toEqual([
      ['Tomas Halvorsen', 'promised to reopen the port'],
    ])
  })
})

describe('when and where it was said', () => {
  const settingOf = (paragraph: string) => {
    const document = { ...documentOf(CAST, paragraph), published: '2024-05-04', publishedBasis: 'given' as const }
    return findStatements(read(document)).map(({ date, dateText, weekday, occasion }) => ({
      date,
      dateText,
      weekday,
      occasion,
    }))
  }

  test.each([
    ['a deed of another day dates nothing', 'Marwick, who left on Monday, said the port was closed.', undefined],
    ['nor does a day in the words themselves', 'Marwick said the port had closed on Monday.', undefined],
    [
      'a weekday is told by the date of the document',
      'Marwick said on Thursday that the port was closed.',
      '2024-05-02',
    ],
  ])('%s', (_, paragraph, date) => expect(settingOf(paragraph)[0]?.date).toBe(date))

  test('the encounter is named in its own words', () => {
    expect(
      settingOf('At a joint press conference with Halvorsen, Marwick said the port was closed.')[0]?.occasion,
    ).toBe('a joint press conference with Halvorsen')
    expect(settingOf('"The quota stands," Marwick said on the margins of the talks.')[0]?.occasion).toBeUndefined()
    expect(settingOf('Before a later meeting, Marwick said the port was closed.')[0]?.occasion).toBeUndefined()
  })
})
