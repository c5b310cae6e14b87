import type { Known, Names } from '@pianqu/shared/workbook/known.ts'
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Database } from '../../db/database.ts'
import { areas } from '../areas/area.tables.ts'
import { bondBatches } from '../bond-ledger/bond.tables.ts'
import { clusters } from '../clusters/cluster.tables.ts'
import { projects } from '../projects/project.tables.ts'
import { railLines, railStations } from '../rail/rail.tables.ts'
import { allUnits } from '../units/unit.facts.ts'

function codesOf(db: Database, table: SQLiteTable, column: SQLiteColumn): (code: string) => boolean {
  const codes = new Set(
    db.orm
      .select({ code: column })
      .from(table)
      .all()
      .map(({ code }) => String(code)),
  )
  return (code) => codes.has(code)
}

/** What the registry holds at this moment, for reading a workbook against it. */
export function knownCity(db: Database): Known {
  const units = new Map(allUnits(db).flatMap(({ code, name }) => [[name, code] as const, [code, code] as const]))
  return {
    unitCodeOf: (nameOrCode) => units.get(nameOrCode),
    hasUnit: (code) => units.get(code) === code,
    hasArea: codesOf(db, areas, areas.code),
    hasCluster: codesOf(db, clusters, clusters.code),
    hasProject: codesOf(db, projects, projects.code),
    hasBatch: codesOf(db, bondBatches, bondBatches.code),
    hasLine: codesOf(db, railLines, railLines.code),
    hasStation: codesOf(db, railStations, railStations.code),
  }
}

/** What codes are called at this moment, for writing a workbook. */
export function cityNames(db: Database): Names {
  const units = new Map(allUnits(db).map(({ code, name }) => [code, name]))
  const named = new Map(
    db.orm
      .select({ code: projects.code, name: projects.name })
      .from(projects)
      .all()
      .map(({ code, name }) => [code, name]),
  )
  return { unitNameOf: (code) => units.get(code), projectNameOf: (code) => named.get(code) }
}
