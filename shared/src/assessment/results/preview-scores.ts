import { givenMarks, type Mark } from '../mark.schema.ts'
import type { Thresholds } from '../thresholds.ts'
import { componentsOf } from './severity.ts'
import { type ScoreRule, twoWayScores } from './two-way-score.ts'
import { markWarnings } from './warnings.ts'

export interface MarksUnderRule extends ScoreRule, Pick<Thresholds, 'fewestRaters' | 'deviationTenths'> {
  readonly marks: readonly Mark[]
}

/** All that there is to say of marks under a rule: scores and places, what stands out, and what they connect. */
export const previewScores = ({ marks, ...rule }: MarksUnderRule) => ({
  targets: twoWayScores(marks, rule),
  warnings: markWarnings(marks, rule),
  components: componentsOf(givenMarks(marks).given).map(({ raters, targets }) => ({
    raters: [...raters],
    targets: [...targets],
  })),
})
