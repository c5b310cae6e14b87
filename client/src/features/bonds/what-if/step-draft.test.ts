import { describe, expect, test } from 'vitest'
import { readStep, type StepDraft, withAmount } from './step-draft.ts'

const draft: StepDraft = {
  kind: 'add',
  batchCode: 'B1',
  projectCode: 'P1',
  amount: '1200',
  day: '2025-11-20',
  toBatchCode: null,
  toProjectCode: null,
}

describe('a step that is typed', () => {
  test.each([
    [{}, { step: 'add', batchCode: 'B1', projectCode: 'P1', amountYuan: 12_000_000 }],
    [{ kind: 'drop' }, { step: 'drop', batchCode: 'B1', projectCode: 'P1' }],
    [
      { kind: 'resize', amount: '0' },
      { step: 'resize', batchCode: 'B1', projectCode: 'P1', amountYuan: 0 },
    ],
    [
      { kind: 'move', toBatchCode: 'B2' },
      { step: 'move', batchCode: 'B1', projectCode: 'P1', toBatchCode: 'B2' },
    ],
    [{ kind: 'add-batch' }, { step: 'add-batch', batchCode: 'B1', issuedOn: '2025-11-20', amountYuan: 12_000_000 }],
    [
      { kind: 'drop-batch', projectCode: null },
      { step: 'drop-batch', batchCode: 'B1' },
    ],
    [{ kind: 'resize-batch' }, { step: 'resize-batch', batchCode: 'B1', amountYuan: 12_000_000 }],
    [
      { kind: 'move-batch', amount: '' },
      { step: 'move-batch', batchCode: 'B1', issuedOn: '2025-11-20' },
    ],
  ] as const)('%j is a step', (change, step) => {
    expect(readStep({ ...draft, ...change })).toEqual({ step })
  })

  test.each([
    [{ projectCode: null }, '请选择项目'],
    [{ amount: '0' }, '请填写金额（万元），如 1200 或 1200.5'],
    [{ kind: 'drop', batchCode: '' }, '请选择批次'],
    [{ kind: 'move' }, '请选择移到哪个批次或哪个项目'],
    [{ kind: 'move-batch', day: '2025-02-30' }, '请填写发行日期，如 2025-11-20'],
  ] as const)('%j is not yet one', (change, fault) => {
    expect(readStep({ ...draft, ...change })).toEqual({ fault })
  })

  test('takes another amount where it has one', () => {
    expect(withAmount({ step: 'resize-batch', batchCode: 'B', amountYuan: 1 }, 2)).toMatchObject({ amountYuan: 2 })
    expect(withAmount({ step: 'drop-batch', batchCode: 'B' }, 2)).toEqual({ step: 'drop-batch', batchCode: 'B' })
  })
})
