import { importKindNames, type TableKind, tableOf } from '@pianqu/shared/importing/kinds.ts'
import type { CellValue } from '@pianqu/shared/workbook/table.ts'
import { writeTable } from '../../workbook/write-table.ts'

/** A workbook of the kind, with rows as `toCells` of its table makes them; imported again it changes nothing. */
export const kindWorkbook = (kind: TableKind, rows: readonly (readonly CellValue[])[]): Promise<Uint8Array> =>
  writeTable({ name: importKindNames[kind], columns: tableOf(kind).columns, rows })
