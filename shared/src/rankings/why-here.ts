import { moneyLine } from '../money/yuan.ts'
import { roundRatio } from '../number/ratio.ts'
import type { RankedPart, Ranking, RankingRow, RankingWhy } from './ranking.contract.ts'
import type { IndexPartCode } from './ranking-rule.schema.ts'
import { scoreGap } from './standings.ts'

type Loss = RankingWhy['parts'][number]

const round = (value: number, decimals: number): number => Math.round(value * 10 ** decimals) / 10 ** decimals

/** The middle of published scores, halves rounded up as offices do; `null` of nothing. */
export function medianOf(values: readonly number[], decimals: number): number | null {
  const sorted = values.toSorted((a, b) => a - b)
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.ceil((sorted.length - 1) / 2)]]
  if (low === undefined || high === undefined) return null
  const unit = 10 ** decimals
  const sum = Math.round(low * unit) + Math.round(high * unit)
  return roundRatio({ numerator: sum, denominator: 2 * unit }, decimals)
}

/** Points lost by part against full marks and against the median of the group, the most lost first: a Pareto. */
export function lossesOf(row: RankingRow, rows: readonly RankingRow[], decimals: number): Loss[] {
  const placed = rows.filter(({ place }) => place !== null)
  const losses = row.parts.map((part): Loss => {
    const peers = placed.flatMap(({ parts }) => parts.find(({ code }) => code === part.code)?.score ?? [])
    const median = medianOf(peers, decimals)
    if (part.score === null || part.weight === null || part.points === null) {
      return { ...part, median, gapToMedian: null, lost: null, lostShare: null }
    }
    return {
      ...part,
      median,
      gapToMedian: median === null ? null : round((part.weight * (part.score - median)) / 100, decimals),
      lost: round(part.weight - part.points, decimals),
      lostShare: null,
    }
  })
  losses.sort((a, b) => (b.lost ?? -1) - (a.lost ?? -1))
  const total = losses.reduce((sum, { lost }) => sum + (lost ?? 0), 0)
  let lostSoFar = 0
  return losses.map((loss) => {
    lostSoFar += loss.lost ?? 0
    return loss.lost === null || total === 0 ? loss : { ...loss, lostShare: round(lostSoFar / total, 4) }
  })
}

const neighbour = (own: number, other: RankingRow | undefined, decimals: number): RankingWhy['above'] =>
  !other || other.place === null || other.score === null
    ? null
    : {
        code: other.code,
        name: other.name,
        place: other.place,
        score: other.score,
        distance: Math.abs(scoreGap(other.score, own, decimals)),
      }

const amountText: Partial<Record<IndexPartCode, (missing: number) => string>> = {
  investment: (yuan) => `约需再完成投资${moneyLine(yuan)}`,
  'bond-use': (yuan) => `约需再使用债券资金${moneyLine(yuan)}`,
  starts: (count) => `约需再开工${count}个项目`,
  blockers: (count) => `约需再按期销号${count}个堵点`,
}

/** A part that could bring the points alone, with what that takes; `null` where even full marks would not do. */
function wayUp(
  part: RankedPart,
  points: number,
  decimals: number,
): NonNullable<RankingWhy['lift']>['ways'][number] | null {
  const { code, name, score, weight, numerator, denominator } = part
  if (score === null || weight === null || weight === 0) return null
  const unit = 10 ** decimals
  const toScore = Math.ceil(Math.round((score + (points * 100) / weight) * unit * 1000) / 1000) / unit
  if (toScore > 100) return null
  const amount =
    numerator === null || denominator === null
      ? ''
      : `，${amountText[code]?.(Math.max(1, Math.ceil((toScore * denominator) / 100 - numerator))) ?? ''}`
  return {
    code,
    name,
    fromScore: score,
    toScore,
    sentence: `仅${name}一项需由${score.toFixed(decimals)}分提高到${toScore.toFixed(decimals)}分${amount}`,
  }
}

function liftOf(row: RankingRow, above: RankingWhy['above'], decimals: number): RankingWhy['lift'] {
  if (!above) return null
  const ways = row.parts.flatMap((part) => wayUp(part, above.distance, decimals) ?? [])
  const none = ways.length === 0 ? '，任何一项单独提高到满分都不够' : ''
  const sentence = `再得${above.distance.toFixed(decimals)}分可与第${above.place}名${above.name}并列${none}`
  return { points: above.distance, sentence, ways }
}

/** Everything that explains one row of a ranking, from the ranking as it is shown. */
export function whyHere(ranking: Ranking, row: RankingRow): RankingWhy {
  const { decimals } = ranking.rule
  const own = row.score
  const scored = ranking.rows.filter(({ score }) => score !== null)
  const better = own === null ? undefined : scored.findLast(({ score }) => Number(score) > own)
  const worse = own === null ? undefined : scored.find(({ score }) => Number(score) < own)
  const above = own === null ? null : neighbour(own, better, decimals)
  const { month, provisional, label, group, by, snapshot, comparedWith } = ranking
  return {
    month,
    provisional,
    label,
    group,
    by,
    snapshot,
    comparedWith,
    row,
    parts: lossesOf(row, ranking.rows, decimals),
    sentences: row.because,
    above,
    below: own === null ? null : neighbour(own, worse, decimals),
    lift: liftOf(row, above, decimals),
  }
}
