import { describe, expect, test } from 'vitest'
import type { KeptEdits } from '../../../editing/edit.ts'
import { aSheet, aTarget } from '../assessment.fixture.ts'
import { type HeldText, type MarkPlace, placeKey, textOfMark, textOfUntouched } from './mark-edit.ts'
import { saveBodyOf, seenSheet, sheetAfter } from './sheet-document.ts'

const mark = (tenths: number | null) => textOfMark({ tenths, reason: null, basis: null })
const cell = (targetCode: string, tenths: number) => ({
  targetCode,
  criterionCode: 'T1',
  tenths,
  reason: null,
  basis: null,
})

const edits = (...marks: readonly (readonly [targetCode: string, criterionCode: string | null, mine: HeldText])[]) =>
  Object.fromEntries(
    marks.map(([targetCode, criterionCode, mine]) => {
      const place = { targetCode, criterionCode }
      return [placeKey(place), { place, base: 'null', mine, version: 1 }]
    }),
  ) satisfies KeptEdits<MarkPlace, HeldText>

describe('a sheet as a document of marks', () => {
  test('holds what is marked, that the rest is not, and what is 未接触 as a whole', () => {
    const { held } = seenSheet(
      aSheet({ targets: [aTarget('D1'), aTarget('D2', { isUntouched: true })], cells: [cell('D1', 85)] }),
    )
    expect([held.get('D1 T1'), held.get('D1 T2')]).toEqual([mark(85), 'null'])
    expect([held.get('D1 *'), held.get('D2 *')]).toEqual(['false', 'true'])
    expect(held.get('D9 T1')).toBeUndefined()
  })

  test('says one mark in one way', () => {
    expect(textOfMark({ tenths: 85, reason: '  ', basis: ' 文号 ' })).toBe(
      textOfMark({ tenths: 85, reason: null, basis: '文号' }),
    )
  })

  test('is saved as the API takes it', () => {
    const body = saveBodyOf(edits(['D1', 'T1', mark(85)], ['D2', 'T1', 'null'], ['D3', null, textOfUntouched(true)]), 4)
    expect(body).toEqual({
      version: 4,
      cells: [
        { targetCode: 'D1', criterionCode: 'T1', mark: { tenths: 85, reason: null, basis: null } },
        { targetCode: 'D2', criterionCode: 'T1', mark: null },
      ],
      untouched: [{ targetCode: 'D3', isUntouched: true }],
    })
  })
})

describe('the sheet after a save, which answers without marks', () => {
  const sent = { version: 1, edits: edits(['D1', 'T1', mark(85)], ['D2', 'T1', 'null'], ['D3', null, 'true']) }
  const sheet = aSheet({ version: 1, cells: [cell('D1', 10), cell('D2', 20), cell('D3', 30)] })

  test('is the one it was sent over, with the marks', () => {
    const after = sheetAfter(sheet, sent, 2)
    expect(after?.version).toBe(2)
    expect(after?.cells.map(({ targetCode, tenths }) => [targetCode, tenths])).toEqual([
      ['D3', 30],
      ['D1', 85],
    ])
    expect(after?.targets.map(({ isUntouched }) => isUntouched)).toEqual([false, false, true])
  })

  test('is a newer one, where that has been read meanwhile', () => {
    const newer = { ...sheet, version: 5 }
    expect(sheetAfter(newer, sent, 2)).toBe(newer)
  })

  test.each([
    ['an older sheet', { ...sheet, version: 0 }],
    ['none', undefined],
  ])('has to be read where the page shows %s', (_, shown) => {
    expect(sheetAfter(shown, sent, 2)).toBeUndefined()
  })
})
