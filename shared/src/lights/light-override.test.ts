import { describe, expect, test } from 'vitest'
import type { Month } from '../time/month.ts'
import { overlaps, spanFault } from './light-override.ts'

const span = (fromMonth: Month, untilMonth: Month) => ({ fromMonth, untilMonth })

describe('the months of an override', () => {
  test.each<[Month, Month, string | null]>([
    ['2025-10', '2025-10', null],
    ['2025-10', '2026-09', null],
    ['2025-12', '2026-02', null],
    ['2025-09', '2025-12', '2025年9月及以前的灯号已发布，人工灯号从2025年10月起算'],
    ['2025-11', '2025-10', '截止月份2025年10月早于起始月份2025年11月，请改为同月或更晚'],
    ['2025-10', '2026-10', '一次最长12个月，截止月份最晚为2026年9月'],
  ])('from %s to %s, after a published September: %s', (from, until, fault) => {
    expect(spanFault(span(from, until), '2025-09', { overrideMonths: 12 })).toBe(fault)
  })

  test('may lie in the past while nothing is published', () => {
    expect(spanFault(span('2025-06', '2025-12'), null, { overrideMonths: 12 })).toBeNull()
  })

  test('are as many as the rule has', () => {
    expect(spanFault(span('2025-10', '2025-12'), '2025-09', { overrideMonths: 3 })).toBeNull()
    expect(spanFault(span('2025-10', '2026-01'), '2025-09', { overrideMonths: 3 })).toBe(
      '一次最长3个月，截止月份最晚为2025年12月',
    )
  })

  test.each<[Month, Month, boolean]>([
    ['2025-08', '2025-09', false],
    ['2025-09', '2025-10', true],
    ['2025-12', '2026-03', true],
    ['2026-01', '2026-03', false],
    ['2025-11', '2025-10', false],
  ])('%s to %s shares a month with October to December: %s', (from, until, shared) => {
    expect(overlaps(span(from, until), span('2025-10', '2025-12'))).toBe(shared)
    expect(overlaps(span('2025-10', '2025-12'), span(from, until))).toBe(shared)
  })
})
