import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Day, dayAfter } from '../time/day.ts'
import { blockerLevels } from './blocker.schema.ts'
import { type ClockGiven, countedDaysBefore, overdueDaysOf, type Pause, readClock } from './blocker-clock.ts'
import { defaultBlockerRule } from './blocker-rule.schema.ts'

/** Autumn of 2025 as the State Council has it: the feast until 10-08, worked for on 09-28 and 10-11. */
const isWorkingDay = (day: Day): boolean => {
  if (day === '2025-09-28' || day === '2025-10-11') return true
  if (day >= '2025-10-01' && day <= '2025-10-08') return false
  return ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())
}

const read = (given: Partial<ClockGiven>) =>
  readClock({
    assignedOn: '2025-09-26',
    level: 'district',
    today: '2025-09-26',
    pauses: [],
    rule: defaultBlockerRule,
    isWorkingDay,
    ...given,
  })

const toDepartment = { level: 'department', effectiveOn: '2025-10-17' } as const
const toTaskforce = { level: 'taskforce', effectiveOn: '2025-11-03' } as const
const toLeader = { level: 'leader', effectiveOn: '2025-11-25' } as const

describe('a blocker assigned to a district on Friday 2025-09-26', () => {
  test.each([
    ['2025-09-26', 'district', '2025-10-16', 0, []],
    ['2025-10-16', 'district', '2025-10-16', 0, []],
    ['2025-10-17', 'department', '2025-10-31', 0, [toDepartment]],
    ['2025-10-31', 'department', '2025-10-31', 0, [toDepartment]],
    // A Saturday: the next level is told on Monday.
    ['2025-11-01', 'department', '2025-10-31', 1, [toDepartment]],
    ['2025-11-03', 'taskforce', '2025-11-24', 0, [toDepartment, toTaskforce]],
    ['2025-11-25', 'leader', '2025-12-16', 0, [toDepartment, toTaskforce, toLeader]],
    ['2026-01-16', 'leader', '2025-12-16', 31, [toDepartment, toTaskforce, toLeader]],
  ] as const)('is on %s with the %s until %s, %i days overdue', (today, level, dueOn, overdueDays, escalations) => {
    expect(read({ today })).toEqual({ level, dueOn, overdueDays, escalations })
  })

  test('stops with its answer', () => {
    expect(read({ today: '2025-12-31', answeredOn: '2025-10-16' })).toMatchObject({ level: 'district', overdueDays: 0 })
    expect(read({ today: '2025-12-31', answeredOn: '2025-10-17' }).escalations).toEqual([toDepartment])
  })

  test('stands for exactly the working days of a pause', () => {
    // Monday and Tuesday, of which both are worked.
    expect(read({ pauses: [{ from: '2025-10-13', until: '2025-10-14' }] }).dueOn).toBe('2025-10-20')
    // The feast is nobody's working day.
    expect(read({ pauses: [{ from: '2025-10-01', until: '2025-10-08' }] }).dueOn).toBe('2025-10-16')
    // Two pauses that overlap stand once.
    const twice = [
      { from: '2025-10-13', until: '2025-10-14' },
      { from: '2025-10-14', until: '2025-10-15' },
    ] as const
    expect(read({ pauses: twice }).dueOn).toBe('2025-10-21')
  })

  test('does not go up while it stands', () => {
    const pauses = [{ from: '2025-10-17', until: '2025-10-24' }] as const
    expect(read({ pauses, today: '2025-10-24' })).toMatchObject({ level: 'district', overdueDays: 0 })
    expect(read({ pauses, today: '2025-10-27' }).escalations).toEqual([
      { level: 'department', effectiveOn: '2025-10-27' },
    ])
  })
})

test('days late leave out those on which the clock stood, each once', () => {
  expect(overdueDaysOf('2025-10-10', '2025-10-20', [])).toBe(10)
  expect(overdueDaysOf('2025-10-10', '2025-10-20', [{ from: '2025-10-08', until: '2025-10-12' }])).toBe(8)
  const overlapping = [
    { from: '2025-10-12', until: '2025-10-14' },
    { from: '2025-10-13', until: '2025-10-15' },
  ] as const
  expect(overdueDaysOf('2025-10-10', '2025-10-20', overlapping)).toBe(6)
  expect(overdueDaysOf('2025-10-10', '2025-10-01', [])).toBe(0)
})

test('three working days before the due day', () => {
  expect(countedDaysBefore('2025-10-16', 3, { isWorkingDay, pauses: [] })).toBe('2025-10-13')
  expect(countedDaysBefore('2025-10-10', 3, { isWorkingDay, pauses: [] })).toBe('2025-09-29')
})

/** The same from the words of domain §6, day by day, with nothing of the above. */
function walked({ assignedOn, level, today, pauses, answeredOn }: ClockGiven) {
  const counts = (day: Day) => isWorkingDay(day) && !pauses.some(({ from, until }) => day >= from && day <= until)
  const escalations: { level: string; effectiveOn: Day }[] = []
  let at: (typeof blockerLevels)[number] = level
  let left = defaultBlockerRule.answerDays[at]
  let day = assignedOn
  const stop = answeredOn && answeredOn < today ? answeredOn : today
  while (day < stop) {
    day = dayAfter(day)
    if (!counts(day)) continue
    if (left > 0) {
      left -= 1
      continue
    }
    const above = blockerLevels[blockerLevels.indexOf(at) + 1]
    if (!above) continue
    at = above
    left = defaultBlockerRule.answerDays[at]
    escalations.push({ level: at, effectiveOn: day })
  }
  return { level: at, escalations }
}

test('agrees with a walk day by day', () => {
  const dayFrom = (offset: number): Day => new Date(Date.UTC(2025, 7, 1 + offset)).toISOString().slice(0, 10) as Day
  const day = fc.integer({ min: 0, max: 200 }).map(dayFrom)
  const pause = fc
    .tuple(fc.integer({ min: 0, max: 160 }), fc.integer({ min: 0, max: 25 }))
    .map(([from, length]): Pause => ({ from: dayFrom(from), until: dayFrom(from + length) }))
  const given = fc.record({
    assignedOn: day,
    level: fc.constantFrom(...blockerLevels),
    today: day,
    pauses: fc.array(pause, { maxLength: 4 }),
    answeredOn: fc.option(day),
  })
  fc.assert(
    fc.property(given, (one) => {
      const whole = { ...one, rule: defaultBlockerRule, isWorkingDay }
      const { level, escalations } = readClock(whole)
      expect({ level, escalations }).toEqual(walked(whole))
    }),
    { numRuns: 300 },
  )
})
