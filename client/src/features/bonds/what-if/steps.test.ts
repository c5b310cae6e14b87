import type { ScenarioStep } from '@pianqu/shared/bonds/scenario/scenario.schema.ts'
import { describe, expect, test } from 'vitest'
import { yearBatch } from '../bonds.fixture.ts'
import { addedProjects, freeBatchCode, placeChosen, roomsOf } from './steps.ts'

const batches = [
  yearBatch({ code: 'A', amountYuan: 100, allocatedYuan: 90 }),
  yearBatch({ code: 'C', state: 'planned', issuedOn: '2025-12-11', amountYuan: 50, allocatedYuan: 0 }),
  yearBatch({ code: 'B', state: 'planned', issuedOn: '2025-11-20', amountYuan: 40, allocatedYuan: 10 }),
  yearBatch({ code: 'R', nature: 'refinancing' }),
]
const rooms = roomsOf(batches, [])
const roomsAfter = (...steps: ScenarioStep[]) =>
  roomsOf(batches, steps).map(({ code, roomYuan }) => `${code}${roomYuan}`)
const place = (...amounts: number[]) =>
  placeChosen(
    rooms,
    amounts.map((amountYuan, at) => ({ projectCode: `P${at + 1}`, amountYuan })),
    'auto',
    '2025-10-28',
  )
const told = (steps: readonly ScenarioStep[]) =>
  steps.map((step) => (step.step === 'add' ? `${step.projectCode}>${step.batchCode} ${step.amountYuan}` : step.step))

describe('the room that batches have', () => {
  test('stands with the planned ones first, without refinancing', () => {
    expect(roomsAfter()).toEqual(['B30', 'C50', 'A10'])
  })

  test('follows the steps', () => {
    expect(
      roomsAfter(
        { step: 'add', batchCode: 'B', projectCode: 'P1', amountYuan: 5 },
        { step: 'resize-batch', batchCode: 'C', amountYuan: 60 },
        { step: 'drop-batch', batchCode: 'A' },
        { step: 'add-batch', batchCode: 'D', issuedOn: '2025-11-01', amountYuan: 7 },
        { step: 'move-batch', batchCode: 'B', issuedOn: '2025-12-31' },
        { step: 'drop', batchCode: 'B', projectCode: 'P9' },
      ),
    ).toEqual(['D7', 'C60', 'B25'])
  })
})

describe('chosen money', () => {
  test('goes whole into the first batch that has room for it', () => {
    expect(told(place(20, 35).steps)).toEqual(['P1>B 20', 'P2>C 35'])
  })

  test('is parted where no batch has room for all of it, and what is left is told', () => {
    const { steps, leftYuan } = place(70, 40)
    expect(told(steps)).toEqual(['P1>B 30', 'P1>C 40', 'P2>C 10', 'P2>A 10'])
    expect(leftYuan).toBe(20)
  })

  test('goes where it is told, room or not', () => {
    const { steps } = placeChosen(rooms, [{ projectCode: 'P1', amountYuan: 99 }], { batchCode: 'A' }, '2025-10-28')
    expect(told(steps)).toEqual(['P1>A 99'])
  })

  test('makes a batch of its own', () => {
    const { steps } = placeChosen(rooms, [{ projectCode: 'P1', amountYuan: 99 }], 'new', '2025-10-28')
    expect(steps[0]).toEqual({ step: 'add-batch', batchCode: '测算批次1', issuedOn: '2025-10-28', amountYuan: 99 })
    expect(freeBatchCode(roomsOf(batches, steps))).toBe('测算批次2')
    expect([...addedProjects(steps)]).toEqual(['P1'])
  })

  test('is nothing where nothing is chosen', () => {
    expect(placeChosen(rooms, [], 'new', '2025-10-28')).toEqual({ steps: [], leftYuan: 0 })
  })
})
