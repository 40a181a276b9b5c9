import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { BLOCK_ROLES } from './block-roles.js'
import { BYTE_FORMATS, JSON_TYPE, TEXT_FORMATS } from './formats.js'
import { REFUSALS } from './refusals.js'

const DOCUMENTATION = readFileSync(join(import.meta.dirname, '../../docs/documents.md'), 'utf8')

describe('docs/documents.md', () => {
  test.each(Object.entries(REFUSALS))('lists the refusal %s as it is shown', (refusal, reason) => {
    expect(DOCUMENTATION).toContain(`| \`${refusal}\` | ${reason} |`)
  })

  test.each(Object.entries(BLOCK_ROLES))('lists the role %s', (role, holds) => {
    expect(DOCUMENTATION).toContain(`| \`${role}\` | ${holds}`)
  })

  test.each([...Object.values(TEXT_FORMATS), ...Object.values(BYTE_FORMATS), { mediaType: JSON_TYPE }])(
    'lists the format $mediaType',
    ({ mediaType }) => {
      expect(DOCUMENTATION).toContain(`\`${mediaType}\``)
    },
  )
})
