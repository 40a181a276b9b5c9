import { describe, expect, test } from 'vitest'
import { innerSeas } from '../../e2e/holdings.js'
import { specimenSite } from '../../e2e/specimen.js'
import { makeApp } from './app.js'
import type { Site } from './site.js'

/** A site that counts how often its register is read, with a head that can be moved on. */
function countingSite() {
  const site = specimenSite({ 'inner-seas': innerSeas })
  const counts = { read: 0, head: 4 }
  const counting: Site = {
    ...site,
    heads: async () => new Map([['inner-seas', counts.head]]),
    read: (register, work) => {
      counts.read += 1
      return site.read(register, work)
    },
  }
  return { app: makeApp(counting), counts }
}

describe('pages kept', () => {
  test('a page is made once while no act is added, and anew after one', async () => {
    const { app, counts } = countingSite()
    const first = await app.request('/inner-seas/meetings')
    const again = await app.request('/inner-seas/meetings')
    expect(counts.read).toBe(1)
    expect(await again.text()).toBe(await first.text())
    expect([...again.headers]).toEqual([...first.headers])
    counts.head = 5
    await app.request('/inner-seas/meetings')
    expect(counts.read).toBe(2)
  })

  test('another question is another page', async () => {
    const { app, counts } = countingSite()
    expect(await (await app.request('/inner-seas/meetings?year=2024')).text()).toContain('1 meeting')
    expect(await (await app.request('/inner-seas/meetings?year=1999')).text()).toContain('No meeting')
    expect(counts.read).toBe(2)
  })

  test('what is not there is not kept, nor is a register that is not', async () => {
    const { app } = countingSite()
    for (const address of ['/inner-seas/meetings/none', '/nowhere', '/inner-seas/meetings/none']) {
      expect((await app.request(address)).status).toBe(404)
    }
  })

  test('without a head nothing is kept', async () => {
    const { app, counts } = countingSite()
    await app.request('/inner-seas/documents/a1b2c3d4e5f60718.txt')
    await app.request('/inner-seas/documents/a1b2c3d4e5f60718.txt')
    expect(counts.read).toBe(2)
  })
})
