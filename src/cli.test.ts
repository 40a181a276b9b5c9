import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writePdf } from '../scripts/written-files.mjs'
import { makeProgram } from './cli.js'
import { writeDocuments } from './generated-documents.test-support.js'

const CLI = new URL('../dist/cli.js', import.meta.url).pathname

let root = ''
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'rapporteur-cli-'))
  writeDocuments(join(root, 'documents'), 5, 'c')
  writeFileSync(join(root, 'scan.pdf'), writePdf([[]]))
  const page =
    '<title>Ferry talks</title><h1>Ferry talks</h1><p>“The ferry line will reopen in June,” said Foreign Minister Ines Valtonen of Norway.</p>'
  writeFileSync(join(root, 'page.html'), page)
})
afterAll(async () => rm(root, { recursive: true, force: true }))

/** A deployment with an empty register; making its database takes seconds, copying one does not. */
async function freshDeployment(name: string): Promise<string> {
  const template = join(root, 'template')
  if (!existsSync(template)) await run(['search', 'nothing', '--data', template])
  const data = join(root, name)
  cpSync(template, data, { recursive: true })
  return data
}

type Ran = Readonly<{ code: number | null; out: string; err: string }>

async function run(
  argv: readonly string[],
  { input, env }: { input?: string; env?: Record<string, string> } = {},
): Promise<Ran> {
  const child = start(argv, env)
  child.stdin.end(input ?? '')
  const out: Buffer[] = []
  const err: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk))
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() }
}

function start(argv: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const { DATABASE_URL: _, RAPPORTEUR_DATA: __, RAPPORTEUR_REGISTER: ___, ...rest } = process.env
  return spawn(process.execPath, [CLI, ...argv], { cwd: root, env: { ...rest, ...env } })
}

describe('the command line', { timeout: 300_000 }, () => {
  test('every command has help with an example of itself', async () => {
    const commands = makeProgram().commands
    expect(commands.map((command) => command.name()).sort()).toEqual([
      'add',
      'check',
      'decide',
      'demo',
      'disagreements',
      'export',
      'findings',
      'init',
      'reading',
      'rebuild',
      'search',
      'serve',
      'show',
      'start',
      'watch',
    ])
    for (const command of commands) {
      const { code, out, err } = await run([command.name(), '--help'])
      expect({ code, err }).toEqual({ code: 0, err: '' })
      expect(out).toMatch(new RegExp(`Examples?:\\n  .*rapporteur ${command.name()}`))
      expect(out).toContain('--register <name>')
    }
  })

  test.each([
    [['frobnicate'], /unknown command/],
    [['serach', 'ferry'], /Did you mean search\?/],
    [['add'], /missing required argument/],
    [['add', 'page.html', '--colour'], /unknown option '--colour'/],
    [['findings'], /Give either files or --jsonl/],
    [['export', 'xml'], /Allowed choices are json, csv/],
    [['search', 'x', '--kind', 'nonsense'], /Allowed choices are document, meeting/],
    [['search', 'x', '--page', '-5'], /A page is a number from 1/],
    [['disagreements', '--page', 'two'], /A page is a number from 1/],
    [['serve', '--port', 'three'], /A port is a number/],
    [['search', 'x', '--register', 'Not A Name'], /try "not-a-name"/],
    [['add', 'page.html', '--published', 'yesterday'], /2024-05-17/],
    [['add', 'page.html', '--published', '2023-02-30'], /2024-05-17/],
  ])('%j is wrong usage: exit code 2, and the next step on the error output', async (argv, said) => {
    const { code, out, err } = await run(argv)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(said)
    expect(err).toMatch(/^rapporteur: /)
  })

  test('without a command it prints what there is', async () => {
    const { code, out } = await run([])
    expect(code).toBe(0)
    expect(out).toContain('Start here: rapporteur start')
  })

  test('findings: one line a document in the order given, 3 where one could not be read', async () => {
    const { code, out, err } = await run([
      'findings',
      'page.html',
      'scan.pdf',
      'documents/note-0001.txt',
      'nowhere.txt',
    ])
    expect(code).toBe(3)
    const lines = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(lines.map(({ id }) => id)).toEqual(['page.html', 'documents/note-0001.txt'])
    for (const { document, findings } of lines) {
      for (const { evidence } of findings) {
        for (const { start: from, end, quote } of evidence) expect(document.text.slice(from, end)).toBe(quote)
      }
    }
    expect(err).toMatch(/scan.pdf: a PDF/)
    expect(err).toMatch(/nowhere.txt: there is no such file/)
  })

  test('findings and reading of lines of JSON: same text, same order, broken lines named', async () => {
    const texts = Array.from(
      { length: 40 },
      (_, index) => `Note ${index}.\u2028 “We agree on point ${index},” said Ines Valtonen.\r\n`,
    )
    const input = [...texts.map((text, id) => JSON.stringify({ id, text })), 'not json', '{"text":"x"}', ''].join('\n')
    for (const command of ['findings', 'reading']) {
      const { code, out, err } = await run([command, '--jsonl'], { input })
      expect(code).toBe(3)
      const lines = out
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line))
      expect(lines.map(({ id, document }) => [id, document.text])).toEqual(texts.map((text, id) => [String(id), text]))
      expect(err).toMatch(/line 41: not JSON/)
      expect(err).toMatch(/line 42: without an "id"/)
    }
  })

  test('a reader that goes away ends the command quietly', async () => {
    const child = start(['findings', ...Array.from({ length: 30 }, () => 'documents/note-0001.txt')])
    child.stdout.once('data', () => child.stdout.destroy())
    const err: string[] = []
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk.toString()))
    const [code] = (await once(child, 'close')) as [number | null]
    expect({ code, err: err.join('') }).toEqual({ code: 0, err: '' })
  })

  test('a register from the first document to the last check', async () => {
    const added = await run(['add', 'documents', 'page.html', '--json'])
    expect(added.code).toBe(0)
    expect(JSON.parse(added.out)).toMatchObject({ register: 'own', read: 6, unread: [], duplicates: [] })
    expect(added.err).toMatch(/6 of 6 documents/)

    const unread = await run(['add', 'scan.pdf'])
    expect(unread.code).toBe(3)
    expect(unread.out).toMatch(/scan.pdf: a PDF/)
    expect((await run(['add', 'nowhere.txt'])).code).toBe(1)
    expect((await run(['add', 'http://127.0.0.1:9/'])).out).toMatch(/--allow-host 127\.0\.0\.1/)

    const typed = await run(['add', '-', '--title', 'By wire'], {
      input: 'Foreign Minister Ines Valtonen of Norway said: "The pier is open."\n',
    })
    expect(typed).toMatchObject({ code: 0 })

    const found = await run(['search', 'ferry', '--json'])
    const hit = JSON.parse(found.out).rows.find(({ kind }: { kind: string }) => kind === 'statement')
    const shown = await run(['show', hit.id])
    expect(shown.out).toContain('The ferry line will reopen in June')
    expect(JSON.parse((await run(['show', hit.id, '--json'])).out)).toMatchObject({
      kind: 'statement',
      entry: { id: hit.id },
    })
    expect(await run(['show', 's-nothing'])).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringContaining('rapporteur search'),
    })

    const exported = await run(['export', 'json', '--texts', '-o', 'register.json'])
    expect(exported).toMatchObject({ code: 0, out: '' })
    const register = JSON.parse(readFileSync(join(root, 'register.json'), 'utf8'))
    const texts = new Map(register.documents.map(({ id, text }: { id: string; text: string }) => [id, text]))
    for (const { reports } of [...register.meetings, ...register.statements]) {
      for (const { document, evidence } of reports) {
        for (const { start: from, end, quote } of evidence)
          expect(String(texts.get(document)).slice(from, end)).toBe(quote)
      }
    }
    expect((await run(['export', 'csv', '--table', 'statements'])).out).toMatch(/^id,speaker,/)
    expect(await run(['check', '--json'])).toMatchObject({ code: 0, out: expect.stringContaining('"sound":true') })
  })

  test('a further register is made by init and chosen by name', async () => {
    expect(await run(['search', 'x', '--register', 'lakes'])).toMatchObject({
      code: 1,
      err: expect.stringContaining('rapporteur init --name lakes'),
    })
    expect(await run(['init', '--name', 'Lakes Forum'])).toMatchObject({
      code: 0,
      out: expect.stringContaining('--register lakes-forum'),
    })
    expect(await run(['init', '--name', 'Lakes Forum'])).toMatchObject({
      code: 1,
      err: expect.stringContaining('already'),
    })
    const added = await run(['add', 'page.html', '--json'], { env: { RAPPORTEUR_REGISTER: 'lakes-forum' } })
    expect(JSON.parse(added.out)).toMatchObject({ register: 'lakes-forum', read: 1 })
  })

  test('a damaged original fails the check with its place', async () => {
    const data = await freshDeployment('damaged')
    await run(['add', 'page.html', '--data', data])
    const { out } = await run(['export', 'json', '--data', data])
    const { sha256 } = JSON.parse(out).documents[0]
    const path = join(data, 'originals', sha256.slice(0, 2), sha256)
    writeFileSync(path, `${readFileSync(path, 'utf8')} `)
    const checked = await run(['check', '--data', data])
    expect(checked.code).toBe(1)
    expect(checked.out).toContain(path)
  })

  test('a folder that cannot be written is told with what to do', async () => {
    const closed = join(root, 'closed')
    mkdirSync(closed)
    chmodSync(closed, 0o500)
    const isRoot = process.getuid?.() === 0
    const file = join(root, 'page.html')
    const { code, err } = await run(['add', 'page.html', '--data', isRoot ? join(file, 'data') : join(closed, 'data')])
    expect(code).toBe(1)
    expect(err).toMatch(/cannot be made .* --data FOLDER/)
  })
})

describe('commands beside a running site', { timeout: 300_000 }, () => {
  test('they are carried out by the site with the same output and exit codes, and a second site is refused', async () => {
    const data = await freshDeployment('served')
    const site = start(['serve', '--port', '0', '--data', data])
    const said: string[] = []
    site.stdout.on('data', (chunk: Buffer) => said.push(chunk.toString()))
    while (!said.join('').includes('Add documents')) await once(site.stdout, 'data')
    const address = /http:\S+/.exec(said.join(''))?.[0] ?? ''
    expect(statSync(join(data, 'socket')).mode & 0o777).toBe(0o600)

    const added = await run(['add', 'documents', 'scan.pdf', '--data', data])
    expect(added).toMatchObject({
      code: 3,
      out: expect.stringContaining('scan.pdf: a PDF'),
      err: expect.stringContaining('6 of 6 documents'),
    })
    const typed = await run(['add', '-', '--data', data], {
      input: 'Foreign Minister Ines Valtonen of Norway said: "The pier is open."\n',
    })
    expect(typed.code).toBe(0)
    expect(await run(['show', 'nothing', '--data', data])).toMatchObject({ code: 1, out: '' })
    expect(await run(['add', '--data', data])).toMatchObject({ code: 2 })
    const exported = await run(['export', 'json', '--texts', '--data', data])
    expect(JSON.parse(exported.out).documents).toHaveLength(7)
    expect(await run(['check', '--data', data])).toMatchObject({ code: 0 })
    const page = await fetch(`${address}own/statements.json`)
    expect(await page.json()).toMatchObject({ ok: true })

    for (const command of ['serve', 'rebuild', 'start']) {
      const refused = await run([command, '--data', data])
      expect(refused).toMatchObject({ code: 1, out: '' })
      expect(refused.err).toContain(`held by process ${site.pid} (serving ${address})`)
    }
    site.kill('SIGTERM')
    const [code] = (await once(site, 'close')) as [number | null]
    expect(code).toBe(0)
    expect(() => statSync(join(data, 'socket'))).toThrow(/ENOENT/)
    expect(() => statSync(join(data, 'lock'))).toThrow(/ENOENT/)
    expect(await run(['check', '--data', data])).toMatchObject({ code: 0 })
  })

  test('findings that were asked to stop end with 1, and a second signal ends what waits for input', async () => {
    const line = `${JSON.stringify({ id: 1, text: 'President Ines Valtonen of Norway said the pier is open.' })}\n`
    const stopped = start(['findings', '--jsonl'])
    stopped.stdin?.write(line.repeat(100))
    await once(stopped.stdout, 'data')
    stopped.kill('SIGTERM')
    stopped.stdin?.end(line)
    expect((await once(stopped, 'close'))[0]).toBe(1)

    // The first asks to stop while nothing comes in, which nobody can tell; it has to have started by then.
    const waiting = start(['findings', '--jsonl'])
    await new Promise((resolve) => setTimeout(resolve, 2000))
    const again = setInterval(() => waiting.kill('SIGTERM'), 500)
    expect((await once(waiting, 'close')).at(-1)).toBe('SIGTERM')
    clearInterval(again)
  })

  test('a folder whose path is too long for a socket is served all the same', async () => {
    const data = await freshDeployment(join('a-folder-with-a-long-name'.repeat(6), 'data'))
    const site = start(['serve', '--port', '0', '--data', data])
    while (!String((await once(site.stdout, 'data'))[0]).includes('Add documents'));
    expect(await run(['search', 'ferry', '--data', data])).toMatchObject({ code: 0, out: 'Nothing found.\n' })
    site.kill('SIGINT')
    await once(site, 'close')
  })

  test('a port in use is told, and without a wish the next one is taken', async () => {
    const first = start(['serve', '--port', '0', '--data', await freshDeployment('first')])
    const said: string[] = []
    while (!said.join('').includes('Add documents')) said.push(String((await once(first.stdout, 'data'))[0]))
    const port = /:(\d+)\//.exec(said.join(''))?.[1] ?? ''
    const second = await run(['serve', '--port', port, '--data', await freshDeployment('second')])
    expect(second).toMatchObject({ code: 1, err: expect.stringMatching(/in use\. Choose a free one/) })
    first.kill('SIGINT')
    await once(first, 'close')
  })
})
