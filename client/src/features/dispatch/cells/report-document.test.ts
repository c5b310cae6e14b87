import { describe, expect, test } from 'vitest'
import type { KeptEdits } from '../../../editing/edit.ts'
import { draftLine } from '../report.fixture.ts'
import { type CellEdit, type CellPlace, cellKey, type EditedField, unsavable } from './cell-edit.ts'
import { answerPlace, cellKind, saveBody, seenReport } from './report-document.ts'

type Value = CellEdit['after']

const edits = (...cells: readonly (readonly [projectCode: string, field: EditedField, mine: Value])[]) =>
  Object.fromEntries(
    cells.map(([projectCode, field, mine]) => {
      const place = { projectCode, field }
      return [cellKey(place), { place, base: null, mine, version: 1 }]
    }),
  ) satisfies KeptEdits<CellPlace, Value>

const seen = (...unchanged: readonly string[]) =>
  seenReport({
    version: 1,
    lines: ['P1', 'P2'].map((projectCode) =>
      draftLine({ projectCode, isUnchanged: unchanged.includes(projectCode), content: { investedYuan: 7 } }),
    ),
  })

describe('a report as a document of cells', () => {
  test('holds what each line says, and whether it says 无变化', () => {
    const { held } = seen('P2')
    expect(held.get('P1 investedYuan')).toBe(7)
    expect([held.get('P1 isUnchanged'), held.get('P2 isUnchanged')]).toEqual([false, true])
    expect(held.get('P3 investedYuan')).toBeUndefined()
  })

  test('is saved line by line', () => {
    const body = saveBody(edits(['P1', 'note', '好'], ['P2', 'investedYuan', 5], ['P1', 'investedYuan', null]), 3)
    expect(body).toEqual({
      version: 3,
      lines: [
        { projectCode: 'P1', note: '好', investedYuan: null },
        { projectCode: 'P2', investedYuan: 5 },
      ],
    })
  })

  test('says 无变化 again beside a note, which does not take it back', () => {
    const note = cellKind.complete(edits(['P1', 'note', '汛期停工']), seen('P1'))
    expect(saveBody(note, 1).lines).toEqual([{ projectCode: 'P1', note: '汛期停工', isUnchanged: true }])
  })

  test('holds the answers to comments beside the cells, and sends them along', () => {
    const { held } = seenReport({
      version: 1,
      lines: [],
      comments: [
        { projectCode: 'P1', commentId: 'c1', answer: null },
        { projectCode: 'P1', commentId: 'c2', answer: '已核对' },
      ],
    })
    const place = answerPlace({ projectCode: 'P1', commentId: 'c1' })
    expect([...held]).toEqual([
      [cellKey(place), ''],
      ['P1 answer c2', '已核对'],
    ])
    // As it waits on the device, over a reload too.
    expect(cellKind.place.parse(JSON.parse(JSON.stringify(place)))).toEqual(place)
    const kept = { [cellKey(place)]: { place, base: '', mine: '凭证已附', version: 1 } }
    expect(saveBody(cellKind.complete(kept, seen('P1')), 1)).toEqual({
      version: 1,
      lines: [],
      answers: [{ commentId: 'c1', answer: '凭证已附' }],
    })
  })

  test.each([
    ['where more than a note is typed', edits(['P1', 'note', '好'], ['P1', 'investedYuan', 5]), seen('P1')],
    ['where the line does not say it', edits(['P1', 'note', '好']), seen('P2')],
  ])('leaves 无变化 unsaid %s', (_, typed, now) => {
    expect(Object.keys(cellKind.complete(typed, now))).not.toContain('P1 isUnchanged')
  })
})

describe('a cell that can never be saved', () => {
  test.each<[EditedField, Value, boolean]>([
    ['investedYuan', -5, true],
    ['investedYuan', 5, false],
    ['investedYuan', null, false],
    ['progressBasisPoints', 10_001, true],
    ['actualStart', '去年', true],
    ['actualStart', '2025-10', false],
    ['isUnchanged', true, false],
  ])('%s %j: %j', (field, value, expected) => {
    expect(unsavable(field, value) !== null).toBe(expected)
  })
})
