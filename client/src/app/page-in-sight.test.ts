import { expect, test } from 'vitest'
import { monthShown } from './page-in-sight.ts'

const rows = [
  { month: '2025-10', state: 'open', openedOn: '2025-10-01' },
  { month: '2025-09', state: 'published', openedOn: '2025-09-01' },
] as never
const known = { asked: undefined, periods: { rows, current: '2025-09' }, today: '2025-10-28' } as const

test.each([
  [undefined, '2025-09'],
  ['board', '2025-10'],
  ['today', '2025-10'],
  ['none', undefined],
] as const)('a page of the month %s names %s at the top, as it shows itself', (kind, month) => {
  expect(monthShown(kind, known)).toBe(month)
  expect(monthShown(kind, { ...known, asked: '2025-03' })).toBe(kind === 'none' ? undefined : '2025-03')
})
