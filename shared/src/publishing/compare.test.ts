import { expect, test } from 'vitest'
import type { Month } from '../time/month.ts'
import { compareContents } from './compare.ts'
import type { SnapshotContent } from './snapshot.contract.ts'

type Rules = SnapshotContent['rules']

const under = (light: Rules['light'], from: Month): SnapshotContent =>
  ({
    overview: { indicators: [], areas: [] },
    projects: [],
    rules: { light, indicators: [{ code: 'bond-share', effectiveMonth: from }], reachMetres: 800 },
  }) as unknown as SnapshotContent

const earlier = { code: 'yinchuan-2025', name: '序时差值法（落后10、30个百分点）', effectiveMonth: '2000-01' } as const
const now = { code: 'yinchuan-2025', name: '序时差值法', effectiveMonth: '1990-01' } as const
const adopted = { code: 'light-1', name: '序时差值法', effectiveMonth: '2025-09' } as const

test('the rules that the product brings are the same, however an earlier version of it wrote them down', () => {
  expect(compareContents(under(earlier, '2000-01'), under(now, '1990-01')).rules).toEqual([])
})

test('a rule that the city adopted is told beside the one that the product brings', () => {
  const own = '系统预置的版本'
  expect(compareContents(under(earlier, '2000-01'), under(adopted, '2025-09')).rules).toEqual([
    { code: 'light', name: '亮灯规则', from: own, to: '序时差值法（light-1，自2025年9月起）' },
    { code: 'indicator:bond-share', name: '指标口径：bond-share', from: own, to: '自2025年9月起' },
  ])
})
