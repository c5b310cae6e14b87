import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fulfilmentOf, type JudgedDirective } from './fulfilment.ts'

const given = (change: Partial<JudgedDirective>): JudgedDirective => ({
  leadUnit: 'B1',
  dueOn: '2025-10-10',
  state: 'open',
  doneOn: null,
  ...change,
})

const counted = (...changes: Partial<JudgedDirective>[]) => {
  const [row] = fulfilmentOf(changes.map(given), '2025-10-20')
  return row && [row.kept, row.owed, row.late, row.ahead]
}

describe('the rate of a unit', () => {
  test.each<[string, Partial<JudgedDirective>, number[]]>([
    ['counts what was done by its day', { state: 'done', doneOn: '2025-10-10' }, [1, 1, 0, 0]],
    ['does not keep what was done later', { state: 'done', doneOn: '2025-10-11' }, [0, 1, 1, 0]],
    ['owes what has fallen due', {}, [0, 1, 0, 0]],
    ['owes what was said to be done and is not confirmed', { state: 'reported' }, [0, 1, 0, 0]],
    ['does not owe what is due on the day itself', { dueOn: '2025-10-20' }, [0, 0, 0, 1]],
    ['does not owe what has no day', { dueOn: null }, [0, 0, 0, 1]],
    ['counts what had no day once it is done', { dueOn: null, state: 'done', doneOn: '2025-10-15' }, [1, 1, 0, 0]],
    ['counts what was done before its day', { dueOn: '2025-12-01', state: 'done', doneOn: '2025-10-15' }, [1, 1, 0, 0]],
  ])('%s', (_what, change, counts) => {
    expect(counted(change)).toEqual(counts)
  })

  test('is not of what was withdrawn', () => {
    expect(counted({ state: 'withdrawn' })).toBeUndefined()
  })

  test('adds up: every directive is owed or ahead, and no unit keeps more than it owed', () => {
    const directive = fc.record({
      leadUnit: fc.constantFrom('B1', 'B2'),
      dueOn: fc.constantFrom('2025-10-10' as const, '2025-10-20' as const, '2025-11-01' as const, null),
      state: fc.constantFrom('open' as const, 'reported' as const, 'done' as const, 'withdrawn' as const),
      doneOn: fc.constantFrom('2025-10-01' as const, '2025-10-15' as const),
    })
    fc.assert(
      fc.property(fc.array(directive), (all) => {
        const rows = fulfilmentOf(all, '2025-10-20')
        const sum = rows.reduce((total, { owed, ahead }) => total + owed + ahead, 0)
        expect(sum).toBe(all.filter(({ state }) => state !== 'withdrawn').length)
        for (const { kept, late, owed } of rows) expect(kept + late).toBeLessThanOrEqual(owed)
      }),
    )
  })
})
