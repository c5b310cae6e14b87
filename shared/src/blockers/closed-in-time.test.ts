import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Day, daysAfter } from '../time/day.ts'
import { lastDayOf, type Month } from '../time/month.ts'
import { defaultBlockerRule } from './blocker-rule.schema.ts'
import { answeredInTime, closedInTime } from './closed-in-time.ts'
import { type AnsweringStep, roundsOf } from './rounds.ts'

/** Every day is worked, so that ten days after the first are the eleventh. */
const days = { isWorkingDay: () => true, pauses: [] }

type Said = readonly [step: string, on: Day, unitCode?: string]

const historyOf = (...said: readonly Said[]) =>
  roundsOf(
    said.map(
      ([step, on, unitCode = 'B1']): AnsweringStep => ({
        step,
        on,
        unitCode,
        level: 'department',
        text: step === 'supervise' ? 'red' : null,
      }),
    ),
    defaultBlockerRule,
    days,
  )

// Due on 2025-09-11.
const assigned: Said = ['assign', '2025-09-01']
const missed: Said = ['supervise', '2025-09-12']

describe('closed in time, of September', () => {
  test.each<readonly [string, readonly Said[], number, number]>([
    ['answered on its day and closed', [assigned, ['answer', '2025-09-11'], ['confirm', '2025-09-12']], 1, 1],
    ['answered a day late', [assigned, missed, ['answer', '2025-09-12'], ['confirm', '2025-09-13']], 0, 1],
    ['not answered', [assigned, missed], 0, 1],
    ['not answered, with its day still ahead', [assigned], 0, 0],
    ['answered in time and not confirmed yet', [assigned, ['answer', '2025-09-11']], 0, 0],
    ['confirmed after the month', [assigned, ['answer', '2025-09-11'], ['confirm', '2025-10-01']], 0, 0],
    [
      'due on the last day',
      [
        ['assign', '2025-09-20'],
        ['supervise', '2025-10-01'],
      ],
      0,
      1,
    ],
    [
      'due after the month',
      [
        ['assign', '2025-09-21'],
        ['supervise', '2025-10-02'],
      ],
      0,
      0,
    ],
    ['answered late after the month', [assigned, ['answer', '2025-10-09']], 0, 1],
    [
      'of the year before',
      [
        ['assign', '2024-12-20'],
        ['supervise', '2024-12-31'],
      ],
      0,
      0,
    ],
    ['not assigned', [], 0, 0],
    ['sent back and not answered again', [assigned, ['answer', '2025-09-05'], ['reopen', '2025-09-08']], 0, 0],
    [
      'sent back and answered again by the first day',
      [
        assigned,
        ['answer', '2025-09-05'],
        ['reopen', '2025-09-08'],
        ['answer', '2025-09-11'],
        ['confirm', '2025-09-12'],
      ],
      1,
      1,
    ],
    [
      'sent back and answered again beyond the first day',
      [
        assigned,
        ['answer', '2025-09-05'],
        ['reopen', '2025-09-08'],
        ['answer', '2025-09-12'],
        ['confirm', '2025-09-13'],
      ],
      0,
      1,
    ],
    [
      'sent back with a day beyond the month, which is missed then',
      [assigned, ['answer', '2025-09-11'], ['reopen', '2025-09-25'], ['supervise', '2025-10-06']],
      0,
      0,
    ],
    [
      'closed in time and reopened in October',
      [assigned, ['answer', '2025-09-05'], ['confirm', '2025-09-08'], ['reopen', '2025-10-20']],
      1,
      1,
    ],
    ['let pass, and given to another unit in October', [assigned, missed, ['transfer', '2025-10-09', 'B2']], 0, 1],
    [
      'left with its unit after a dispute',
      [assigned, missed, ['assign', '2025-09-15'], ['answer', '2025-09-16']],
      0,
      1,
    ],
  ])('%s', (_what, said, numerator, denominator) => {
    expect(closedInTime([historyOf(...said)], '2025-09')).toEqual({ numerator, denominator })
  })

  test('a blocker that was closed and is reopened has another day from then on', () => {
    const again: readonly Said[] = [
      assigned,
      ['answer', '2025-09-05'],
      ['confirm', '2025-09-08'],
      ['reopen', '2025-10-20'],
      ['answer', '2025-10-30'],
      ['confirm', '2025-10-31'],
    ]
    expect(closedInTime([historyOf(...again)], '2025-10')).toEqual({ numerator: 1, denominator: 1 })
  })
})

describe('answered in time, by unit, of September', () => {
  test.each<readonly [string, readonly Said[], readonly [number, number], readonly [number, number]]>([
    ['by its day', [assigned, ['answer', '2025-09-11']], [1, 1], [0, 0]],
    ['let pass', [assigned, missed], [0, 1], [0, 0]],
    ['with time left', [assigned], [0, 0], [0, 0]],
    [
      'given to another in time',
      [assigned, ['transfer', '2025-09-05', 'B2'], ['answer', '2025-09-10', 'B2']],
      [0, 0],
      [1, 1],
    ],
    [
      'given to another too late',
      [assigned, missed, ['transfer', '2025-09-15', 'B2'], ['answer', '2025-09-20', 'B2']],
      [0, 1],
      [1, 1],
    ],
    [
      'sent back: by the answer that followed',
      [assigned, ['answer', '2025-09-05'], ['reopen', '2025-09-08'], ['answer', '2025-09-18']],
      [1, 1],
      [0, 0],
    ],
    [
      'reopened after closing: both',
      [
        assigned,
        ['answer', '2025-09-05'],
        ['confirm', '2025-09-06'],
        ['reopen', '2025-09-08'],
        ['supervise', '2025-09-19'],
      ],
      [1, 2],
      [0, 0],
    ],
  ])('%s', (_what, said, [own, asked], [other, askedOther]) => {
    const rounds = [historyOf(...said)]
    expect(answeredInTime(rounds, 'B1', '2025-09')).toEqual({ numerator: own, denominator: asked })
    expect(answeredInTime(rounds, 'B2', '2025-09')).toEqual({ numerator: other, denominator: askedOther })
  })
})

interface Life {
  readonly said: readonly Said[]
  readonly on: Day
  readonly unit: string
  readonly due: Day
  readonly state: 'open' | 'answered' | 'closed'
}

/** A red order is written the day after a due day that nobody kept. */
function withOrder(life: Life, until: Day): Life {
  const { said, due, unit, state } = life
  const isWritten = said.some(([step, day]) => step === 'supervise' && day > due)
  if (state !== 'open' || until <= due || isWritten) return life
  return { ...life, said: [...said, ['supervise', daysAfter(due, 1), unit]] }
}

const steps: Readonly<Record<string, (life: Life, unit: string) => Partial<Life> | null>> = {
  answer: ({ state }) => (state === 'open' ? { state: 'answered' } : null),
  confirm: ({ state }) => (state === 'answered' ? { state: 'closed' } : null),
  reopen: ({ state, on }) => (state === 'open' ? null : { state: 'open', due: daysAfter(on, 10) }),
  transfer: (life, unit) =>
    life.state === 'open' && unit !== life.unit ? { unit, due: daysAfter(life.on, 10) } : null,
}

interface Intent {
  readonly step: string
  readonly wait: number
  readonly unit: string
}

function lived(before: Life, { step, wait, unit }: Intent): Life {
  const now = daysAfter(before.on, wait)
  const life = { ...withOrder(before, now), on: now }
  const change = steps[step]?.(life, unit)
  if (!change) return life
  const next = { ...life, ...change }
  return { ...next, said: [...next.said, [step, now, next.unit]] }
}

const born: Life = { said: [assigned], on: '2025-09-01', unit: 'B1', due: '2025-09-11', state: 'open' }

/** Lives as people and days lead them. */
const lives = fc
  .array(
    fc.record({
      step: fc.constantFrom('answer', 'confirm', 'reopen', 'transfer'),
      wait: fc.integer({ min: 0, max: 25 }),
      unit: fc.constantFrom('B1', 'B2'),
    }),
    { maxLength: 12 },
  )
  .map((intents) => intents.reduce(lived, born).said)

test('what a month has said once it was over it says for good', () => {
  fc.assert(
    fc.property(lives, fc.constantFrom<Month>('2025-09', '2025-10', '2025-11'), (said, month) => {
      const end = lastDayOf(month)
      // The month is over the day after, when what was let pass on its last day is written down.
      const known = said.filter(([, on]) => on <= daysAfter(end, 1))
      const [then, now] = [[historyOf(...known)], [historyOf(...said)]]
      expect(closedInTime(now, month)).toEqual(closedInTime(then, month))
      for (const unit of ['B1', 'B2'])
        expect(answeredInTime(now, unit, month)).toEqual(answeredInTime(then, unit, month))
    }),
    { numRuns: 500 },
  )
})
