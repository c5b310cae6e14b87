import { importKindNames, type TableKind } from '@pianqu/shared/importing/kinds.ts'
import { tableOf } from '@pianqu/shared/importing/tables/table-of.ts'
import { columnLetter } from '@pianqu/shared/workbook/raw-cell.ts'
import type { CellValue, KeyedColumn } from '@pianqu/shared/workbook/table.ts'
import { type CellStyle, type DataValidation, type WriteSheet, writeXlsx } from 'hucre/xlsx'
import { guideSheet } from './guide-sheet.ts'

/** Room for rows still to be added, with drop-downs and formats. */
const spareRows = 1_000

export const heading: CellStyle = {
  font: { bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'DDE7F3' } },
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
}

/** Text stays text when a person edits it: codes keep their zeros, and `=1` does not become a formula. */
export const asText = '@'

function dropDown({ header, choices, required }: KeyedColumn, index: number, lastRow: number): DataValidation[] {
  if (!choices) return []
  const letter = columnLetter(index)
  return [
    {
      type: 'list',
      values: [...choices],
      range: `${letter}2:${letter}${lastRow}`,
      allowBlank: !required,
      showErrorMessage: true,
      errorTitle: header,
      errorMessage: `请从下拉列表中选择：${choices.join('、')}`,
    },
  ]
}

function dataSheet(name: string, columns: readonly KeyedColumn[], rows: readonly (readonly CellValue[])[]): WriteSheet {
  const headers = columns.map(({ header, required }) => (required ? `${header}*` : header))
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

/** A workbook of the kind, with rows as `toCells` of its table makes them; imported again it changes nothing. */
export function writeTable(kind: TableKind, rows: readonly (readonly CellValue[])[]): Promise<Uint8Array> {
  const { columns } = tableOf(kind)
  return writeXlsx({ sheets: [dataSheet(importKindNames[kind], columns, rows), guideSheet(columns)] })
}
