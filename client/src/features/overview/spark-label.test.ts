import { expect, test } from 'vitest'
import { sparkLabel } from './spark-label.ts'

const half = { operator: '>=' as const, target: 0.5 }
const point = (month: string, value: number | null) => ({ month, value, schedule: null })

test('a spark is told by its ends and its gaps', () => {
  expect(sparkLabel('占比', [point('2025-08', 0.41), point('2025-09', null), point('2025-10', 0.4855)], half)).toBe(
    '占比：2025年8月 41.0%，2025年10月 48.6%，1个月未报',
  )
  expect(sparkLabel('占比', [point('2025-10', null)], half)).toBe('占比近1个月没有数据')
})

test('a spark tells what was published where another value stands now', () => {
  const published = { snapshot: '2025-09-1', value: 0.45, display: '45.0%' }
  expect(sparkLabel('占比', [{ ...point('2025-09', 0.41), published }], half)).toBe(
    '占比：2025年9月 41.0%，2025年9月 41.0%；2025年9月发布时 45.0%（2025-09-1），更正后 41.0%',
  )
})

test('a share that misses the target does not read as if it met it', () => {
  expect(sparkLabel('占比', [point('2025-09', 0.4), point('2025-10', 0.49962)], half)).toBe(
    '占比：2025年9月 40.0%，2025年10月 49.96%',
  )
})
