import { ProblemError } from '@pianqu/shared/http/problem.ts'
import { type ImportKind, importKindNames } from '@pianqu/shared/importing/kinds.ts'
import type { RailPoint } from '@pianqu/shared/rail/line-order.schema.ts'
import { count, sum } from 'drizzle-orm'
import type { Database } from '../../db/database.ts'
import { pointStore } from './rail-planning.store.ts'
import { type PointBasis, railPoints } from './rail-planning.tables.ts'

const kindOf: Record<PointBasis, ImportKind> = { population: 'population-points', floorSpace: 'floor-space-points' }
const basisNames: Record<PointBasis, string> = { population: '人口', floorSpace: '建筑面积' }

/** The points of a basis. Throws rail/no-points where there is none. */
export function pointsOf(db: Database, basis: PointBasis): RailPoint[] {
  const points = pointStore(basis).all(db)
  if (points.length > 0) return points
  throw new ProblemError('rail/no-points', {
    detail: `还没有${basisNames[basis]}数据，不能按${basisNames[basis]}计算覆盖；请先导入“${importKindNames[kindOf[basis]]}”`,
  })
}

/** How many points of each basis are stored, and what they sum up to. */
export const pointTotals = ({ orm }: Database) =>
  orm
    .select({ basis: railPoints.basis, points: count(), total: sum(railPoints.weight).mapWith(Number) })
    .from(railPoints)
    .groupBy(railPoints.basis)
    .all()
