import { expect, test } from 'vitest'
import { aRow } from '../ranking.fixture.ts'
import { chosenLines, toggledLines } from './lines.ts'

test('without a choice the first three with a place stand out', () => {
  const rows = ['A', 'B', 'C', 'D'].map((code, index) => aRow({ code, place: index === 0 ? null : index }))
  expect(chosenLines(undefined, { rows })).toEqual(['B', 'C', 'D'])
  expect(chosenLines([], { rows })).toEqual([])
})

test.each([
  ['is taken off', ['A', 'B'], 'A', ['B']],
  ['is put on', ['A'], 'B', ['A', 'B']],
  ['too many pushes out the oldest', ['A', 'B', 'C'], 'D', ['B', 'C', 'D']],
])('a line that %s', (_, lines, code, after) => {
  expect(toggledLines(lines, code)).toEqual(after)
})
