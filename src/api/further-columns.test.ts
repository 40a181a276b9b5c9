import { expect, test } from 'vitest'
import type { FigureRow } from '../register/entries.js'
import { figureColumns } from './further-columns.js'

test('a figure of a register derived earlier has empty cells for what was not kept then', () => {
  const cells = figureColumns.map(({ of }) => of({ id: 'f' } as FigureRow))
  const at = (name: string) => cells[figureColumns.findIndex((column) => column.name === name)]
  expect([at('period_date'), at('series')]).toEqual([null, null])
})
