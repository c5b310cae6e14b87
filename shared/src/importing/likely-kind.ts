import { findHeader, type Header } from '../workbook/find-header.ts'
import type { SheetCells } from '../workbook/raw-cell.ts'
import { type TableKind, tableKinds, tableOf } from './kinds.ts'

/** How much of a kind's header was found: columns, those that must be there counting more; 0 for none at all. */
const weightOf = (header: Header | undefined): number =>
  header === undefined ? 0 : 2 * header.columns.length + header.columns.filter(({ column }) => column.required).length

/** How much of the header of a kind stands in the first lines of a sheet. */
export const headerScore = (kind: TableKind, sheet: SheetCells): number =>
  weightOf(findHeader(sheet, tableOf(kind).columns))

/** The kinds of table whose header is there with all that they need, the fullest first. */
export function likelyKinds(sheets: readonly SheetCells[]): TableKind[] {
  const found = tableKinds.flatMap((kind) => {
    const headers = sheets.flatMap((sheet) => findHeader(sheet, tableOf(kind).columns) ?? [])
    const whole = headers.filter(({ missing }) => missing.length === 0)
    return whole.length > 0 ? [{ kind, weight: Math.max(...whole.map(weightOf)) }] : []
  })
  return found.sort((a, b) => b.weight - a.weight).map(({ kind }) => kind)
}
