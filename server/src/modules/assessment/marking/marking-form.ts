import { type SheetFingerprint, sheetFingerprintRows } from '@pianqu/shared/assessment/marking/sheet-fingerprint.ts'
import type { WorkbookColumn } from '@pianqu/shared/assessment/marking/sheet-workbook.ts'
import { fingerprintSheetName } from '@pianqu/shared/workbook/own-sheets.ts'
import type { CellValue } from '@pianqu/shared/workbook/table.ts'
import { aboutSheet } from '../../../workbook/guide-sheet.ts'
import type { CellRule, Form } from '../../../workbook/write-form.ts'

interface MarkingWorkbook {
  readonly fingerprint: SheetFingerprint
  readonly about: readonly string[]
  readonly columns: readonly WorkbookColumn[]
  readonly rows: readonly (readonly CellValue[])[]
}

const onlyYes: CellRule = { type: 'list', values: ['是'], allowBlank: true }

/** The own sheet of marks to be filled in: a row for each target, what it is made for on a hidden sheet. */
export const markingForm = ({ fingerprint, about, columns, rows }: MarkingWorkbook): Form => ({
  name: '评分表',
  columns: columns.map(({ header, width, max }) => ({
    header,
    width,
    isText: max === undefined,
    rule: header === '整体未接触' ? onlyYes : null,
  })),
  rows: rows.map((row) => columns.map(({ isKey = false }, index) => ({ value: row[index] ?? null, isFixed: isKey }))),
  guide: aboutSheet(about),
  fingerprint: { name: fingerprintSheetName, rows: sheetFingerprintRows(fingerprint) },
})
