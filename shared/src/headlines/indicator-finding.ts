import { type Month, monthText } from '../time/month.ts'
import { type Finding, findingOf } from './headline.ts'

interface IndicatorFacts {
  /** `null` where there is no value of any month of the year. */
  readonly month: Month | null
  readonly year: number
  readonly isProvisional: boolean
  readonly scope: string
  readonly name: string
  readonly display: string
  readonly standing: 'met' | 'missed' | 'unjudged' | 'missing'
  readonly targetText: string
  readonly status?: string
  /** Why it is missing, or why it is not to be read as settled. */
  readonly reason: string | null
}

/** What a verdict over values that are not settled is not said without. */
const marks: Readonly<Record<string, string>> = { preliminary: '初步', estimated: '估算' }

/** 「2025年9月各类片区断头路打通率72.2%；未达标（目标≥100%）」. */
export function indicatorFinding(facts: IndicatorFacts): Finding {
  const { month, year, isProvisional, scope, name, display, standing, targetText, reason, status } = facts
  const subject = `${isProvisional ? '暂计：' : ''}${month ? monthText(month) : `${year}年`}${scope}${name}`
  const more = reason ? [reason] : []
  if (standing === 'missing') return findingOf(`${subject}缺数`, [], more)
  if (standing === 'unjudged') return findingOf(`${subject}${display}`, ['只跟踪，不设目标'], more)
  return findingOf(
    `${subject}${display}`,
    [`${marks[status ?? ''] ?? ''}${standing === 'met' ? '达标' : '未达标'}（目标${targetText}）`],
    more,
  )
}
