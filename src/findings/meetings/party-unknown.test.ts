import { describe, expect, test } from 'vitest'
import { readText } from '../../documents/read-document.js'
import { read } from '../../reading/read.js'
import { findMeetings } from './meetings.js'

const seatedIn = (text: string): string[][] =>
  findMeetings(read(readText(`News of the day.\n\n${text}`, { published: '2023-03-01' }))).map(({ participants }) =>
    participants.map(({ name, onBehalfOf }) =>
      onBehalfOf === undefined || onBehalfOf === name ? name : `${name} (${onBehalfOf})`,
    ),
  )

describe('who sits at a meeting though no list knows the name', () => {
  test.each([
    [
      'a title right behind a name is somebody else’s',
      'Prime Minister Jonas Lindqvist of Sweden met Chancellor Karl Reuter Minister Anna Berg said.',
      [['Jonas Lindqvist (Sweden)', 'Karl Reuter']],
    ],
    [
      'what was done with somebody met names nobody further',
      'Prime Minister Jonas Lindqvist met with Chancellor Karl Reuter, with whom he signed a memorandum on fish.',
      [['Jonas Lindqvist', 'Karl Reuter']],
    ],
    [
      'a clause of its own ends the list',
      'Prime Minister Jonas Lindqvist met with Kazakh officials, and farmers protested in Oslo.',
      [['Jonas Lindqvist', 'Kazakh officials (Kazakhstan)']],
    ],
    [
      'groups that no list knows go on with a list of people',
      'Envoy Anna Berg met with senior Kazakh officials, like-minded institutions, and herders to discuss water.',
      [['Anna Berg', 'senior Kazakh officials (Kazakhstan)', 'like-minded institutions', 'herders']],
    ],
    [
      'the rest of a name that hangs on by a hyphen',
      'Chancellor Karl Reuter met with Prime Minister Anan Chan-o-nong in Oslo.',
      [['Karl Reuter', 'Anan Chan-o-nong']],
    ],
    [
      'a firm before somebody in office is no person: such a list cannot be read',
      'Chancellor Karl Reuter met with Silk Road Ventures, Prime Minister Jonas Lindqvist and Minister of Trade Tom Kiprono.',
      [],
    ],
    [
      'somebody with an office behind the comma, not the president the office belongs to',
      'Chancellor Karl Reuter met today with Tarvo Ilmiksen, Head of Cabinet of the President Anna Berg.',
      [['Karl Reuter', 'Tarvo Ilmiksen']],
    ],
    [
      'offices in one hand behind the short form of a state',
      'Chancellor Karl Reuter met with the Republic of Kazakhstan (RoK) State Councilor and Foreign Minister Daulet Orazbek.',
      [['Karl Reuter', 'Daulet Orazbek (Kazakhstan)']],
    ],
    [
      'whoever leads a delegation, once',
      'A senior Swedish delegation, led by Deputy Minister Anna Berg, met Foreign Minister Daulet Orazbek and a Kazakh delegation in Oslo.',
      [['Anna Berg (Sweden)', 'Daulet Orazbek (Kazakhstan)']],
    ],
    [
      'envoys and representatives of states named once',
      'The envoys and representatives of Sweden, Norway and Japan met in Oslo on 5 February 2023.',
      [['Sweden', 'Norway', 'Japan']],
    ],
    [
      'whoever comes along with the one who goes',
      'On May 15, Foreign Minister Daulet Orazbek will travel to Oslo, joined by Envoy Anna Berg, to attend the Lake Forum.',
      [['Daulet Orazbek', 'Anna Berg']],
    ],
    [
      'the bearer behind a portfolio with commas',
      'Chancellor Karl Reuter met with Norwegian Minister of State for Asia, South America, and North Africa Tarvo Ilmiksen in Oslo.',
      [['Karl Reuter', 'Tarvo Ilmiksen (Norway)']],
    ],
    [
      'not the one who thanks others for hosting',
      'Envoy Anna Berg thanked Sweden for hosting the third Lake Forum in May.',
      [[]],
    ],
    [
      'a host whom somebody announces',
      'Chancellor Karl Reuter announced Sweden will host the third Lake Forum in Oslo in May 2024.',
      [['Sweden']],
    ],
  ])('%s', (_, text, seated) => {
    expect(seatedIn(text)).toEqual(seated)
  })

  test.each([
    ['again and again', 'Chancellor Karl Reuter has spoken with his Swedish counterpart on a number of occasions.'],
    [
      'a list cut short',
      'Envoy Anna Berg will meet with teachers and alumni of Norwegian government exchange programmes.',
    ],
    ['somebody who cannot be read', 'In Oslo, the Under Warden will meet with President Karl Reuter.'],
  ])('nobody where it is told of %s', (_, text) => {
    expect(seatedIn(text)).toEqual([])
  })

  test('officials met in several places are a series', () => {
    expect(seatedIn('Anna Berg will travel to Oslo, Riga and Tallinn, where she will meet with officials.')).toEqual([])
  })
})
