import { cityJob } from '../../work/job.ts'
import { type AskedSheet, sheetOf } from './benefit-sheet.query.ts'
import { issuerName } from './issuer.query.ts'

/** The sheet of a calculation, from what was filled in to its bytes. Throws common/malformed for a rule that there is not. */
export const benefitSheetJob = cityJob('documents/benefit-sheet', async (asked: AskedSheet, { db }) => {
  const { benefitSheetPackage } = await import('./draw-benefit-sheet.ts')
  const { settlePackage } = await import('./settle-package.ts')
  const bytes = await benefitSheetPackage(sheetOf(db, asked), issuerName(db))
  return {
    bytes: settlePackage(bytes, { at: `${asked.on}T00:00:00.000Z` }),
    fileName: `${asked.who ?? ''}奖补测算单（${asked.on}）.docx`,
  }
})
