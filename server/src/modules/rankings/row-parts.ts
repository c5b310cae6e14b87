import { allocate } from '@pianqu/shared/money/yuan.ts'
import { roundedUnits, roundRatio } from '@pianqu/shared/number/ratio.ts'
import { type IndexScore, shownWeights } from '@pianqu/shared/rankings/index-score.ts'
import type { RankedPart } from '@pianqu/shared/rankings/ranking.contract.ts'
import type { IndexPartCode } from '@pianqu/shared/rankings/ranking-rule.schema.ts'
import type { PlacedMember } from './placed-ranking.query.ts'

/** Points of the parts as published: they add up to the published score. */
function shownPoints({ score, parts }: IndexScore, decimals: number): (number | null)[] {
  if (!score) return parts.map(() => null)
  const known = parts.flatMap(({ points }) => (points ? Number(roundedUnits(points, 10)) : []))
  const units = allocate(Number(roundedUnits(score, decimals)), known)
  return parts.map(({ points }) => (points ? (units.shift() ?? 0) / 10 ** decimals : null))
}

const sourceNames = { investment: 'progress', starts: 'starts', blockers: 'blockers', 'bond-use': 'bond-use' } as const

/** Every part of an area or a district has its source. */
const sourceOf = ({ code, category }: PlacedMember, part: IndexPartCode): RankedPart['source'] => ({
  figure: `${category === null ? 'district' : 'area'}-${sourceNames[part]}`,
  code,
})

/** The parts of a row as they are shown. */
export function rowParts(member: PlacedMember, decimals: number): RankedPart[] {
  const { index, readings, months } = member
  const weights = shownWeights(index.parts)
  const points = shownPoints(index, decimals)
  return index.parts.map(({ part, score }, at): RankedPart => {
    const reading = readings?.[part.code] ?? null
    const isMean = readings === null && months.length > 0 && score !== null
    return {
      code: part.code,
      name: part.name,
      score: score && roundRatio(score, decimals),
      weight: weights[at] ?? null,
      nominalWeight: part.weight,
      points: points[at] ?? null,
      numerator: reading?.numerator ?? null,
      denominator: reading?.denominator ?? null,
      display: reading?.display ?? (isMean ? `${months.length}个月平均` : '—'),
      source: reading ? sourceOf(member, part.code) : null,
    }
  })
}
