import { describe, expect, test } from 'vitest'
import { coversLine } from './lock-exception.ts'

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
