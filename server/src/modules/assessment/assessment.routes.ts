import { previewAssessment } from '@pianqu/shared/assessment/assessment.contract.ts'
import { givenMarks } from '@pianqu/shared/assessment/mark.schema.ts'
import { componentsOf } from '@pianqu/shared/assessment/severity.ts'
import { twoWayScores } from '@pianqu/shared/assessment/two-way-score.ts'
import { markWarnings } from '@pianqu/shared/assessment/warnings.ts'
import { mount, type Server } from '../../http/mount.ts'

export function assessmentRoutes(app: Server): void {
  mount(app, previewAssessment, ({ body: { marks, basis, decimals } }) => ({
    targets: twoWayScores(marks, basis, decimals),
    warnings: markWarnings(marks),
    components: componentsOf(givenMarks(marks)).map(({ raters, targets }) => ({
      raters: [...raters],
      targets: [...targets],
    })),
  }))
}
