import { describe, expect, test } from 'vitest'
import { queuedLine } from '../review.fixture.ts'
import { batchesOf, neighbourLine, nextWaiting } from './review-queue.ts'

const queue = [
  queuedLine({ projectCode: 'A' }),
  queuedLine({ projectCode: 'B', reportId: 'r2', version: 9 }),
  queuedLine({ projectCode: 'C' }),
  queuedLine({ projectCode: 'D', status: 'accepted' }),
]

describe('the queue of a review', () => {
  test.each([
    ['A', 1, 'B'],
    ['A', -1, 'A'],
    ['D', 1, 'D'],
    [undefined, 1, 'A'],
  ] as const)('from %s by %i is at %s', (from, count, to) => {
    expect(neighbourLine(queue, from, count)).toBe(to)
  })

  test('goes on to the next line that waits, and round again at the end', () => {
    expect(nextWaiting(queue, 'A')).toBe('B')
    expect(nextWaiting(queue, 'C')).toBe('A')
  })

  test('is passed report by report, each with the version it was read at', () => {
    expect(batchesOf(queue.slice(0, 3))).toEqual([
      { reportId: 'r1', version: 4, codes: ['A', 'C'] },
      { reportId: 'r2', version: 9, codes: ['B'] },
    ])
  })
})
