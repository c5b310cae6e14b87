import { type ComputedLight, type LightComponent, lightComponent } from './light.ts'
import type { LightRule } from './light-rule.schema.ts'

type LookBackRule = Pick<LightRule, 'yellowMonthsToRed' | 'catchUp'>
type Months = readonly (ComputedLight | null)[]

/** How many months back the rule looks; whether the month before was red goes by the rule which that month had. */
export const monthsBack = ({ yellowMonthsToRed = 1, catchUp }: LookBackRule, before: LookBackRule): number =>
  Math.max(yellowMonthsToRed - 1, catchUp ? (before.yellowMonthsToRed ?? 1) : 0)

/** How many of the last months in a row were yellow. */
function yellowRun(months: Months): number {
  const lastOther = months.findLastIndex((light) => light !== 'yellow')
  return months.length - 1 - lastOther
}

/**
 * What the months before add to the last of `months` (the worst component of each month, oldest first): the n-th yellow
 * month in a row is red, and green after red shows yellow for one month (domain §5). `null` where nothing is added.
 */
export function lookBack(months: Months, rule: LookBackRule, ruleBefore: LookBackRule): LightComponent | null {
  const now = months.at(-1) ?? null
  const { yellowMonthsToRed, catchUp } = rule
  if (now === 'yellow' && yellowMonthsToRed !== undefined) {
    const run = yellowRun(months)
    if (run < yellowMonthsToRed) return null
    return lightComponent('consecutive', 'red', `已连续${run}个月预警，连续${yellowMonthsToRed}个月起转为滞后`)
  }
  if (now !== 'green' || !catchUp) return null
  const before = months.slice(0, -1)
  const wasRed = before.at(-1) === 'red' || lookBack(before, ruleBefore, ruleBefore)?.light === 'red'
  return wasRed ? lightComponent('catch-up', 'yellow', '上月滞后，本月赶上序时，赶上的第1个月为预警') : null
}
