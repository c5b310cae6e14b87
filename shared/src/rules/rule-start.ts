import { addMonths, type Month, monthText } from '../time/month.ts'
import type { RuleStart } from './rule-record.ts'

const settled: Readonly<Record<RuleStart, string>> = {
  unpublished: '已发布的月份不随规则改变',
  unopened: '这类规则须在月份开放前定好',
}

const reasons: Readonly<Record<RuleStart, (last: Month) => string>> = {
  unpublished: (last) => `${monthText(last)}及以前已经发布，${settled.unpublished}`,
  unopened: (last) => `${monthText(last)}及以前已经开放或已有月报，${settled.unopened}`,
}

/** From when a new version may begin, for those who draft one. */
export const startNote = (firstMonth: Month | null, starts: RuleStart): string =>
  firstMonth === null ? '新版本可从任一月份起。' : `新版本最早可从${monthText(firstMonth)}起：${settled[starts]}。`

/** Why a version may not begin in a month; `null` where it may. Without a first month any month will do. */
export const startFault = (effectiveMonth: Month, firstMonth: Month | null, starts: RuleStart): string | null =>
  firstMonth === null || effectiveMonth >= firstMonth
    ? null
    : `${reasons[starts](addMonths(firstMonth, -1))}；最早可从${monthText(firstMonth)}起`
