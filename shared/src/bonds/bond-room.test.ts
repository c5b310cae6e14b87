import { describe, expect, test } from 'vitest'
import { bondRoom, overYuan } from './bond-room.ts'

const batches = [
  { code: 'N1', nature: 'new', amountYuan: 100 },
  { code: 'N2', nature: 'new', amountYuan: 100 },
  { code: 'R1', nature: 'refinancing', amountYuan: 100 },
] as const

const investments: Record<string, number> = { P1: 120, P2: 500 }
const limits = { batches, investmentOf: (code: string) => investments[code] ?? null }
const given = (batchCode: string, projectCode: string, amountYuan: number) => ({ batchCode, projectCode, amountYuan })

describe('the room that is left for bonds', () => {
  test.each([
    ['fits to the yuan', [given('N1', 'P2', 60)], given('N1', 'P2', 40), null],
    ['is more than the batch has', [given('N1', 'P2', 60)], given('N1', 'P2', 41), ['batch', 100, 60, 1]],
    ['is more than the project costs', [given('N1', 'P1', 100)], given('N2', 'P1', 30), ['project', 120, 100, 10]],
    [
      'is more than both, which the batch says',
      [given('N1', 'P1', 100)],
      given('N1', 'P1', 30),
      ['batch', 100, 100, 30],
    ],
    ['replaces old debt, which no project is held to', [given('N1', 'P1', 100)], given('R1', 'P1', 90), null],
    ['comes after old debt was replaced', [given('R1', 'P1', 90)], given('N1', 'P1', 100), null],
    ['is of a project that nothing is known of', [], given('N1', 'P9', 100), null],
    ['is of a batch that nothing is known of', [], given('X', 'P1', 1_000), null],
  ] as const)('one more %s', (_, before, more, expected) => {
    const overflow = bondRoom(limits, before).overflow(more)
    expect(overflow && [overflow.of, overflow.limitYuan, overflow.usedYuan, overflow.overYuan]).toEqual(expected)
  })

  test('shrinks as it is used', () => {
    const room = bondRoom(limits)
    room.use(given('N1', 'P1', 70))
    room.use(given('R1', 'P1', 20))
    expect([room.ofBatch('N1'), room.ofBatch('R1'), room.ofBatch('N2'), room.ofProject('P1')]).toEqual([70, 20, 0, 70])
  })

  test('is never less than nothing too little', () => {
    expect([overYuan(100, 90), overYuan(100, 90, 10), overYuan(100, 90, 11)]).toEqual([0, 0, 1])
  })
})
