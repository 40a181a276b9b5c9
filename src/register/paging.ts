import type { PageOf } from './queries.js'

const DEFAULT_SIZE = 50
const LARGEST_SIZE = 1000

/** Where a page begins and how long it is. */
export function slice({
  page = 1,
  pageSize = DEFAULT_SIZE,
}: PageOf): Readonly<{ page: number; pageSize: number; offset: number }> {
  const size = Math.min(Math.max(Math.trunc(pageSize) || DEFAULT_SIZE, 1), LARGEST_SIZE)
  const at = Math.max(Math.trunc(page) || 1, 1)
  return { page: at, pageSize: size, offset: (at - 1) * size }
}
