import { expect, test } from 'vitest'
import { isOfficial, stateOfPublisher } from './publishers.js'

test.each<[string, string | null, string | null, string | null]>([
  ['a newspaper of a state speaks for nobody', 'Kazakh Herald', 'https://kazakhherald.example/a', null],
  ['a firm whose name only sounds official does not', null, 'https://govtech.com/a', null],
  ['an international body is of no state', 'European Commission', 'https://ec.europa.eu/a', null],
  ['a ministry names its state', 'Ministry of Foreign Affairs of Japan', null, 'JPN'],
  ['a longer name of a state holds a shorter one', 'Foreign Ministry of the People’s Republic of China', null, 'CHN'],
  ['an embassy is of the state named first', 'Embassy of Norway in Peru', null, 'NOR'],
  ['an adjective tells the state', 'Kazakh Foreign Ministry', null, 'KAZ'],
  ['a house is known by its name', 'The White House', null, 'USA'],
  ['an address tells where the outlet does not', null, 'https://www.state.gov/a', 'USA'],
])('%s', (_, outlet, url, state) => {
  expect(stateOfPublisher({ outlet, url })).toBe(state)
})

test('a body is official though it is of no state', () => {
  expect(isOfficial({ outlet: 'European Commission', url: null })).toBe(true)
  expect(isOfficial({ outlet: 'Lakeland Courier', url: 'https://courier.example/a' })).toBe(false)
})
