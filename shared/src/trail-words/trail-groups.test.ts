import { expect, test } from 'vitest'
import type { TrailLine } from '../trail/trail.contract.ts'
import { trailGroups } from './trail-groups.ts'

const line = (seq: number, actorId: string, action: string): TrailLine => ({
  seq,
  at: '2025-10-27T02:13:05Z',
  actorId,
  actorName: actorId,
  action,
  subject: `project:P${seq}`,
  detail: {},
})

test('lines of one action by one person that follow each other stand together', () => {
  const lines = [
    line(6, 'wei', 'report.accept-line'),
    line(5, 'wei', 'report.accept-line'),
    line(4, 'li', 'report.accept-line'),
    line(3, 'li', 'session.sign-in'),
    line(2, 'wei', 'report.accept-line'),
  ]
  expect(trailGroups(lines).map(({ seq, lines: all }) => [seq, all.length])).toEqual([
    [6, 2],
    [4, 1],
    [3, 1],
    [2, 1],
  ])
  expect(trailGroups([])).toEqual([])
})
