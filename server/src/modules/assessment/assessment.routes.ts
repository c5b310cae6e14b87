import { previewAssessment } from '@pianqu/shared/assessment/assessment.contract.ts'
import { givenMarks, type Mark } from '@pianqu/shared/assessment/mark.schema.ts'
import { repeatedPairs } from '@pianqu/shared/assessment/repeated-pairs.ts'
import { componentsOf } from '@pianqu/shared/assessment/results/severity.ts'
import { twoWayScores } from '@pianqu/shared/assessment/results/two-way-score.ts'
import { markWarnings } from '@pianqu/shared/assessment/results/warnings.ts'
import { ProblemError } from '@pianqu/shared/http/problem.ts'
import { mount, type Server } from '../../http/mount.ts'
import { auditRoutes } from './audit.routes.ts'
import { sheetRoutes } from './marking/sheet.routes.ts'
import { assessmentReplyRoutes } from './reply.routes.ts'
import { roundRoutes } from './round.routes.ts'

/** Throws assessment/bad-mark for a rater who marks a target twice: none of the two marks is the right one. */
function demandSinglePairs(marks: readonly Mark[]): void {
  const errors = repeatedPairs(marks).map((at) => ({
    pointer: `/marks/${at}`,
    code: 'assessment/bad-mark',
    message: `${marks[at]?.rater}对${marks[at]?.target}的评分出现了不止一次，每个评分人对每个对象只能评一次，请删去重复的`,
  }))
  const [first] = errors
  if (first) throw new ProblemError('assessment/bad-mark', { detail: first.message, errors })
}

export function assessmentRoutes(app: Server): void {
  mount(app, previewAssessment, ({ body: { marks, basis, decimals } }) => {
    demandSinglePairs(marks)
    return {
      targets: twoWayScores(marks, basis, decimals),
      warnings: markWarnings(marks),
      components: componentsOf(givenMarks(marks).given).map(({ raters, targets }) => ({
        raters: [...raters],
        targets: [...targets],
      })),
    }
  })

  roundRoutes(app)
  sheetRoutes(app)
  auditRoutes(app)
  assessmentReplyRoutes(app)
}
