import { expect, test } from 'vitest'
import { type LeaderBlocker, mattersOf } from './matters.ts'

const blocker = (number: string, change: Partial<LeaderBlocker> = {}): LeaderBlocker => ({
  id: number,
  number,
  title: `${number}的事`,
  ask: '请市级统筹指标',
  leadUnitName: '市规自局',
  costYuan: null,
  delayDays: null,
  raisedOn: '2025-09-20',
  ...change,
})

const gap = { display: '48.6%', gapShiftYuan: 1_700_000_000, gapAddYuan: 3_400_000_000 }
const titles = (blockers: LeaderBlocker[], bondGap: typeof gap | null = null) =>
  mattersOf({ blockers, bondGap }, '2025-10-20').map(({ title }) => title)

test('where nothing has come up and no gap is open, nothing is to be decided', () => {
  expect(titles([])).toEqual([])
})

test('there are never more than three, the most at stake first, and the gap among them', () => {
  const many = [blocker('1'), blocker('2', { delayDays: 30 }), blocker('3', { costYuan: 500_000_000 }), blocker('4')]
  expect(titles(many, gap)).toEqual(['3的事', '2的事', '专项债占比48.6%，补足缺口走哪条路'])
  expect(titles(many)).toEqual(['3的事', '2的事', '1的事'])
})

test('each names what may be chosen with the yuan or days that it moves', () => {
  const [matter] = mattersOf(
    { blockers: [blocker('1', { costYuan: 120_000_000, delayDays: 45 })], bondGap: null },
    '2025-10-20',
  )
  expect(matter).toMatchObject({
    why: '堵点1已升级到市领导，提出已30天',
    options: [
      { name: '同意：请市级统筹指标', stake: '需1.20亿元' },
      { name: '退回市规自局另提方案', stake: '工期再延45天' },
    ],
  })
  const [bond] = mattersOf({ blockers: [], bondGap: gap }, '2025-10-20')
  expect(bond?.options.map(({ stake }) => stake)).toEqual(['调入17.00亿元', '新增34.00亿元'])
})
