import { describe, expect, test } from 'vitest'
import { pairOf } from './default-pair.ts'

const entry = (number: string) => ({ number, month: number.slice(0, 7) as `${number}-${number}` })
const one = [entry('2025-09-1')]
const three = [entry('2025-10-1'), entry('2025-09-2'), entry('2025-09-1')]

describe('the two snapshots to compare', () => {
  test.each([
    ['none were taken', [], {}, null],
    ['there is one', one, {}, { from: '2025-09-1', to: 'latest' }],
    ['the month was published twice', three.slice(1), {}, { from: '2025-09-1', to: '2025-09-2' }],
    ['the newest month was published once', three, {}, { from: '2025-09-2', to: '2025-10-1' }],
    ['the address names both', three, { from: '2025-10-1', to: '2025-09-1' }, { from: '2025-10-1', to: '2025-09-1' }],
    ['the address names the second', three, { to: '2025-09-2' }, { from: '2025-09-1', to: '2025-09-2' }],
    ['the address names the first', three, { from: '2025-09-2' }, { from: '2025-09-2', to: 'latest' }],
    ['the address names the month as it stands', three, { to: 'latest' }, { from: '2025-10-1', to: 'latest' }],
    ['nothing is before the second', three, { to: '2025-09-1' }, { from: '2025-09-1', to: 'latest' }],
  ])('where %s', (_when, entries, search, pair) => {
    expect(pairOf(entries, search)).toEqual(pair)
  })
})
