import type { AreaFigure, Overview } from '@pianqu/shared/boards/overview.contract.ts'
import { expect, test } from 'vitest'
import { columnsFor, wallFindings } from './wall-findings.ts'

const area = (code: string, name: string, place: number, behindPoints: number, behindDisplay: string) =>
  ({ code, name, category: 'central', place, tied: false, move: null, behindPoints, behindDisplay }) as AreaFigure

const overview = {
  month: '2025-09',
  headline: '9月专项债占比48.7%，距目标差1.3个百分点',
  isRanked: true,
  areas: [area('A1', '望江', 2, 36.4, '36.4'), area('A2', '锦南', 1, -2.4, '−2.4')],
  attention: [{ kind: 'area-red', title: '望江滞后', detail: '', months: 2, subject: { kind: 'area', code: 'A1' } }],
  changes: [{ code: 'A1', name: '望江', from: 'yellow', to: 'red' }],
} as unknown as Overview

test('a wall says one finding after the other', () => {
  expect(wallFindings(overview)).toEqual([
    { kind: 'lights', title: '9月专项债占比48.7%，距目标差1.3个百分点' },
    { kind: 'ranking', title: '投资进度：锦南高于序时2.4个百分点，居首；望江低于序时36.4个百分点，居末' },
    { kind: 'attention', title: '1项需要关注，首先是望江滞后' },
    { kind: 'changes', title: '较8月，1个片区灯号有变化' },
  ])
})

test('and nothing about what there is not', () => {
  const bare = { ...overview, isRanked: false, attention: [], changes: [] }
  expect(wallFindings(bare).map(({ kind }) => kind)).toEqual(['lights'])
  expect(wallFindings({ ...bare, isRanked: true, areas: overview.areas.slice(0, 1) })).toHaveLength(1)
})

test.each([
  [0, 6],
  [12, 6],
  [24, 8],
  [25, 7],
  [40, 10],
])('%i areas stand in %i columns', (count, columns) => {
  expect(columnsFor(count)).toBe(columns)
})
