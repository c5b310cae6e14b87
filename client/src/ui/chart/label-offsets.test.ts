import { expect, test } from 'vitest'
import { labelOffsets } from './label-offsets.ts'

test.each([
  ['nothing', [], []],
  ['one', [10], [0]],
  ['two far apart', [10, 50], [0, 0]],
  ['two in one place', [10, 10], [-7, 8]],
  ['two with a gap between them in the list', [10, null, 10], [-7, 0, 8]],
  ['two that are close, the higher one up', [10, 15], [5, -5]],
])('of labels %s moves as far as it must', (_, values, offsets) => {
  expect(labelOffsets(values, 1)).toEqual(offsets)
})
