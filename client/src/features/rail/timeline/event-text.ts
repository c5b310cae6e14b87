import type { TimelineStep } from '@pianqu/shared/rail/rail.contract.ts'
import type { Day } from '@pianqu/shared/time/day.ts'

const shown = 3

/** `东门站、南门站等5座站点`. */
function stationsText(stations: readonly { readonly name: string }[]): string {
  const names = stations
    .slice(0, shown)
    .map(({ name }) => name)
    .join('、')
  return stations.length > shown ? `${names}等${stations.length}座站点` : names
}

/** What a step is about: `开通东门站；关闭旧站`, `预计开通…`, `2个片区列入名录`, `1个片区边界调整`. */
export function eventText({ opens, closes, lists, delists, redraws, isForecast }: TimelineStep): string {
  const words = [
    opens.length > 0 && `${isForecast ? '预计开通' : '开通'}${stationsText(opens)}`,
    closes.length > 0 && `关闭${stationsText(closes)}`,
    lists.length > 0 && `${lists.length}个片区列入名录`,
    delists.length > 0 && `${delists.length}个片区移出名录`,
    redraws.length > 0 && `${redraws.length}个片区边界调整`,
  ]
    .filter(Boolean)
    .join('；')
  return words || '口径变化'
}

/** The chosen day with the event that it stands at or after, for a slider that cannot be seen. */
export function dayText(day: Day, step: TimelineStep | undefined): string {
  if (!step) return `${day}，还没有站点开通`
  if (step.on === day) return `${day}，${eventText(step)}`
  return `${day}，上一次变化是${step.on}${eventText(step)}`
}
