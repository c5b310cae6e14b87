import { previewAssessment } from '@pianqu/shared/assessment/assessment.contract.ts'
import { givenMarks } from '@pianqu/shared/assessment/mark.schema.ts'
import { componentsOf } from '@pianqu/shared/assessment/results/severity.ts'
import { twoWayScores } from '@pianqu/shared/assessment/results/two-way-score.ts'
import { markWarnings } from '@pianqu/shared/assessment/results/warnings.ts'
import { mount, type Server } from '../../http/mount.ts'
import { auditRoutes } from './audit.routes.ts'
import { sheetRoutes } from './marking/sheet.routes.ts'
import { assessmentReplyRoutes } from './reply.routes.ts'
import { roundRoutes } from './round.routes.ts'

export function assessmentRoutes(app: Server): void {
  mount(app, previewAssessment, ({ body: { marks, basis, decimals } }) => ({
    targets: twoWayScores(marks, basis, decimals),
    warnings: markWarnings(marks),
    components: componentsOf(givenMarks(marks).given).map(({ raters, targets }) => ({
      raters: [...raters],
      targets: [...targets],
    })),
  }))

  roundRoutes(app)
  sheetRoutes(app)
  auditRoutes(app)
  assessmentReplyRoutes(app)
}
