import type { TableKind } from '@pianqu/shared/importing/kinds.ts'
import type { Month } from '@pianqu/shared/time/month.ts'
import type { CellValue } from '@pianqu/shared/workbook/table.ts'
import type { Database } from '../../db/database.ts'
import { keptTable } from './import-targets.ts'
import { cityNames } from './known-city.query.ts'

interface Wanted {
  readonly month: Month | undefined
  readonly blank: boolean
}

/** The rows a template is filled with: everything stored of the kind, of the month for reports; none when blank. */
export const templateRows = (db: Database, kind: TableKind, { month, blank }: Wanted): (readonly CellValue[])[] =>
  blank ? [] : keptTable(kind).cells(db, cityNames(db), month)
