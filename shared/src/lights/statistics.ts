import { moneyLine } from '../money/yuan.ts'
import type { ReportLine } from '../months/report-line.schema.ts'
import { isOfYearTo } from '../months/year-to-date.ts'
import { type Month, monthsBetween, monthText } from '../time/month.ts'
import { type LightComponent, lightComponent } from './light.ts'
import type { LightRule } from './light-rule.schema.ts'
import { hasStarted } from './start.ts'

type StatisticsLine = Pick<ReportLine, 'month' | 'statisticsYuan'>

/**
 * 本年入统: the latest amount above 0 reported in the year up to the month, in yuan; 0 where only zeros were reported,
 * `null` where nothing was. One amount above 0 is enough to be in (domain §5), whatever a later line leaves out.
 */
export function statisticsOfYear(lines: readonly StatisticsLine[], month: Month): number | null {
  const reported = lines
    .filter((line) => isOfYearTo(line, month) && line.statisticsYuan !== null)
    .toSorted((a, b) => (a.month < b.month ? -1 : a.month > b.month ? 1 : 0))
  if (reported.length === 0) return null
  return reported.findLast(({ statisticsYuan }) => Number(statisticsYuan) > 0)?.statisticsYuan ?? 0
}

interface StatisticsInput {
  readonly actualStart: Month | null
  /** See `statisticsOfYear`. */
  readonly statisticsYuan: number | null
  readonly month: Month
  readonly rule: Pick<LightRule, 'statistics'>
}

/** 入统: a started project that the statistics do not know yet (domain §5); `null` before the start. */
export function statisticsLight(input: StatisticsInput): LightComponent | null {
  const { actualStart, statisticsYuan, month, rule } = input
  if (!hasStarted(actualStart, month)) return null
  const started = `${monthText(actualStart)}开工`
  if (statisticsYuan !== null && statisticsYuan > 0) {
    return lightComponent('statistics', 'green', `${started}，本年已入统${moneyLine(statisticsYuan)}`)
  }
  const since = monthsBetween(actualStart, month)
  if (since === 0) return lightComponent('statistics', 'green', `${started}，开工当月可未入统`)
  const { yellowMonths } = rule.statistics
  const late = `${started}，至${monthText(month)}已满${since}个月，本年未入统`
  return since > yellowMonths
    ? lightComponent('statistics', 'red', `${late}，超过${yellowMonths}个月`)
    : lightComponent('statistics', 'yellow', `${late}，不超过${yellowMonths}个月`)
}
