import { describe, expect, test } from 'vitest'
import { mayOpenProject } from './scope.ts'

const project = { districtCode: 'D1', areaDistrictCodes: ['D1', 'D2'] }

describe('a project', () => {
  test.each([
    ['its own district', { role: 'district', unitCode: 'D1' }, true],
    ['another district of its area', { role: 'district', unitCode: 'D2' }, true],
    ['a district that has nothing to do with it', { role: 'district', unitCode: 'D3' }, false],
    ['a district account without a unit', { role: 'district', unitCode: null }, false],
    ['the task force', { role: 'taskforce', unitCode: 'T1' }, true],
    ['a department', { role: 'department', unitCode: 'B1' }, true],
    ['a leader', { role: 'leader', unitCode: null }, true],
  ] as const)('opens to %s: %s', (_who, actor, opens) => {
    expect(mayOpenProject(actor, project)).toBe(opens)
  })
})
