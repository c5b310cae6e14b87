import type { AreaCategory } from '../areas/area.schema.ts'
import type { LeftOut, Outcome } from './outcome.ts'
import { moveText, type RuleContent, type RuleStep, whenText } from './rule.schema.ts'
import { scoreText } from './score.ts'
import { placeText, type Standing, standingsOf } from './standing.ts'

export interface RatedCandidate {
  readonly code: string
  readonly name: string
  readonly category: AreaCategory
  readonly scores: readonly { readonly year: number; readonly scoreHundredths: number }[]
}

/** The whole pool is one group. */
interface Pooled {
  readonly areaCode: string
  readonly group: 'central'
  readonly scoreHundredths: number
  readonly candidate: RatedCandidate
}

function isMet({ when }: RuleStep, { row, place }: Standing<Pooled>): boolean {
  if (when.type === 'score') return row.scoreHundredths >= when.minHundredths
  return when.type === 'first' && place <= when.count
}

/** Which candidates a rule would admit after a year; those without a score of it are left out, and it is said. */
export function admissionsIn(
  { steps }: RuleContent,
  year: number,
  candidates: readonly RatedCandidate[],
): { outcomes: Outcome[]; leftOut: LeftOut[] } {
  const admitting = steps
    .map((step, index) => ({ step, position: index + 1 }))
    .filter(({ step }) => step.from === 'candidate')
  if (admitting.length === 0) return { outcomes: [], leftOut: [] }
  const leftOut: LeftOut[] = []
  const pool = candidates.flatMap((candidate): Pooled[] => {
    const score = candidate.scores.find((one) => one.year === year)
    if (score)
      return [{ areaCode: candidate.code, group: 'central', scoreHundredths: score.scoreHundredths, candidate }]
    leftOut.push({ areaCode: candidate.code, name: candidate.name, reason: `候选，没有${year}年得分` })
    return []
  })
  const outcomes = standingsOf(pool).flatMap((standing): Outcome[] => {
    const met = admitting.find(({ step }) => isMet(step, standing))
    if (!met) return []
    const { code, name, category } = standing.row.candidate
    const score = scoreText(standing.row.scoreHundredths)
    const sentence = `${name}${year}年得分${score}，在候选中${placeText(standing)}；${whenText(met.step.when)}，按规则第${met.position}条${moveText('admit')}`
    return [{ year, areaCode: code, name, category, kind: 'admit', step: met.position, sentence }]
  })
  return { outcomes, leftOut }
}
