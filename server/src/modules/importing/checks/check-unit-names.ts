import type { Unit } from '@pianqu/shared/units/unit.schema.ts'
import type { Database } from '../../../db/database.ts'
import { allUnits } from '../../units/unit.facts.ts'
import { type Incoming, reject } from '../incoming.ts'

/** Which rows ask for the name of another unit, by code, and whose it is; in the order in which rows are written. */
function takenNames(stored: readonly Unit[], rows: readonly Unit[]): Map<string, string> {
  const nameOf = new Map(stored.map(({ code, name }) => [code, name]))
  const holderOf = new Map(stored.map(({ code, name }) => [name, code]))
  const known = new Set(nameOf.keys())
  const taken = new Map<string, string>()
  for (const { code, name } of [
    ...rows.filter((row) => known.has(row.code)),
    ...rows.filter((row) => !known.has(row.code)),
  ]) {
    const holder = holderOf.get(name)
    if (holder !== undefined && holder !== code) {
      taken.set(code, holder)
      continue
    }
    holderOf.delete(nameOf.get(code) ?? '')
    holderOf.set(name, code)
    nameOf.set(code, name)
  }
  return taken
}

/** A name says one unit: workbooks name units by it. A row that asks for another unit's name is rejected. */
export function checkUnitNames(db: Database, incoming: Incoming<Unit>): Incoming<Unit> {
  const taken = takenNames(
    allUnits(db),
    incoming.rows.map(({ row }) => row),
  )
  return reject(
    incoming,
    ({ row: { code, name } }) => {
      const holder = taken.get(code)
      if (holder === undefined) return null
      const message = `单位名称“${name}”已是单位“${holder}”的名称，一个名称只能属于一个单位，请改名，或先更正那个单位`
      return { code: 'row/name-taken', message }
    },
    'name',
  )
}
