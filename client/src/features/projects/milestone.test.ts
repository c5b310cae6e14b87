import { describe, expect, test } from 'vitest'
import { milestoneText } from './milestone.ts'

const none = { plannedStart: null, plannedCompletion: null, actualStart: null, actualCompletion: null }

describe('the next node of a project', () => {
  test.each([
    [{ plannedStart: '2025-12' }, '计划2025年12月开工，还有2个月'],
    [{ plannedStart: '2025-10' }, '计划本月开工'],
    [{ plannedStart: '2025-06' }, '应于2025年6月开工，已超4个月'],
    [{ actualStart: '2025-01', plannedCompletion: '2026-01' }, '计划2026年1月竣工，还有3个月'],
    [{ actualStart: '2025-11', plannedStart: '2025-09' }, '应于2025年9月开工，已超1个月'],
    [{ actualStart: '2025-01', actualCompletion: '2025-09' }, '已于2025年9月竣工'],
    [{}, null],
  ] as const)('of %j reads %s', (dates, text) => {
    expect(milestoneText({ ...none, ...dates }, '2025-10')).toBe(text)
  })
})
