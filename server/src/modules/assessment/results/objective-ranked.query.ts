import { ProblemError } from '@pianqu/shared/http/problem.ts'
import type { Ranking, RankingRow } from '@pianqu/shared/rankings/ranking.contract.ts'
import type { RankingSpan } from '@pianqu/shared/rankings/ranking-groups.ts'
import type { IndexPartCode } from '@pianqu/shared/rankings/ranking-rule.schema.ts'
import type { Database } from '../../../db/database.ts'
import { frozenPage, frozenRanking } from '../../snapshots/frozen-page.facts.ts'
import { snapshotOf } from '../../snapshots/snapshot.facts.ts'
import { missing, type ObjectiveValue, type Published } from './objective-published.ts'

/** Scores are published in hundredths of a point, out of 100 points. */
const hundredths = 100
const fullScore = 100 * hundredths

/** The row of a district; for a department the rows of the areas it leads. */
function rowsOf(db: Database, { number, target, isLed }: Published, by: RankingSpan): RankingRow[] {
  const rows = (ranking: Ranking | null) => ranking?.rows ?? []
  const own = rows(frozenRanking(db, number, by, 'districts')).filter(({ code }) => code === target.code)
  return own.length > 0 ? own : rows(frozenRanking(db, number, by, 'all')).filter(({ code }) => isLed(code))
}

/** The mean of published scores, exactly. */
function meanOf(scores: readonly number[], sentence: string): ObjectiveValue {
  const sum = scores.reduce((total, score) => total + Math.round(score * hundredths), 0)
  return { isKnown: true, numerator: sum, denominator: scores.length * fullScore, sentence }
}

const whose = (rows: readonly RankingRow[], { target }: Published): string =>
  rows.some(({ code }) => code === target.code) ? '' : `，牵头的${rows.length}个片区平均`

/** 月度指数: the mean of the year's months, as the newest snapshot of the year published it. */
export function publishedIndex(db: Database, published: Published): ObjectiveValue {
  const rows = rowsOf(db, published, 'year').filter(({ score }) => score !== null)
  if (rows.length === 0) return missing(`快照${published.number}中没有这个单位的月度指数`)
  const months = new Set(rows.flatMap((row) => row.months)).size
  const sentence = `快照${published.number}：${months}个月的月度指数平均${whose(rows, published)}`
  return meanOf(
    rows.flatMap(({ score }) => score ?? []),
    sentence,
  )
}

/** A part of the monthly index, as it stood in the newest month published. */
export const publishedPart =
  (code: IndexPartCode, name: string) =>
  (db: Database, published: Published): ObjectiveValue => {
    const rows = rowsOf(db, published, 'month').filter(({ parts }) =>
      parts.some((part) => part.code === code && part.score !== null),
    )
    if (rows.length === 0) return missing(`快照${published.number}中没有这个单位的${name}`)
    const scores = rows.flatMap(({ parts }) => parts.find((part) => part.code === code)?.score ?? [])
    return meanOf(scores, `快照${published.number}：${name}${whose(rows, published)}`)
  }

/** Pages were not frozen with the first snapshots there were. */
function areaPage(db: Database, number: string, code: string) {
  try {
    return frozenPage(db, number, 'area', code)
  } catch (error) {
    if (error instanceof ProblemError && error.code === 'snapshot/page-not-frozen') return null
    throw error
  }
}

/** 轨道覆盖: of the areas that a district is responsible for or a department leads, as far as the target speaks of them. */
export function publishedRail(db: Database, { number, target, isLed }: Published): ObjectiveValue {
  const readings = snapshotOf(db, number).content.areas.flatMap(({ code }) => {
    const page = areaPage(db, number, code)
    const isOwn = isLed(code) || page?.area.districts.some((district) => district.code === target.code)
    return (isOwn && page?.indicators.find((indicator) => indicator.code === 'rail-800m')) || []
  })
  const denominator = readings.reduce((sum, reading) => sum + (reading.denominator ?? 0), 0)
  if (denominator === 0) return missing(`快照${number}中没有这个单位计入目标的片区`)
  return {
    isKnown: true,
    numerator: readings.reduce((sum, reading) => sum + (reading.numerator ?? 0), 0),
    denominator,
    sentence: `快照${number}：${readings.length}个片区的站点覆盖面积合计`,
  }
}
