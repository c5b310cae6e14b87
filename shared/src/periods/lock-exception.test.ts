import { describe, expect, test } from 'vitest'
import { coversLine, lastOver } from './lock-exception.ts'

const line = { unitCode: 'D1', projectCode: 'P1' }
const until = '2025-11-12T10:00:00Z'
const before = '2025-11-12T09:59:59Z'

describe('a lock exception', () => {
  test.each([
    ['of its unit', { unitCode: 'D1', projectCode: null }, before, true],
    ['of its project', { unitCode: null, projectCode: 'P1' }, before, true],
    ['of this very line', { unitCode: 'D1', projectCode: 'P1' }, before, true],
    ['of another unit', { unitCode: 'D2', projectCode: null }, before, false],
    ['of another project of the unit', { unitCode: 'D1', projectCode: 'P2' }, before, false],
    ['that has just ended', { unitCode: 'D1', projectCode: null }, until, false],
    [
      'that ends later, in another way of writing',
      { unitCode: 'D1', projectCode: null },
      '2025-11-12T09:00:00.000Z',
      true,
    ],
  ])('%s', (_case, scope, at, covers) => {
    expect(coversLine({ ...scope, until }, line, at)).toBe(covers)
  })
})

describe('the end of the last exception for a line', () => {
  const of = (unitCode: string | null, projectCode: string | null, end: string) => ({
    unitCode,
    projectCode,
    until: end,
  })
  const [early, late] = ['2025-11-10T10:00:00Z', '2025-11-11T10:00:00Z']
  const [d1, p1, p2] = [of('D1', null, early), of(null, 'P1', late), of(null, 'P2', until)]

  test.each([
    ['is none without one', [p2], null],
    ['is the later of two', [d1, p1], late],
    ['is the later of two in any order', [p1, d1], late],
    ['leaves out one that still runs', [d1, of('D1', null, '2025-12-01T00:00:00Z')], early],
  ])('%s', (_case, exceptions, end) => {
    expect(lastOver(exceptions, line, until)).toBe(end)
  })
})
