import { expect, test } from 'vitest'
import { inForce } from './in-force.ts'

const versions = [
  { name: 'strict', effectiveMonth: '2025-07' },
  { name: 'first', effectiveMonth: '2000-01' },
  { name: 'stricter', effectiveMonth: '2025-09' },
  { name: 'in its place', effectiveMonth: '2025-09' },
] as const

test.each([
  ['1999-12', undefined],
  ['2025-06', 'first'],
  ['2025-07', 'strict'],
  ['2025-08', 'strict'],
  ['2025-09', 'in its place'],
] as const)('in %s %s is in force', (month, name) => {
  expect(inForce(versions, month)?.name).toBe(name)
})
