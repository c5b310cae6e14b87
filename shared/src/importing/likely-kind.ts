import { findHeader, type Header } from '../workbook/find-header.ts'
import type { SheetCells } from '../workbook/raw-cell.ts'
import { type TableKind, tableKinds, tableOf } from './kinds.ts'

/** How much of a kind's header was found: columns, those that must be there counting more; 0 for none at all. */
const weightOf = (header: Header | undefined): number =>
  header === undefined ? 0 : 2 * header.columns.length + header.columns.filter(({ column }) => column.required).length

/** How much of the header of a kind stands in the first lines of a sheet. */
export const headerScore = (kind: TableKind, sheet: SheetCells): number =>
  weightOf(findHeader(sheet, tableOf(kind).columns))

/** The one kind that a file looks like most; several where it looks like them alike, none where it is no table of ours. */
export function likeliest(sheets: readonly SheetCells[]): TableKind[] {
  const weights = likelyKinds(sheets).map((kind) => ({
    kind,
    weight: Math.max(...sheets.map((sheet) => headerScore(kind, sheet))),
  }))
  return weights.filter(({ weight }) => weight === weights[0]?.weight).map(({ kind }) => kind)
}

/** How much of any header stands in the first lines of a sheet. */
export const anyHeaderScore = (sheet: SheetCells): number =>
  Math.max(...tableKinds.map((kind) => headerScore(kind, sheet)))

/** The kinds of table whose header is there with all that they need, the fullest first. */
export function likelyKinds(sheets: readonly SheetCells[]): TableKind[] {
  const found = tableKinds.flatMap((kind) => {
    const headers = sheets.flatMap((sheet) => findHeader(sheet, tableOf(kind).columns) ?? [])
    const whole = headers.filter(({ missing }) => missing.length === 0)
    return whole.length > 0 ? [{ kind, weight: Math.max(...whole.map(weightOf)) }] : []
  })
  return found.sort((a, b) => b.weight - a.weight).map(({ kind }) => kind)
}
