import { expect, test } from 'vitest'
import { sparkLabel } from './spark-label.ts'

const point = (month: string, value: number | null) => ({ month, value, schedule: null })

test('a spark is told by its ends and its gaps', () => {
  expect(sparkLabel('占比', [point('2025-08', 0.41), point('2025-09', null), point('2025-10', 0.4855)])).toBe(
    '占比：2025年8月 41.0%，2025年10月 48.6%，1个月未报',
  )
  expect(sparkLabel('占比', [point('2025-10', null)])).toBe('占比近1个月没有数据')
})
