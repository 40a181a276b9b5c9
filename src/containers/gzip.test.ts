import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { openBudget } from './budget.js'
import { openByteStream, takeRest } from './byte-stream.js'
import { readGzipMembers } from './gzip.js'

/** What each member holds, or why it cannot be had; the file comes in pieces of `size` bytes. */
async function readMembers(file: Buffer, size = file.length): Promise<string[]> {
  async function* pieces() {
    for (let at = 0; at < file.length; at += size) yield file.subarray(at, at + size)
  }
  const members: string[] = []
  for await (const member of readGzipMembers(openByteStream(pieces()), openBudget(file.length))) {
    members.push(
      await takeRest(member, 1e6).then(
        (bytes) => String(bytes),
        (error: Error) => `! ${error.message}`,
      ),
    )
  }
  return members
}

const WORDS = ['The first record.', 'The second one, '.repeat(5000), 'The third.']
const MEMBERS = WORDS.map((words) => gzipSync(words))

describe('members of a gzip file', () => {
  test.each([1, 7, 64, 100_000])('come one by one, whatever the pieces the file is read in: %i', async (size) => {
    expect(await readMembers(Buffer.concat(MEMBERS), size)).toEqual(WORDS)
  })

  test('a damaged one costs itself alone', async () => {
    const damaged = Buffer.from(MEMBERS[1] ?? '')
    damaged.fill(0xff, 12, 30)
    const read = await readMembers(Buffer.concat([MEMBERS[0] ?? '', damaged, MEMBERS[2] ?? ''].map(Buffer.from)))
    expect(read.at(0)).toBe(WORDS[0])
    expect(read.at(1)).toMatch(/^! damaged/)
    expect(read.at(-1)).toBe(WORDS[2])
  })

  test('a check sum that does not fit is damage', async () => {
    const damaged = Buffer.from(MEMBERS[0] ?? '')
    damaged[damaged.length - 6] = (damaged[damaged.length - 6] ?? 0) ^ 1
    expect(await readMembers(damaged)).toEqual(['! damaged: its check sum does not fit'])
  })

  test('a file cut off keeps the members before', async () => {
    const file = Buffer.concat(MEMBERS)
    expect(await readMembers(file.subarray(0, file.length - 12))).toEqual([
      ...WORDS.slice(0, 2),
      '! cut off before its end',
    ])
  })

  test('zeros behind the last member are padding', async () => {
    expect(await readMembers(Buffer.concat([...MEMBERS, Buffer.alloc(512)]))).toEqual(WORDS)
  })
})
