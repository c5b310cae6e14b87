import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { headlineText } from '../headlines/headline.ts'
import { problemTypes } from '../months/problem-types.ts'
import { blockerStates } from './blocker.schema.ts'
import {
  agesOf,
  blockersFinding,
  causesOf,
  medianOf,
  nearestRank,
  type OpenBlocker,
  owedBetween,
  owedOf,
  owingUnit,
  waitingUnit,
} from './blocker-sums.ts'

const one = (given: Partial<OpenBlocker> = {}): OpenBlocker => ({
  state: 'accepted',
  type: '用地',
  ageDays: 5,
  isLate: false,
  leadUnit: 'B1',
  raiserUnit: 'D1',
  isCheckedByTaskforce: false,
  ...given,
})

const isDistrict = (unit: string) => unit.startsWith('D')

describe('who owes the next step', () => {
  test.each([
    [{ state: 'raised' }, null],
    [{ state: 'assigned' }, 'B1'],
    [{ state: 'accepted', leadUnit: 'D2' }, 'D2'],
    [{ state: 'disputed' }, null],
    [{ state: 'ruling' }, null],
    [{ state: 'answered' }, 'D1'],
    [{ state: 'answered', isCheckedByTaskforce: true }, null],
    [{ state: 'answered', raiserUnit: null }, null],
  ] as const)('%o: %s', (given, unit) => expect(owingUnit(one(given))).toBe(unit))
})

test('every sum partitions the same blockers', () => {
  const blocker = fc.record({
    state: fc.constantFrom(...blockerStates.filter((state) => state !== 'closed')),
    type: fc.constantFrom(...problemTypes),
    ageDays: fc.integer({ min: 0, max: 400 }),
    isLate: fc.boolean(),
    leadUnit: fc.constantFrom('B1', 'D1', 'D2'),
    raiserUnit: fc.constantFrom('B1', 'D1', null),
    isCheckedByTaskforce: fc.boolean(),
  })
  fc.assert(
    fc.property(fc.array(blocker, { maxLength: 60 }), (blockers) => {
      const late = blockers.filter(({ isLate }) => isLate).length
      const owed = owedOf(blockers, isDistrict, (unit) => unit)
      const causes = causesOf(blockers)
      for (const parts of [agesOf(blockers), causes, [...owed.byCity, ...owed.byDistricts]]) {
        expect(parts.reduce((sum, { count }) => sum + count, 0)).toBe(blockers.length)
        expect(parts.reduce((sum, { overdue }) => sum + overdue, 0)).toBe(late)
      }
      expect(owed.cityTotal + owed.districtTotal).toBe(blockers.length)
      expect(causes.at(-1)?.cumulative ?? 0).toBe(blockers.length)
    }),
  )
})

test.each([
  [10, '0—10'],
  [11, '11—20'],
  [60, '46—60'],
  [61, '61以上'],
])('%i days are %s', (ageDays, name) => {
  expect(agesOf([one({ ageDays })]).filter(({ count }) => count > 0)).toMatchObject([{ name }])
})

test.each([
  [[], null, null],
  [[4], 4, 4],
  [[1, 2], 1.5, 2],
  [[3, 1, 2], 2, 3],
  [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 5.5, 9],
])('of %j the middle is %s and nine tenths are within %s', (values, middle, ninetieth) => {
  expect([medianOf(values), nearestRank(values, 90)]).toEqual([middle, ninetieth])
})

const whole = (finding: ReturnType<typeof blockersFinding>): string =>
  [headlineText(finding), ...finding.details].join('；')

describe('the headline', () => {
  const headline = (blockers: readonly OpenBlocker[]) =>
    whole(
      blockersFinding(
        blockers,
        owedOf(blockers, isDistrict, (unit) => unit),
        { today: '2025-10-28', scope: '全市' },
      ),
    )

  test('says that nothing is open', () => expect(headline([])).toBe('截至2025年10月28日全市没有未销号的堵点'))

  test('says how many, the causes of most, and who owes the next step', () => {
    const blockers = [one(), one({ isLate: true }), one({ type: '审批', leadUnit: 'D2' })]
    expect(headline(blockers)).toBe(
      '截至2025年10月28日全市3件堵点未销号；1件逾期；市级欠2件、区县欠1件；用地、审批占3件（100.0%）',
    )
    expect(headline([one()])).toBe(
      '截至2025年10月28日全市1件堵点未销号；没有逾期；市级欠1件、区县欠0件；用地占1件（100.0%）',
    )
  })
})

describe('between a unit and the others', () => {
  const nameOf = (unit: string) => `名${unit}`

  test('it owes answers to who raised them and confirmations to who answered', () => {
    const blockers = [
      one(),
      one({ isLate: true }),
      one({ raiserUnit: null }),
      one({ state: 'answered', raiserUnit: 'B1', leadUnit: 'B2' }),
      // Raised by it and led by it: owed to itself, and on one side alone.
      one({ raiserUnit: 'B1' }),
      one({ leadUnit: 'D2', raiserUnit: 'B1' }),
      one({ state: 'answered' }),
      one({ state: 'disputed', raiserUnit: 'B1' }),
      one({ leadUnit: 'B2' }),
    ]
    const row = (key: string, count: number, overdue = 0) => ({
      key,
      name: key === 'taskforce' ? '市级专班' : nameOf(key),
      count,
      overdue,
    })
    expect(owedBetween('B1', blockers, nameOf)).toEqual({
      owes: [row('D1', 2, 1), row('taskforce', 1), row('B2', 1), row('B1', 1)],
      isOwed: [row('D2', 1), row('D1', 1), row('taskforce', 1)],
      owesTotal: 5,
      isOwedTotal: 3,
    })
  })

  test('what any unit owes another is what that one is owed by it', () => {
    const unit = fc.constantFrom('B1', 'B2', 'D1', 'D2')
    const blocker = fc.record({
      state: fc.constantFrom(...blockerStates.filter((state) => state !== 'closed')),
      leadUnit: unit,
      raiserUnit: fc.option(unit),
      isCheckedByTaskforce: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(blocker), unit, unit, (given, left, right) => {
        fc.pre(left !== right)
        const blockers = given.map(one)
        const owes = owedBetween(left, blockers, nameOf).owes.find(({ key }) => key === right)
        const isOwed = owedBetween(right, blockers, nameOf).isOwed.find(({ key }) => key === left)
        expect(owes?.count).toBe(isOwed?.count)
        expect(owes?.count ?? 0).toBe(
          blockers.filter((each) => owingUnit(each) === left && waitingUnit(each) === right).length,
        )
      }),
    )
  })
})
