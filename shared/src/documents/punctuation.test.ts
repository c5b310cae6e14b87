import { expect, test } from 'vitest'
import { punctuationFaults } from './punctuation.ts'
import { figure, named, says } from './sentence.ts'

const count = figure('1,234.5', { kind: 'snapshot' })

test.each([
  ['a comma', '完成,投资', 1],
  ['a full stop', '完成投资.', 1],
  ['brackets', '区(市)县', 1],
  ['quotes', '"目标"', 1],
  ['a blank', '目标 达到', 1],
  ['two marks', '达到。，', 1],
  ['a range', '1~9月', 1],
  ['a minus', '差-3个', 1],
  ['what is right', '“不低于50%”的目标（1—9月），差−3.5个百分点；快照2025-09-1。', 0],
])('punctuation: %s', (_, text, faults) => {
  expect(punctuationFaults([text])).toHaveLength(faults)
})

test('figures are grouped by half-width commas, and names are written as they are', () => {
  expect(punctuationFaults(says`${named('甲, "乙"(丙)')}完成${count}亿元。`)).toEqual([])
})
