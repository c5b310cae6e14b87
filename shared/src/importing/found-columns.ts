import type { ReadContext } from '../workbook/cell-reader.ts'
import { cellText } from '../workbook/cell-text.ts'
import { inTenThousands, isInUnit } from '../workbook/convert-money.ts'
import type { FoundColumn } from '../workbook/find-header.ts'
import { columnLetter, emptyCell, type RawCell, type SheetCells } from '../workbook/raw-cell.ts'
import { type HeadedSheet, readHeaders } from '../workbook/read-header.ts'
import { isSkipped } from '../workbook/row-kind.ts'
import type { MoneyUnit } from '../workbook/unit-text.ts'
import { fieldText } from './field-words.ts'
import type { ImportColumn } from './import.contract.ts'
import { type TableKind, tableOf } from './kinds.ts'

const samplesShown = 3

const writtenText = (cell: RawCell): string => cell.error ?? cellText(cell).slice(0, 80)

/** What becomes of one column: its title, where it goes, and its first cells as they stand and as they are read. */
function columnRead(
  { sheet, header }: HeadedSheet,
  found: FoundColumn,
  rows: readonly (readonly RawCell[])[],
  context: ReadContext,
  money: MoneyUnit | undefined,
): ImportColumn {
  const { column, index, unit } = found
  const isConverted = money !== undefined && isInUnit(found, money)
  const samples = rows.map((row) => {
    const cells = money === undefined ? row : inTenThousands(row, [found], money)
    const reading = column.read(cells[index] ?? emptyCell, context)
    return {
      written: writtenText(row[index] ?? emptyCell),
      read: reading.ok ? fieldText(column.key, reading.value) : null,
    }
  })
  return {
    sheet: sheet.name,
    letter: columnLetter(index),
    header: cellText(sheet.rows[header.rowIndex]?.[index] ?? emptyCell),
    field: column.key,
    title: column.title,
    samples,
    unit: unit?.unit ?? (isConverted ? money : null),
    unitFrom: unit?.where ?? (isConverted ? '导入时选定' : null),
    state: isConverted ? 'converted' : 'read',
  }
}

/** Every column that has a title, in the order of the file: where it goes, in which unit, and why it goes nowhere. */
export function foundColumns(
  kind: TableKind,
  sheets: readonly SheetCells[],
  context: ReadContext,
  money?: MoneyUnit,
): ImportColumn[] {
  const { headed } = readHeaders(sheets, tableOf(kind).columns, money)
  return headed.flatMap((one) => {
    const { sheet, header } = one
    const rows = sheet.rows
      .slice(header.rowIndex + 1)
      .filter((row) => !isSkipped(row, header))
      .slice(0, samplesShown)
    const read = header.columns.map((found) => ({
      at: found.index,
      column: columnRead(one, found, rows, context, money),
    }))
    const passed = header.ignored.map(({ header: text, index, reason }) => ({
      at: index,
      column: {
        sheet: sheet.name,
        letter: columnLetter(index),
        header: text,
        field: null,
        title: null,
        samples: rows.map((row) => ({ written: writtenText(row[index] ?? emptyCell), read: null })),
        unit: null,
        unitFrom: null,
        state: reason === 'repeated' ? ('repeated' as const) : ('ignored' as const),
      },
    }))
    return [...read, ...passed].sort((a, b) => a.at - b.at).map(({ column }) => column)
  })
}
