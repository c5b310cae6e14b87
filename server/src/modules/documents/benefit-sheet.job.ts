import { benefitSheet } from '@pianqu/shared/documents/benefit-sheet.ts'
import type { BenefitItem } from '@pianqu/shared/policy/policy.contract.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import { cityJob } from '../../work/job.ts'
import { benefitRuleRows } from '../policy/benefit-rules.query.ts'
import { benefitReply } from '../policy/reckon-benefits.query.ts'
import { issuerName } from './issuer.query.ts'

interface Asked {
  readonly on: Day
  readonly who: string | undefined
  readonly items: readonly BenefitItem[]
}

/** The sheet of a calculation, from what was filled in to its bytes. Throws common/malformed for a rule that there is not. */
export const benefitSheetJob = cityJob('documents/benefit-sheet', async ({ on, who, items }: Asked, { db }) => {
  const reply = benefitReply(db, { on, items: [...items] })
  const sheet = benefitSheet(reply, { who, items, rules: benefitRuleRows(db, on) })
  const { benefitSheetPackage } = await import('./draw-benefit-sheet.ts')
  const { settlePackage } = await import('./settle-package.ts')
  return {
    bytes: settlePackage(await benefitSheetPackage(sheet, issuerName(db)), { at: `${on}T00:00:00.000Z` }),
    fileName: `${who ?? ''}奖补测算单（${on}）.docx`,
  }
})
