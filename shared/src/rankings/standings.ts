import { rankBy } from '../number/rank.ts'
import { type AnyRatio, compareRatios, type ExactRatio } from '../number/ratio.ts'
import { hundredths, type RankingRule } from './ranking-rule.schema.ts'

interface Scored {
  /** `null` without a place. */
  readonly score: AnyRatio | null
  readonly exempt: boolean
}

type Rule = Pick<RankingRule, 'decimals' | 'tiers' | 'target' | 'listSize'>

export interface Standing<Row> {
  readonly row: Row
  readonly place: number | null
  readonly tied: boolean
  readonly score: number | null
  readonly tier: string | null
  /** To the next better score, at the published precision; `null` for the first. */
  readonly gapToPrevious: number | null
  readonly list: 'red' | 'push' | null
}

/** The score as published: whole units of its last decimal, rounded half away from zero once and from then on exact. */
const published = (score: number, decimals: number): ExactRatio => ({
  numerator: BigInt(Math.round(score * 10 ** decimals)),
  denominator: 10n ** BigInt(decimals),
})

const reaches = (score: number, mark: number, decimals: number): boolean =>
  compareRatios(published(score, decimals), hundredths(mark)) >= 0

/**
 * Tier of a published score. What is published is what is judged: two rows that share a place share the tier, and a
 * shown 80.00 never misses a target of 80.
 */
export const tierOf = (score: number, { tiers, decimals }: Pick<Rule, 'tiers' | 'decimals'>): string | null =>
  tiers.find(({ fromScore }) => reaches(score, fromScore, decimals))?.name ?? null

export const meetsTarget = (score: number, { target, decimals }: Pick<Rule, 'target' | 'decimals'>): boolean =>
  reaches(score, target, decimals)

/** A difference of two published scores, without the noise of binary fractions. */
export const scoreGap = (a: number, b: number, decimals: number): number => {
  const unit = 10 ** decimals
  return (Math.round(a * unit) - Math.round(b * unit)) / unit
}

/**
 * Places with tier and list (domain §11). Red: in the first N and the target met. Push: in the last N and the target
 * missed, never the exempt. Shared places stand on a list together.
 */
export function standings<Row extends Scored>(rows: readonly Row[], rule: Rule): Standing<Row>[] {
  const { decimals, listSize } = rule
  const ranked = rankBy(rows, ({ score }) => score, { best: 'highest', decimals })
  const scores = ranked.flatMap(({ score }) => score ?? [])
  return ranked.map(({ row, place, tied, score }) => {
    if (place === null || score === null) {
      return { row, place: null, tied: false, score: null, tier: null, gapToPrevious: null, list: null }
    }
    const better = scores.findLast((other) => other > score)
    const worse = scores.filter((other) => other < score).length
    const isMet = meetsTarget(score, rule)
    const isRed = place <= listSize && isMet
    const isPush = worse < listSize && !isMet && !row.exempt
    return {
      row,
      place,
      tied,
      score,
      tier: tierOf(score, rule),
      gapToPrevious: better === undefined ? null : scoreGap(better, score, decimals),
      list: isRed ? 'red' : isPush ? 'push' : null,
    }
  })
}
