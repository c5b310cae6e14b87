import { describe, expect, test } from 'vitest'
import type { Permission, Role } from '../access/access.ts'
import { type Duty, defaultDuties, keepersText, mayImport } from './duty.ts'
import { cardOf, importKinds } from './kinds.ts'

const of = (permission: Permission) => importKinds.filter((kind) => cardOf(kind).permission === permission)

const kindsOf = (role: Role, unitName: string | null) =>
  importKinds.filter((kind) => mayImport({ role }, unitName, kind, defaultDuties))

describe('importing', () => {
  test.each([
    ['taskforce', '市重点片区工作专班', importKinds.filter((kind) => kind !== 'accounts')],
    ['admin', null, ['units', 'accounts']],
    ['department', '市财政局', of('bonds:import')],
    ['department', '市交通运输局', of('rail:import')],
    ['department', '市规划和自然资源局', of('rail:import')],
    ['department', '市教育局', []],
    ['department', null, []],
    ['district', '云锦区', []],
    ['leader', null, []],
    ['auditor', null, []],
  ] as const)('as %s of %s is for these kinds only', (role, unitName, kinds) => {
    expect(kindsOf(role, unitName)).toEqual(kinds)
  })

  test('goes by the duties that are in force', () => {
    const duties: Duty[] = [{ permission: 'bonds:import', unitNameWords: ['发改'] }]
    const may = (unitName: string) => mayImport({ role: 'department' }, unitName, 'bond-batches', duties)
    expect([may('市发改委'), may('市财政局')]).toEqual([true, false])
  })

  test.each([
    ['bonds:import', 'bond-batches'],
    ['rail:import', 'boundaries'],
  ] as const)('by %s is of several kinds, %s among them', (permission, kind) => {
    expect(of(permission).length).toBeGreaterThan(4)
    expect(of(permission)).toContain(kind)
  })

  test('is asked of those whose duty it is', () => {
    expect(keepersText(defaultDuties, 'bonds:import')).toBe('单位名称含“财政”的部门或市级专班')
    expect(keepersText([], 'rail:import')).toBe('市级专班')
  })
})
