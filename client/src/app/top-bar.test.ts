import { expect, test } from 'vitest'
import { freshnessText } from './freshness-chip.tsx'
import { periodGroups } from './period-picker.tsx'

test('a month that runs counts until today, a past one until its end', () => {
  expect(freshnessText({ month: '2025-10', accepted: 23, owed: 24 }, '2025-10-28')).toBe('23/24 已审 · 截至 10-28')
  expect(freshnessText({ month: '2025-09', accepted: 24, owed: 24 }, '2025-10-28')).toBe('24/24 已审 · 截至 09-30')
})

test('months stand under their years, newest first, with what was accepted', () => {
  const groups = periodGroups([
    { month: '2025-01', accepted: 3, owed: 4 },
    { month: '2024-12', accepted: 4, owed: 4 },
  ])
  expect(groups).toEqual([
    { label: '2025年', options: [{ value: '2025-01', label: '2025年1月', note: '3/4' }] },
    { label: '2024年', options: [{ value: '2024-12', label: '2024年12月', note: '4/4' }] },
  ])
})
