import { createHash } from 'node:crypto'
import { expect } from 'vitest'
import type { CanonicalDocument } from '../vocabulary/documents.js'

/** What holds of every document that is read: blocks in order that leave nothing out, pages that only go on, a text any database keeps. */
export function expectLaw({ text, blocks, textSha256 }: CanonicalDocument): void {
  let end = 0
  let page = 0
  const outside: string[] = []
  for (const block of blocks) {
    expect(block.start).toBeGreaterThanOrEqual(end)
    expect(block.end).toBeGreaterThan(block.start)
    outside.push(text.slice(end, block.start))
    end = block.end
    const turns = (block.turns ?? []).map((turn) => turn.page)
    const pages = [page, ...(block.page === undefined ? [] : [block.page]), ...turns]
    expect(pages).toEqual([...pages].sort((a, b) => a - b))
    page = pages.at(-1) ?? page
    for (const { at } of block.turns ?? []) expect(at > block.start && at < block.end).toBe(true)
  }
  expect(end).toBeLessThanOrEqual(text.length)
  // Between blocks stand white space and the marks of quoted lines.
  for (const between of [...outside, text.slice(end)]) expect(between).toMatch(/^[\s>]*$/u)
  expect(text).not.toMatch(/\0|\p{Surrogate}/u)
  expect(textSha256).toBe(createHash('sha256').update(text, 'utf8').digest('hex'))
}
