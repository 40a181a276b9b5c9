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

  test('confidence is drawn and told in numbers, where findings were judged', async () => {
    const measures = [{ set: 'statements', measure: 'F1', value: 0.9, floor: null, people: null }]
    const calibration = [{ from: 0.8, to: 0.9, findings: 40, said: 0.84, right: 0.86 }]
    expect((await accuracyPage({ version: '1', measures })).toString()).not.toContain('confidence')
    const page = (await accuracyPage({ version: '1', measures, calibration })).toString()
    expect(page).toContain('aria-label="Confidence against the share right, from 0.84 given, 0.86 right')
    expect(page).toContain('<td class="num">40</td><td class="num">0.84</td><td class="num">0.86</td>')
  })
})
