import { describe, expect, test } from 'vitest'
import { percentOfEntry, raceFault } from './race-form.ts'

const known = new Set(['A01', 'A02'])
const race = {
  name: '四季度投资赛马',
  memberKind: 'area',
  members: ['A01', 'A02'],
  indicator: 'investment',
  fromMonth: '2025-07',
  toMonth: '2025-09',
}

describe('a race', () => {
  test('is one, with or without a target', () => {
    expect(raceFault(race, known)).toBeUndefined()
    expect(raceFault({ ...race, targetPercent: 95.5 }, known)).toBeUndefined()
  })

  test.each([
    ['no name', { name: '' }, '请填写赛马名称'],
    ['one member', { members: ['A01'] }, '至少选择2个参赛单位'],
    ['somebody who is not on the list', { members: ['A01', 'A09'] }, /没有编码为“A09”的片区/],
    ['an end before the beginning', { toMonth: '2025-06' }, '结束月份不能早于开始月份'],
    [
      'coverage of districts',
      { indicator: 'rail-800m', memberKind: 'district' },
      '轨道站点覆盖按片区计算，请把参赛单位改为片区',
    ],
  ])('with %s is none, and says why', (_, over, fault) => {
    expect(raceFault({ ...race, ...over }, known)).toMatch(fault)
  })
})

test.each([
  ['', null],
  ['95.5', 95.5],
  ['９５％', 95],
  ['九成', '九成'],
])('a target typed as %j is %j', (text, percent) => {
  expect(percentOfEntry(text)).toBe(percent)
})
