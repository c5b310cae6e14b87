import type { BondShare } from '@pianqu/shared/bonds/share.ts'
import { bondShareOn } from '@pianqu/shared/bonds/year-curve.ts'
import type { Database } from '../../db/database.ts'
import { perRevision } from '../../db/revision.ts'
import { areaNames } from '../areas/area.facts.ts'
import { type AskedYear, askedYear } from './asked-year.query.ts'

/** The share of a year's bonds on a day, computed once per change of the data. */
export const bondShareOf = perRevision(
  (db: Database, asked: AskedYear): BondShare => bondShareOn(askedYear(db, asked), asked.asOf),
  64,
)

/** Areas with their names, as they go on the wire. */
export function namedAreas<Row extends { readonly code: string }>(db: Database, rows: readonly Row[]) {
  const names = areaNames(db)
  return rows.map((row) => ({ ...row, name: names.get(row.code) ?? row.code }))
}

/** A share as it goes on the wire. */
export const namedShare = (db: Database, share: BondShare) => ({ ...share, areas: namedAreas(db, share.areas) })
