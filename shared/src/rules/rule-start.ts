import { addMonths, type Month, monthText } from '../time/month.ts'
import type { RuleStart } from './rule-record.ts'

const reasons: Readonly<Record<RuleStart, (last: Month) => string>> = {
  unpublished: (last) => `${monthText(last)}及以前已经发布，已发布的月份不随规则改变`,
  unopened: (last) => `${monthText(last)}及以前已经开放或已有月报，这类规则须在月份开放前定好`,
}

/** Why a version may not begin in a month; `null` where it may. Without a first month any month will do. */
export const startFault = (effectiveMonth: Month, firstMonth: Month | null, starts: RuleStart): string | null =>
  firstMonth === null || effectiveMonth >= firstMonth
    ? null
    : `${reasons[starts](addMonths(firstMonth, -1))}；最早可从${monthText(firstMonth)}起`
