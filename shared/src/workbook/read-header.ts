import type { Fault } from './fault.ts'
import { findHeader, type Header, headerRowsSearched } from './find-header.ts'
import { cellName, type SheetCells } from './raw-cell.ts'
import type { KeyedColumn } from './table.ts'

export interface HeadedSheet {
  readonly sheet: SheetCells
  readonly header: Header
}

interface HeadersRead {
  /** Sheets that can be read row by row. */
  readonly headed: readonly HeadedSheet[]
  readonly faults: readonly Fault[]
  /** Sheets that look like the table but lack columns, while another sheet is complete. */
  readonly warnings: readonly Fault[]
}

const listed = (columns: readonly KeyedColumn[]): string => columns.map(({ title }) => `“${title}”`).join('、')

function missingColumns({ sheet, header }: HeadedSheet): Fault {
  const rowNumber = header.rowIndex + 1
  return {
    sheet: sheet.name,
    row: rowNumber,
    column: '',
    cell: cellName(0, rowNumber),
    code: 'sheet/missing-columns',
    message: `工作表“${sheet.name}”第 ${rowNumber} 行的表头缺少必填列：${listed(header.missing)}，请补上后再导入`,
  }
}

function noHeader(sheet: SheetCells | undefined, columns: readonly KeyedColumn[]): Fault {
  const needed = listed(columns.filter(({ required }) => required))
  return {
    sheet: sheet?.name ?? '',
    row: 1,
    column: '',
    cell: 'A1',
    code: 'sheet/no-header',
    message: sheet
      ? `前 ${headerRowsSearched} 行中没有找到表头，请使用模板的表头，至少要有 ${needed}`
      : '文件里没有可见的工作表，请取消隐藏后再导入',
  }
}

/** A wrong unit refuses the whole sheet: amounts left out or read 10,000 times too large are equally wrong. */
function wrongUnits({ sheet, header }: HeadedSheet): Fault[] {
  const rowNumber = header.rowIndex + 1
  return header.wrongUnits.map(({ column, index, unit }) => ({
    sheet: sheet.name,
    row: rowNumber,
    column: column.title,
    cell: cellName(index, rowNumber),
    code: 'sheet/wrong-unit',
    message: `“${column.title}”这一列的单位写的是${unit}，导入只认${column.unit}，请换算成${column.unit}并改正表头或表上方的单位`,
  }))
}

/** Finds the header of every sheet and sorts out the sheets that cannot be read, each with its reason. */
export function readHeaders(sheets: readonly SheetCells[], columns: readonly KeyedColumn[]): HeadersRead {
  const found = sheets.flatMap((sheet) => {
    const header = findHeader(sheet, columns)
    return header ? [{ sheet, header }] : []
  })
  const complete = found.filter(({ header }) => header.missing.length === 0)
  const partial = found.filter(({ header }) => header.missing.length > 0).map(missingColumns)
  const headed = complete.filter(({ header }) => header.wrongUnits.length === 0)
  if (found.length === 0) return { headed, faults: [noHeader(sheets[0], columns)], warnings: [] }
  if (complete.length === 0) return { headed, faults: partial, warnings: [] }
  return { headed, faults: complete.flatMap(wrongUnits), warnings: partial }
}
