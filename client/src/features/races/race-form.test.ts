import { expect, test } from 'vitest'
import { checkRace, firstForm, type RaceForm } from './race-form.ts'

const known = new Set(['A01', 'A02'])
const form: RaceForm = {
  ...firstForm,
  name: '四季度投资赛马',
  members: ['A01', 'A02'],
  fromMonth: '2025-07',
  toMonth: '2025-09',
}

test('a race that is typed in full is one, with or without a target', () => {
  expect(checkRace(form, known)).toMatchObject({ race: { targetPercent: null }, faults: [] })
  expect(checkRace({ ...form, target: '95.5' }, known)).toMatchObject({ race: { targetPercent: 95.5 }, faults: [] })
})

test.each<[string, Partial<RaceForm>, string]>([
  ['no name', { name: '' }, '请填写赛马名称'],
  ['one member', { members: ['A01'] }, '至少选择2个参赛单位'],
  ['no month', { fromMonth: '' }, '开始月份：应为 2025-07 这样的月份'],
  ['an end before the beginning', { toMonth: '2025-06' }, '结束月份不能早于开始月份'],
  ['a target that is no number', { target: '九成' }, '目标：应为0至1000的数字，最多两位小数，可不填'],
  [
    'coverage of districts',
    { indicator: 'rail-800m', memberKind: 'district' },
    '轨道站点覆盖按片区计算，请把参赛单位改为片区',
  ],
])('%s is told', (_, over, fault) => {
  const { race, faults } = checkRace({ ...form, ...over }, known)
  expect(race).toBeNull()
  expect(faults).toContain(fault)
})
