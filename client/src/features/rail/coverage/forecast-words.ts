import { addMonthsToDay } from '@pianqu/shared/rail/rail-scenario.ts'
import { type Day, daysBetween } from '@pianqu/shared/time/day.ts'
import { lastDayOf, monthOfDay, monthsBetween } from '@pianqu/shared/time/month.ts'
import type { MapStation } from '../station-state.ts'

const isLastOfMonth = (day: Day): boolean => day === lastDayOf(monthOfDay(day))

/** `6个月` where the days are whole months apart, else `45天`. */
function spanText(from: Day, to: Day): string {
  const months = monthsBetween(monthOfDay(from), monthOfDay(to))
  const isWhole = addMonthsToDay(from, months) === to || (isLastOfMonth(from) && isLastOfMonth(to))
  return months > 0 && isWhole ? `${months}个月` : `${daysBetween(from, to)}天`
}

function shiftText(from: Day | null, to: Day | null): string {
  if (from === null || to === null) return to === null ? '改为未定' : '定下日期'
  if (from === to) return '日期不变'
  return from < to ? `推迟${spanText(from, to)}` : `提前${spanText(to, from)}`
}

/** What was ever expected of an opening: `2025-12-31 → 2026-06-30，推迟6个月，2025-10-12提出`; oldest first. */
export function forecastLines(forecasts: MapStation['forecasts']): string[] {
  return forecasts.map(({ opening, statedOn, statedBy }, at) => {
    const before = forecasts[at - 1]
    const stated = `${statedOn}提出（${statedBy}）`
    if (!before) return `${opening ?? '未定'}，${stated}`
    return `${before.opening ?? '未定'} → ${opening ?? '未定'}，${shiftText(before.opening, opening)}，${stated}`
  })
}
