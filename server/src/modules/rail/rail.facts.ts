import type { Boundary } from '@pianqu/shared/geometry/boundary.schema.ts'
import type { RailLine, RailStation } from '@pianqu/shared/rail/rail.schema.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import { asc } from 'drizzle-orm'
import { type Database, statement } from '../../db/database.ts'
import { listsIn } from '../../db/lists.ts'
import { areaBoundaries, railLines, railStationLines, railStations } from './rail.tables.ts'

/** A station with the position as its file gave it. */
export interface StationWithOrigin extends RailStation {
  readonly originalCrs: string
  readonly originalX: number
  readonly originalY: number
}

const everyStation = statement((orm) => orm.select().from(railStations).orderBy(asc(railStations.code)).prepare())
const everyBoundary = statement((orm) =>
  orm.select().from(areaBoundaries).orderBy(asc(areaBoundaries.areaCode), asc(areaBoundaries.effectiveFrom)).prepare(),
)

/** The lines that call at a station. */
export const lineLists = listsIn(railStationLines, 'stationCode', 'lineCode')

/** All stations with the lines that call there. */
export function allStations(db: Database): StationWithOrigin[] {
  const linesOf = lineLists.all(db)
  return everyStation(db)
    .all()
    .map((station) => ({ ...station, lineCodes: linesOf(station.code) }))
}

export interface StoredOutline {
  readonly areaCode: string
  readonly effectiveFrom: Day
  readonly boundary: Boundary
}

/** Every outline of every area in WGS-84, whatever day it holds from. */
export const allOutlines = (db: Database): StoredOutline[] => everyBoundary(db).all()

export const allLines = (db: Database): RailLine[] => db.orm.select().from(railLines).orderBy(asc(railLines.code)).all()

export const lineCodes = (db: Database): string[] =>
  db.orm
    .select({ code: railLines.code })
    .from(railLines)
    .all()
    .map(({ code }) => code)
