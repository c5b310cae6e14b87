import { describe, expect, test } from 'vitest'
import { nothingKept } from '../../../editing/edit.ts'
import { typed } from '../../../editing/kept-changes.ts'
import { untouched } from '../../../ui/sheet-grid/cells/coerce-score.ts'
import { aSheet, aTarget } from '../assessment.fixture.ts'
import { handInSummary } from './hand-in-summary.ts'
import { placeKey } from './mark-edit.ts'
import { seenSheet } from './sheet-document.ts'
import { editsOf, sheetColumns, sheetRow, untouchedEdits } from './sheet-rows.ts'
import { filterTargets, openQuestions, showSheet, targetProgress } from './shown-sheet.ts'

const cell = (targetCode: string, criterionCode: string, tenths: number | null) => ({
  targetCode,
  criterionCode,
  tenths,
  reason: null,
  basis: null,
})

const sheet = aSheet({
  targets: [
    aTarget('D1'),
    aTarget('D2', { isUntouched: true }),
    aTarget('D3', { recusal: { state: 'granted', reason: '直系亲属' }, criterionCodes: [] }),
    aTarget('D4'),
  ],
  cells: [cell('D1', 'T1', 100), cell('D1', 'T2', 80)],
})

const shownWith = (sheetEdits: Parameters<typeof editsOf>[0] = []) => {
  const before = showSheet(sheet, { kept: nothingKept })
  const sight = { kept: nothingKept, seen: seenSheet(sheet) }
  return showSheet(sheet, { kept: typed(editsOf(sheetEdits, before), placeKey, sight)(nothingKept) })
}

describe('the sheet as it is shown', () => {
  const shown = shownWith()

  test('counts targets that are done, 未接触 among them, without recused ones', () => {
    expect(targetProgress(shown)).toEqual({ done: 2, owed: 3 })
  })

  test('asks for a word where a mark is low, and for marks where there are none', () => {
    expect(
      openQuestions(shown).map(({ targetCode, criterionCode, code }) => [targetCode, criterionCode, code]),
    ).toEqual([['D1', 'T1', 'needs-reason-low']])
    expect(filterTargets(shown, 'blank').map(({ target }) => target.code)).toEqual(['D4'])
    expect(filterTargets(shown, 'reason').map(({ target }) => target.code)).toEqual(['D1'])
  })

  test('says in every cell what the row is', () => {
    const columns = sheetColumns(sheet)
    const rows = shown.map((each) => sheetRow(each, columns, true))
    expect(rows.map(({ cells, isLocked }) => [cells['T1'], cells['T2'], isLocked ?? false])).toEqual([
      [100, 80, false],
      [untouched, untouched, false],
      ['回避', '回避', true],
      [null, null, false],
    ])
    expect(columns.map(({ title }) => title)).toEqual(['区（市）县', '项目推进（20分）', '要素保障（10分）'])
  })

  test('takes back 未接触 of a row by writing into it', () => {
    const edit = { rowKey: 'D2', columnKey: 'T1', before: untouched, after: 160 }
    const d2 = shownWith([edit]).find(({ target }) => target.code === 'D2')
    expect([d2?.isUntouched, d2?.marks['T1']?.tenths, d2?.marks['T2']]).toEqual([false, 160, null])
  })

  test('empties the marks of a row that is said to be 未接触', () => {
    const d1 = shown[0]
    expect(d1 && untouchedEdits(d1).map(({ place, after }) => [place.criterionCode, after])).toEqual([
      [null, 'true'],
      ['T1', 'null'],
      ['T2', 'null'],
    ])
  })

  test('is summed up before it is handed in', () => {
    expect(handInSummary(sheet, shown)).toMatchObject({
      marked: 2,
      untouched: 1,
      recused: 1,
      criteria: [
        { code: 'T1', given: 1, untouched: 0, lowest: 100, highest: 100, reasons: 0 },
        { code: 'T2', given: 1 },
      ],
    })
  })
})
