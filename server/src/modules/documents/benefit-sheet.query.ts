import { type BenefitSheet, benefitSheet } from '@pianqu/shared/documents/benefit-sheet.ts'
import type { BenefitItem } from '@pianqu/shared/policy/policy.contract.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import type { Database } from '../../db/database.ts'
import { benefitRuleRows } from '../policy/benefit-rules.query.ts'
import { benefitReply } from '../policy/reckon-benefits.query.ts'

export interface AskedSheet {
  readonly on: Day
  readonly who: string | undefined
  readonly items: readonly BenefitItem[]
}

/** What the sheet of a calculation says. Throws common/malformed for a rule that there is not. */
export function sheetOf(db: Database, { on, who, items }: AskedSheet): BenefitSheet {
  const reply = benefitReply(db, { on, items: [...items] })
  return benefitSheet(reply, { who, items, rules: benefitRuleRows(db, on) })
}
