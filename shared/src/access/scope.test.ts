import { describe, expect, test } from 'vitest'
import { mayOpenProject } from './scope.ts'

const project = { districtCode: 'D1', areaDistrictCodes: ['D1', 'D2'] }

describe('a project', () => {
  test.each([
    ['its own district', { role: 'district', unitCode: 'D1' }, true, true],
    ['another district of its area', { role: 'district', unitCode: 'D2' }, true, false],
    ['a district that has nothing to do with it', { role: 'district', unitCode: 'D3' }, false, false],
    ['a district account without a unit', { role: 'district', unitCode: null }, false, false],
    ['the task force', { role: 'taskforce', unitCode: 'T1' }, true, true],
    ['the auditor', { role: 'auditor', unitCode: null }, true, true],
    ['a department', { role: 'department', unitCode: 'B1' }, true, false],
    ['a leader', { role: 'leader', unitCode: null }, true, false],
    ['the administrator', { role: 'admin', unitCode: null }, false, false],
  ] as const)('opens to %s: %s once its month is published, %s before', (_who, actor, published, before) => {
    expect([mayOpenProject(actor, project, true), mayOpenProject(actor, project, false)]).toEqual([published, before])
  })
})
