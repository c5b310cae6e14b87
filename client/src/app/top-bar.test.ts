import type { Period } from '@pianqu/shared/periods/period.contract.ts'
import { expect, test } from 'vitest'
import { freshnessText } from './freshness-chip.tsx'
import { periodGroups } from './period-picker.tsx'

const period = (month: Period['month'], accepted: number, owed: number): Period => ({
  month,
  provisional: false,
  state: 'imported',
  accepted,
  owed,
  exempt: 0,
  onTime: null,
  openedOn: null,
  dueOn: null,
  lateUntil: null,
  originalDueOn: null,
  dueReason: null,
  snapshot: null,
  version: 0,
})

test('a month that runs counts until today, a past one until its end', () => {
  expect(freshnessText(period('2025-10', 23, 24), '2025-10-28')).toBe('23/24 已审 · 截至 10-28')
  expect(freshnessText(period('2025-09', 24, 24), '2025-10-28')).toBe('24/24 已审 · 截至 09-30')
})

test('months stand under their years, newest first, with what was accepted', () => {
  const groups = periodGroups([period('2025-01', 3, 4), period('2024-12', 4, 4)])
  expect(groups).toEqual([
    { label: '2025年', options: [{ value: '2025-01', label: '2025年1月', note: '3/4' }] },
    { label: '2024年', options: [{ value: '2024-12', label: '2024年12月', note: '4/4' }] },
  ])
})
