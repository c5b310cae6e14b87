import type { Light } from '@pianqu/shared/lights/light.ts'
import type { Month } from '@pianqu/shared/time/month.ts'
import type { Database } from '../../db/database.ts'
import { lightsIf } from '../figures/month-figures.query.ts'
import type { DraftLine } from './report.repository.ts'

type Line = Pick<DraftLine, 'projectCode' | 'content' | 'isExempt'>

/** The light each project would have if its line of the month were accepted as it stands. */
export function lightsOfLines(db: Database, month: Month): (line: Line) => Light | null {
  const lightOf = lightsIf(db, month)
  return ({ projectCode, content, isExempt }) => {
    if (isExempt) return 'exempt'
    if (content.investedYuan === null) return null
    const { investedYuan, statisticsYuan, actualStart, actualCompletion } = content
    return lightOf({ projectCode, month, investedYuan, statisticsYuan, actualStart, actualCompletion })
  }
}
