import type { RailLine } from '@pianqu/shared/rail/rail.schema.ts'
import { and, asc, eq } from 'drizzle-orm'
import type { TableStore } from '../../db/table-store.ts'
import { allLines, allStations, type StationWithOrigin } from './rail.facts.ts'
import { areaBoundaries, railLines, railStationLines, railStations } from './rail.tables.ts'

export const railLineStore: TableStore<RailLine> = {
  find: (db, { code }) => db.orm.select().from(railLines).where(eq(railLines.code, code)).get(),
  put: (tx, row) => {
    tx.orm.insert(railLines).values(row).onConflictDoUpdate({ target: railLines.code, set: row }).run()
  },
  remove: (tx, { code }) => {
    tx.orm.delete(railLines).where(eq(railLines.code, code)).run()
  },
  all: allLines,
}

export const railStationStore: TableStore<StationWithOrigin> = {
  find: (db, { code }) => {
    const row = db.orm.select().from(railStations).where(eq(railStations.code, code)).get()
    if (!row) return undefined
    const calls = db.orm
      .select()
      .from(railStationLines)
      .where(eq(railStationLines.stationCode, code))
      .orderBy(asc(railStationLines.position))
      .all()
    return { ...row, lineCodes: calls.map(({ lineCode }) => lineCode) }
  },
  put: (tx, { lineCodes, ...station }) => {
    tx.orm.insert(railStations).values(station).onConflictDoUpdate({ target: railStations.code, set: station }).run()
    tx.orm.delete(railStationLines).where(eq(railStationLines.stationCode, station.code)).run()
    const calls = lineCodes.map((lineCode, position) => ({
      stationCode: station.code,
      lineCode,
      position,
    }))
    tx.orm.insert(railStationLines).values(calls).run()
  },
  remove: (tx, { code }) => {
    tx.orm.delete(railStations).where(eq(railStations.code, code)).run()
  },
  all: allStations,
}

type AreaBoundary = typeof areaBoundaries.$inferSelect

const isOutline = ({ areaCode, effectiveFrom }: AreaBoundary) =>
  and(eq(areaBoundaries.areaCode, areaCode), eq(areaBoundaries.effectiveFrom, effectiveFrom))

export const boundaryStore: TableStore<AreaBoundary> = {
  find: (db, row) => db.orm.select().from(areaBoundaries).where(isOutline(row)).get(),
  put: (tx, row) => {
    tx.orm
      .insert(areaBoundaries)
      .values(row)
      .onConflictDoUpdate({ target: [areaBoundaries.areaCode, areaBoundaries.effectiveFrom], set: row })
      .run()
  },
  remove: (tx, row) => {
    tx.orm.delete(areaBoundaries).where(isOutline(row)).run()
  },
  all: (db) =>
    db.orm.select().from(areaBoundaries).orderBy(asc(areaBoundaries.areaCode), asc(areaBoundaries.effectiveFrom)).all(),
}
