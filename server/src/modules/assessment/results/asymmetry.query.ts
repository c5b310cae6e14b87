import { directionNames, directions } from '@pianqu/shared/assessment/direction.ts'
import type { getAsymmetry } from '@pianqu/shared/assessment/results/audit.contract.ts'
import type { ReplyOf } from '@pianqu/shared/http/endpoint.ts'
import type { Database } from '../../../db/database.ts'
import { publishedResult } from './results.query.ts'

const rounded = (value: number): number => Math.round(value * 100) / 100

/** How far the two directions lie apart, of published subjective scores and nothing finer. Throws assessment/sealed. */
export function asymmetryOf(db: Database, year: number): ReplyOf<typeof getAsymmetry> {
  const sides = directions.map((direction) => {
    const { rows } = publishedResult(db, year, direction).content
    const scores = rows.flatMap(({ subjective }) => (subjective.score === null ? [] : [subjective.score]))
    const mean = scores.length > 0 ? rounded(scores.reduce((sum, score) => sum + score, 0) / scores.length) : null
    return {
      direction,
      targets: scores.length,
      mean,
      highest: scores.length > 0 ? Math.max(...scores) : null,
      lowest: scores.length > 0 ? Math.min(...scores) : null,
      display: mean === null ? '—' : mean.toFixed(2),
    }
  })
  const [districts, departments] = sides
  const difference =
    districts?.mean == null || departments?.mean == null ? null : rounded(departments.mean - districts.mean)
  const [first, second] = directions.map((direction) => directionNames[direction])
  const sentence =
    difference === null
      ? '有一个方向没有可显示的得分，不能比较'
      : `${second}平均${departments?.display}分，${first}平均${districts?.display}分，相差${Math.abs(difference).toFixed(2)}分`
  return { sides, difference, sentence }
}
