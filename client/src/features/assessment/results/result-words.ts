import { directionNames } from '@pianqu/shared/assessment/direction.ts'
import { type ResultRow, tierNames } from '@pianqu/shared/assessment/results/result.schema.ts'
import type { Finding } from '@pianqu/shared/headlines/headline.ts'
import { resultFinding } from '@pianqu/shared/headlines/year-findings.ts'
import { tenthsText } from '../../../ui/text/tenths-text.ts'
import type { Results } from './result.queries.ts'

type Scheme = Pick<Results, 'objectiveShareBasisPoints'>

const percent = (basisPoints: number): string => `${basisPoints / 100}%`

/** `第3名`, `并列第3名`; without a score there is no place. */
export const placeText = ({ place, tied }: Pick<ResultRow, 'place' | 'tied'>): string =>
  place === null ? '不排名' : `${tied ? '并列' : ''}第${place}名`

export const tierText = ({ tier }: Pick<ResultRow, 'tier'>): string => (tier === null ? '—' : tierNames[tier])

/** How the final score came about, with its numbers: `客观 92.10×40%＋主观 88.50×60%＋加分 1－扣分 0＝90.94`. */
export function finalSentence(row: ResultRow, { objectiveShareBasisPoints: share }: Scheme): string {
  if (row.final === null) return row.display
  const body =
    row.isSubjectiveAlone || share === 0
      ? `主观 ${row.subjective.display}`
      : `客观 ${row.objective.display}×${percent(share)}＋主观 ${row.subjective.display}×${percent(10_000 - share)}`
  const why = row.isSubjectiveAlone ? '（没有已发布的客观指标，按主观得分计）' : ''
  return `${body}＋加分 ${tenthsText(row.bonusTenths)}－扣分 ${tenthsText(row.penaltyTenths)}＝${row.display}${why}`
}

/** One part of the final score, in points of it. */
export interface ScorePart {
  readonly name: string
  readonly points: number
  readonly display: string
}

/** What each part brings into the final score, for drawing. */
export function scoreParts(row: ResultRow, { objectiveShareBasisPoints }: Scheme): ScorePart[] {
  const share = row.isSubjectiveAlone ? 0 : objectiveShareBasisPoints / 10_000
  const part = (name: string, points: number | null): ScorePart[] =>
    points === null || points === 0 ? [] : [{ name, points, display: points.toFixed(2).replace('-', '−') }]
  return [
    ...part('客观', row.objective.score === null ? null : row.objective.score * share),
    ...part('主观', row.subjective.score === null ? null : row.subjective.score * (1 - share)),
    ...part('加分', row.bonusTenths / 10),
    ...part('扣分', -row.penaltyTenths / 10),
  ]
}

/** The finding of a direction: who is first, how many are excellent, and that 客观 is empty where it is. */
export function resultsHeadline({ year, direction, rows }: Pick<Results, 'year' | 'direction' | 'rows'>): Finding {
  const count = (tier: ResultRow['tier']) => rows.filter((row) => row.tier === tier).length
  return resultFinding({
    year,
    direction: directionNames[direction],
    first: rows.filter(({ place }) => place === 1).map(({ name }) => name),
    excellent: count('excellent'),
    good: count('good'),
    fair: count('fair'),
    unranked: rows.filter(({ place }) => place === null).length,
    isObjectiveEmpty: rows.length > 0 && rows.every(({ isSubjectiveAlone }) => isSubjectiveAlone),
  })
}
