import { previewAssessment } from '@pianqu/shared/assessment/assessment.contract.ts'
import type { Mark } from '@pianqu/shared/assessment/mark.schema.ts'
import { repeatedPairs } from '@pianqu/shared/assessment/repeated-pairs.ts'
import { usualThresholds } from '@pianqu/shared/assessment/thresholds.ts'
import { ProblemError } from '@pianqu/shared/http/problem.ts'
import { monthOfDay, yearOf } from '@pianqu/shared/time/month.ts'
import { mount, type Server } from '../../http/mount.ts'
import { auditRoutes } from './audit.routes.ts'
import { sheetRoutes } from './marking/sheet.routes.ts'
import { previewScoresJob } from './preview-scores.job.ts'
import { assessmentReplyRoutes } from './reply.routes.ts'
import { roundRoutes } from './round.routes.ts'
import { schemeInForce } from './schemes.query.ts'

/** What a city counts by before it has adopted a scheme. */
const usualRule = { ...usualThresholds, basis: 'trimmed', decimals: 2 } as const

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
  mount(app, previewAssessment, async ({ db, clock, work, body: { marks, direction, ...asked } }) => {
    demandSinglePairs(marks)
    const scheme = schemeInForce(db, yearOf(monthOfDay(clock.today())), direction, clock.today())
    const { fewestRaters, fewestToTrim, deviationTenths, ...usual } = scheme?.content ?? usualRule
    const { basis = usual.basis, decimals = usual.decimals } = asked
    const rule = { basis, decimals, fewestRaters, fewestToTrim, deviationTenths }
    const preview = await work(previewScoresJob, { marks, ...rule })
    return { scheme: scheme ? { name: scheme.name, edition: scheme.edition } : null, basis, ...preview }
  })

  roundRoutes(app)
  sheetRoutes(app)
  auditRoutes(app)
  assessmentReplyRoutes(app)
}
