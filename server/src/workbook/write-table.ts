import { columnLetter } from '@pianqu/shared/workbook/raw-cell.ts'
import type { CellValue, KeyedColumn } from '@pianqu/shared/workbook/table.ts'
import { type DataValidation, type WriteSheet, writeXlsx } from 'hucre/xlsx'
import { asText, heading } from './cell-styles.ts'
import { guideSheet } from './guide-sheet.ts'

/** Room for rows still to be added, with drop-downs and formats. */
const spareRows = 1_000

interface TableSheet {
  readonly name: string
  readonly columns: readonly KeyedColumn[]
  readonly rows: readonly (readonly CellValue[])[]
}

function dropDown({ title, choices, required }: KeyedColumn, index: number, lastRow: number): DataValidation[] {
  if (!choices) return []
  const letter = columnLetter(index)
  return [
    {
      type: 'list',
      values: [...choices],
      range: `${letter}2:${letter}${lastRow}`,
      allowBlank: !required,
      showErrorMessage: true,
      errorTitle: title,
      errorMessage: `请从下拉列表中选择：${choices.join('、')}`,
    },
  ]
}

function dataSheet({ name, columns, rows }: TableSheet): WriteSheet {
  const headers = columns.map(({ title, required }) => (required ? `${title}*` : title))
  const lastRow = rows.length + 1 + spareRows
  return {
    name,
    columns: columns.map(({ width, numeric }) => ({ width, ...(!numeric && { numFmt: asText }) })),
    rows: [headers, ...rows.map((row) => [...row])],
    cells: new Map(headers.map((value, index) => [`0,${index}`, { value, type: 'string', style: heading }])),
    dataValidations: columns.flatMap((column, index) => dropDown(column, index, lastRow)),
    freezePane: { rows: 1 },
  }
}

/** A table with room for more rows, and a sheet that says how to fill it. */
export const writeTable = (table: TableSheet): Promise<Uint8Array> =>
  writeXlsx({ sheets: [dataSheet(table), guideSheet(table.columns)] })
