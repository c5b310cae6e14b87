import { faultSheetName } from '@pianqu/shared/workbook/own-sheets.ts'
import type { Cell, CellStyle, Sheet } from 'hucre/xlsx'

/** A fault as it is kept with the import; without a cell it stands for its row. */
export interface PlacedFault {
  readonly sheet: string
  readonly row: number
  readonly column: string
  readonly cell?: string | undefined
  readonly message: string
}

export const cellOfFault = ({ cell, row }: PlacedFault): string => cell ?? `A${row}`

const columns = [
  { header: '工作表', width: 18 },
  { header: '行', width: 8 },
  { header: '列', width: 24 },
  { header: '单元格', width: 10 },
  { header: '问题', width: 80 },
] as const

const heading: CellStyle = { font: { bold: true } }

/** The list, its header first. */
export const faultListRows = (faults: readonly PlacedFault[]): (string | number)[][] => [
  columns.map(({ header }) => header),
  ...faults.map((fault) => [fault.sheet, fault.row, fault.column, cellOfFault(fault), fault.message]),
]

/** Every fault on a line of its own, in the order in which they were found. */
export function faultSheet(faults: readonly PlacedFault[]): Sheet {
  const headers = columns.map(({ header }) => header)
  const cells = new Map<string, Cell>(
    headers.map((value, index) => [`0,${index}`, { value, type: 'string', style: heading }]),
  )
  return {
    name: faultSheetName,
    rows: faultListRows(faults),
    cells,
    columns: columns.map(({ width }) => ({ width })),
    freezePane: { rows: 1 },
  }
}
