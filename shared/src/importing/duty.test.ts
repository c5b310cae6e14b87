import { describe, expect, test } from 'vitest'
import type { Role } from '../access/access.ts'
import { mayImport } from './duty.ts'
import { importKinds } from './kinds.ts'

const points = ['population-points', 'floor-space-points'] as const
const rail = ['rail-lines', 'rail-stations', 'rail-stops', 'rail-exits', ...points, 'boundaries'] as const

const kindsOf = (role: Role, unitName: string | null) =>
  importKinds.filter((kind) => mayImport({ role }, unitName, kind))

describe('importing', () => {
  test.each([
    ['taskforce', '市重点片区工作专班', [...importKinds]],
    ['admin', null, ['units']],
    [
      'department',
      '市财政局',
      ['bond-batches', 'bond-allocations', 'bond-spending', 'bond-requests', 'bond-locations'],
    ],
    ['department', '市交通运输局', rail],
    ['department', '市规划和自然资源局', rail],
    ['department', '市教育局', []],
    ['department', null, []],
    ['district', '云锦区', []],
    ['leader', null, []],
    ['auditor', null, []],
  ] as const)('as %s of %s is for these kinds only', (role, unitName, kinds) => {
    expect(kindsOf(role, unitName)).toEqual(kinds)
  })
})
