import { describe, expect, test } from 'vitest'
import { defaultShareTarget as target } from './gaps.ts'
import { lastBatch, outlook } from './outlook.ts'

const november = { code: 'B5', issuedOn: '2025-11-15', amountYuan: 340 } as const
const december = { code: 'B6', issuedOn: '2025-12-10', amountYuan: 200 } as const

describe('the rest of a year', () => {
  test.each([
    ['the worked case', 720, 1960, [november, december], 530, 540, 530 / 540, 'reachable', 'B5'],
    ['little is needed', 1200, 1960, [november, december], 50, 540, 50 / 540, 'reachable', 'B6'],
    ['all that remains is needed', 710, 1960, [november, december], 540, 540, 1, 'reachable', 'B5'],
    ['a yuan more than remains', 709, 1960, [november, december], 541, 540, 541 / 540, 'unreachable', null],
    ['it is met already', 1300, 1960, [november, december], -50, 540, 0, 'met', null],
    ['nothing is planned and it is met', 980, 1960, [], 0, 0, null, 'met', null],
    ['nothing is planned and it is missed', 979, 1960, [], 1, 0, null, 'unreachable', null],
    ['nothing is issued yet', 0, 0, [november, december], 270, 540, 0.5, 'reachable', 'B5'],
  ] as const)('%s', (_, allocatedYuan, issuedYuan, planned, neededYuan, remainingYuan, share, state, last) => {
    expect(outlook({ allocatedYuan, issuedYuan, planned, target })).toEqual({
      plannedTotalYuan: issuedYuan + remainingYuan,
      neededYuan,
      remainingYuan,
      requiredShareOfRest: share,
      state,
      lastBatchCode: last,
    })
  })

  test.each([
    [720, [november, december], 'missed', null],
    [1300, [november, december], 'met', null],
    [979, [], 'missed', null],
  ] as const)('of a year that is over is met or missed: %d', (allocatedYuan, planned, state, lastBatchCode) => {
    expect(outlook({ allocatedYuan, issuedYuan: 1960, planned, target, isOver: true })).toMatchObject({
      state,
      lastBatchCode,
    })
  })

  test('is empty where nothing was issued or planned', () => {
    expect(outlook({ allocatedYuan: 0, issuedYuan: 0, planned: [], target })).toBeNull()
  })
})

describe('the last batch', () => {
  const twin = { code: 'B7', issuedOn: '2025-12-10', amountYuan: 100 } as const

  test.each([
    ['of one day goes by code', 100, 'B7'],
    ['counts the later ones in', 101, 'B6'],
    ['reaches back', 301, 'B5'],
    ['is none where all do not cover it', 641, null],
  ])('%s', (_, needed, code) => {
    expect(lastBatch([twin, november, december], needed)).toBe(code)
  })
})
