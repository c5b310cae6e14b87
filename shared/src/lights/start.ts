import type { Project } from '../projects/project.schema.ts'
import { type Month, monthsBetween, monthText } from '../time/month.ts'
import { type ComputedLight, type LightComponent, lightComponent } from './light.ts'
import type { LightRule } from './light-rule.schema.ts'

/** Whether work had begun by the end of the month; an actual start entered for later has not happened yet. */
export const hasStarted = (actualStart: Month | null, month: Month): actualStart is Month =>
  actualStart !== null && actualStart <= month

function lateness(nth: number, yellowMonths: number): { light: ComputedLight; verdict: string } {
  if (nth > yellowMonths) return { light: 'red', verdict: `超过${yellowMonths}个月` }
  return { light: 'yellow', verdict: yellowMonths === 1 ? '第1个月为预警' : `第1至${yellowMonths}个月为预警` }
}

interface StartInput extends Pick<Project, 'plannedStart' | 'actualStart'> {
  readonly month: Month
  readonly rule: Pick<LightRule, 'start'>
}

/**
 * 开工: a start that is due and has not happened (domain §5); the planned month itself is the first month of lateness.
 * `null` where the project has not started and no start was planned.
 */
export function startLight({ plannedStart, actualStart, month, rule }: StartInput): LightComponent | null {
  if (hasStarted(actualStart, month)) return lightComponent('start', 'green', `${monthText(actualStart)}已开工`)
  if (plannedStart === null) return null
  const planned = `计划${monthText(plannedStart)}开工`
  const nth = monthsBetween(plannedStart, month) + 1
  if (nth < 1) return lightComponent('start', 'green', `${planned}，${monthText(month)}未到计划月份`)
  const { light, verdict } = lateness(nth, rule.start.yellowMonths)
  return lightComponent('start', light, `${planned}，至${monthText(month)}未开工，为第${nth}个月，${verdict}`)
}
