import { describe, expect, test } from 'vitest'
import { tellError } from './tell-error.js'
import type { Terminal } from './terminal.js'

function told(error: unknown): string {
  let written = ''
  const terminal = { err: (text: string) => (written += text), environment: {} } as unknown as Terminal
  tellError(error, terminal)
  return written
}

const coded = (message: string, code: string) => Object.assign(new Error(message), { code })

describe('an error', () => {
  test.each<[string, unknown, RegExp]>([
    ['of a full disk, as Node tells it', coded('ENOSPC: no space left on device, write', 'ENOSPC'), /Make room/],
    [
      'of a full disk, as the database tells it',
      coded('could not extend file "base/5/1": No space', '53100'),
      /Make room/,
    ],
    [
      'with a full disk as its cause',
      new Error('The batch was not written', { cause: coded('No space left on device', 'XX000') }),
      /Make room .* goes on from there/,
    ],
    ['of a disk that is only read', coded('EROFS: read-only file system, open lock', 'EROFS'), /--data FOLDER/],
    ['of a folder of somebody else', coded('EACCES: permission denied, open lock', 'EACCES'), /may not write/],
  ])('%s says what to do next', (_, error, next) => {
    expect(told(error)).toMatch(next)
  })

  test('that nobody foresaw is told with its cause and no advice', () => {
    expect(told(new Error('Odd.\nVery', { cause: new Error('a loose wire') }))).toBe(
      'rapporteur: Odd. Very (a loose wire).\n',
    )
  })
})
