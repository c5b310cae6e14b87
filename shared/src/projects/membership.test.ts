import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Day } from '../time/day.ts'
import { clusterOn, type Membership, moveDays, moveOf, sinceEver, spansOf } from './membership.ts'

const c1: Membership = { from: sinceEver, clusterCode: 'C1' }
const out: Membership = { from: '2025-03-01', clusterCode: null }
const c2: Membership = { from: '2025-08-01', clusterCode: 'C2' }

describe('the cluster of a project', () => {
  test.each([
    ['before anything was said', [out, c2], '2020-01-01', null],
    ['the day before it leaves', [c2, c1, out], '2025-02-28', 'C1'],
    ['the day it leaves', [c1, out, c2], '2025-03-01', null],
    ['the day it enters another', [c1, out, c2], '2025-08-01', 'C2'],
    ['where nothing is known', [], '2025-08-01', null],
  ] as const)('is that of the day: %s', (_case, memberships, day, cluster) => {
    expect(clusterOn(memberships, day)).toBe(cluster)
  })

  test.each([
    ['to another', [c1], c2, [], c2],
    ['to another on a day that has one', [c1, c2], { ...c2, clusterCode: 'C3' }, [c2], { ...c2, clusterCode: 'C3' }],
    ['from an earlier day than the last move', [c1, c2], out, [c2], out],
    ['back to where it was', [c1, out], { from: out.from, clusterCode: 'C1' }, [out], null],
    ['to where it is', [c1], { from: '2025-01-01', clusterCode: 'C1' }, [], null],
  ] as const)('moves %s', (_case, memberships, to, overtaken, added) => {
    expect(moveOf<Membership>(memberships, to)).toEqual({ overtaken, added })
  })

  test('holds until before the next', () => {
    expect(spansOf([c2, c1, out]).map(({ from, until }) => [from, until])).toEqual([
      [sinceEver, out.from],
      [out.from, c2.from],
      [c2.from, null],
    ])
    expect(moveDays([[c2, c1], [out], []])).toEqual([sinceEver, out.from, c2.from])
  })

  test('changes from the day of the move on, and on no day before', () => {
    const day = fc.integer({ min: 1, max: 28 }).map((number) => `2025-06-${String(number).padStart(2, '0')}` as Day)
    const membership = fc.record({ from: day, clusterCode: fc.constantFrom('C1', 'C2', null) })
    const known = fc.uniqueArray(membership, { selector: ({ from }) => from, maxLength: 5 })
    fc.assert(
      fc.property(known, membership, day, (moves, to, on) => {
        const before = [c1, ...moves]
        const { overtaken, added } = moveOf<Membership>(before, to)
        const after = [...before.filter((one) => !overtaken.includes(one)), ...(added ? [added] : [])]
        expect(clusterOn(after, on)).toBe(on >= to.from ? to.clusterCode : clusterOn(before, on))
      }),
    )
  })
})
