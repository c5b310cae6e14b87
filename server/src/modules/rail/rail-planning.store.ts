import type { KeyOf } from '@pianqu/shared/importing/row-key.ts'
import type { RailPoint } from '@pianqu/shared/rail/line-order.schema.ts'
import { and, asc, eq, sql } from 'drizzle-orm'
import { statement } from '../../db/database.ts'
import { keyedStore, preparedPut } from '../../db/keyed-store.ts'
import type { TableStore } from '../../db/table-store.ts'
import { type PointBasis, railExits, railPoints, railStops } from './rail-planning.tables.ts'

type StopRow = typeof railStops.$inferSelect
type ExitRow = typeof railExits.$inferSelect

export const railStopStore: TableStore<StopRow, KeyOf<'rail-stops'>> = keyedStore(railStops, ['lineCode', 'sequence'])

export const railExitStore: TableStore<ExitRow, KeyOf<'rail-exits'>> = keyedStore(railExits, ['stationCode', 'name'])

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

const putPoint = preparedPut(railPoints, ['basis', 'code'])

/** The points of one basis. */
export function pointStore(basis: PointBasis): TableStore<PointRow, KeyOf<'population-points' | 'floor-space-points'>> {
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
      putPoint(tx, { basis, ...row })
    },
    remove: (tx, row) => {
      tx.orm.delete(railPoints).where(isPoint(row)).run()
    },
    all: (db) =>
      db.orm.select(shape).from(railPoints).where(eq(railPoints.basis, basis)).orderBy(asc(railPoints.code)).all(),
  }
}
