import { describe, expect, test } from 'vitest'
import type { Answer } from './exchange.js'
import { openRobots } from './robots.js'

const SITE = 'https://lakes-forum.example'

function answering(body: string, status = 200, headers: Readonly<Record<string, string>> = {}) {
  return async (url: URL): Promise<Answer> => ({
    url,
    status,
    at: '2031-05-17T09:00:00.000Z',
    headers,
    body: Buffer.from(body),
  })
}

async function isAllowed(path: string, ...answer: Parameters<typeof answering>): Promise<boolean> {
  const url = new URL(path, SITE)
  return (await openRobots(answering(...answer))(url)).isAllowed(url)
}

describe('what a site asks of programs', () => {
  test.each([
    ['/minutes', 'User-agent: *\nDisallow: /', false],
    ['/minutes', 'User-agent: rapporteur\nDisallow: /minutes', false],
    ['/minutes', 'User-agent: Rapporteur/2\nDisallow: /minutes', false],
    ['/minutes', '\uFEFFUser-agent: *\r\nDisallow: /minutes', false],
    ['/minutes/7.html', 'User-agent: *\nDisallow: /*.html$', false],
    ['/minutes', 'User-agent: Rapporteur\nAllow: /\n\nUser-agent: *\nDisallow: /', true],
    ['/minutes', 'User-agent: OtherBot\nDisallow: /', true],
    ['/minutes', 'User-agent: OtherBot\nUser-agent: ThirdBot\nDisallow: /\n\nUser-agent: *\nDisallow: /drafts', true],
    ['/minutes', 'User-agent: *\nDisallow:', true],
    ['/minutes', 'User-agent: *\nDisallow: /\nAllow: /minutes', true],
    ['/minutes', '<!doctype html><title>Not a file of rules</title>', true],
    ['/minutes', '', true],
  ])('%s under %j: %s', async (path, rules, expected) => {
    expect(await isAllowed(path, rules)).toBe(expected)
  })

  test('a site without robots.txt allows everything', async () => {
    expect(await isAllowed('/minutes', 'User-agent: *\nDisallow: /', 404)).toBe(true)
  })

  test('a site whose robots.txt cannot be had allows nothing for now', async () => {
    await expect(isAllowed('/minutes', '', 503)).rejects.toThrow('robots.txt allows is not known (it answers 503)')
  })

  test('a delay it asks for is kept, within reason', async () => {
    const pauseOf = async (delay: string) =>
      (await openRobots(answering(`User-agent: *\nCrawl-delay: ${delay}`))(new URL(SITE))).pauseMs
    expect(await pauseOf('5')).toBe(5000)
    expect(await pauseOf('86400')).toBe(60_000)
    expect(await pauseOf('soon')).toBeUndefined()
  })

  test('it is asked once', async () => {
    let asked = 0
    const robots = openRobots((url) => {
      asked += 1
      return answering('')(url)
    })
    await Promise.all([robots(new URL('/a', SITE)), robots(new URL('/b', SITE))])
    expect(asked).toBe(1)
  })

  test('a file of thousands of names and rules is read in no time', async () => {
    const hostile = 'User-agent: a\n'.repeat(15_000) + 'Disallow: /a*b*c*d*e\n'.repeat(12_000)
    const begun = performance.now()
    expect(await isAllowed(`/${'abcde'.repeat(200)}`, hostile)).toBe(true)
    expect(performance.now() - begun).toBeLessThan(3000)
  })
})
