import type { Light } from '@pianqu/shared/lights/light.ts'
import type { Month } from '@pianqu/shared/time/month.ts'
import type { Database } from '../../db/database.ts'
import { lightIf } from '../figures/month-figures.query.ts'
import type { DraftLine } from './report.repository.ts'

/** The light a project would have if its line of the month were accepted as it stands. */
export function lightOfLine(
  db: Database,
  month: Month,
  { projectCode, content, isExempt }: Pick<DraftLine, 'projectCode' | 'content' | 'isExempt'>,
): Light | null {
  if (isExempt) return 'exempt'
  if (content.investedYuan === null) return null
  const { investedYuan, statisticsYuan, actualStart, actualCompletion } = content
  return lightIf(db, { projectCode, month, investedYuan, statisticsYuan, actualStart, actualCompletion })
}
