import { describe, expect, test } from 'vitest'
import { accuracyPage } from './accuracy.js'

describe('the page of figures', () => {
  test('without figures it says how to make them', async () => {
    expect((await accuracyPage({ version: '', measures: [] })).toString()).toContain('npm run accuracy')
  })

  test('a figure stands beside its floor, and an absent one is left empty', async () => {
    const measures = [{ set: 'statements <b>', measure: 'F1', value: 0.876, floor: 0.35, people: null }]
    const page = (await accuracyPage({ version: '9.9.9', measures })).toString()
    expect(page).toContain('>0.88</td>')
    expect(page).toContain('>0.35</td><td class="num"></td>')
    expect(page).toContain('statements &lt;b&gt;')
  })
})
