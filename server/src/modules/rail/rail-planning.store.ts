import type { RailExit, RailPoint, RailStop } from '@pianqu/shared/rail/line-order.schema.ts'
import { and, asc, eq, getTableColumns, sql } from 'drizzle-orm'
import { statement } from '../../db/database.ts'
import type { TableStore } from '../../db/table-store.ts'
import { type PointBasis, railExits, railPoints, railStops } from './rail-planning.tables.ts'

type StopRow = typeof railStops.$inferSelect
type ExitRow = typeof railExits.$inferSelect

const isStop = ({ lineCode, sequence }: RailStop) =>
  and(eq(railStops.lineCode, lineCode), eq(railStops.sequence, sequence))

export const railStopStore: TableStore<StopRow> = {
  find: (db, row) => db.orm.select().from(railStops).where(isStop(row)).get(),
  put: (tx, row) => {
    tx.orm
      .insert(railStops)
      .values(row)
      .onConflictDoUpdate({ target: [railStops.lineCode, railStops.sequence], set: row })
      .run()
  },
  remove: (tx, row) => {
    tx.orm.delete(railStops).where(isStop(row)).run()
  },
  all: (db) => db.orm.select().from(railStops).orderBy(asc(railStops.lineCode), asc(railStops.sequence)).all(),
}

const isExit = ({ stationCode, name }: RailExit) =>
  and(eq(railExits.stationCode, stationCode), eq(railExits.name, name))

export const railExitStore: TableStore<ExitRow> = {
  find: (db, row) => db.orm.select().from(railExits).where(isExit(row)).get(),
  put: (tx, row) => {
    tx.orm
      .insert(railExits)
      .values(row)
      .onConflictDoUpdate({ target: [railExits.stationCode, railExits.name], set: row })
      .run()
  },
  remove: (tx, row) => {
    tx.orm.delete(railExits).where(isExit(row)).run()
  },
  all: (db) => db.orm.select().from(railExits).orderBy(asc(railExits.stationCode), asc(railExits.name)).all(),
}

/** A point with the position as its file gave it. */
export interface PointRow extends RailPoint {
  readonly originalCrs: string
  readonly originalX: number
  readonly originalY: number
}

const shape = {
  code: railPoints.code,
  longitude: railPoints.longitude,
  latitude: railPoints.latitude,
  weight: railPoints.weight,
  originalCrs: railPoints.originalCrs,
  originalX: railPoints.originalX,
  originalY: railPoints.originalY,
}

const putPoint = statement((orm) =>
  orm
    .insert(railPoints)
    .values({
      basis: sql.placeholder('basis'),
      code: sql.placeholder('code'),
      longitude: sql.placeholder('longitude'),
      latitude: sql.placeholder('latitude'),
      weight: sql.placeholder('weight'),
      originalCrs: sql.placeholder('originalCrs'),
      originalX: sql.placeholder('originalX'),
      originalY: sql.placeholder('originalY'),
    })
    .onConflictDoUpdate({
      target: [railPoints.basis, railPoints.code],
      set: Object.fromEntries(
        Object.entries(getTableColumns(railPoints)).map(([field, { name }]) => [field, sql.raw(`excluded.${name}`)]),
      ),
    })
    .prepare(),
)

/** The points of one basis. */
export function pointStore(basis: PointBasis): TableStore<PointRow> {
  const isPoint = ({ code }: Pick<RailPoint, 'code'>) => and(eq(railPoints.basis, basis), eq(railPoints.code, code))
  // A city brings a hundred thousand of them: the statements are built once.
  const find = statement((orm) =>
    orm
      .select(shape)
      .from(railPoints)
      .where(and(eq(railPoints.basis, basis), eq(railPoints.code, sql.placeholder('code'))))
      .prepare(),
  )
  return {
    find: (db, { code }) => find(db).get({ code }),
    put: (tx, row) => {
      putPoint(tx).run({ basis, ...row })
    },
    remove: (tx, row) => {
      tx.orm.delete(railPoints).where(isPoint(row)).run()
    },
    all: (db) =>
      db.orm.select(shape).from(railPoints).where(eq(railPoints.basis, basis)).orderBy(asc(railPoints.code)).all(),
  }
}
