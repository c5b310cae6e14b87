import type { TimelineStep } from '@pianqu/shared/rail/rail.contract.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import { distanceText, targetWords } from './coverage-text.ts'
import type { RailScope } from './rail.search.ts'

interface Crossing {
  readonly on: Day | null
  readonly isForecast: boolean
}

export interface HeadlineFacts {
  readonly today: Day
  readonly scope: RailScope
  readonly radiusMetres: number
  /** As it stands today; undefined before the first step. */
  readonly city: TimelineStep['city'] | undefined
  readonly cityCrossing: Crossing
  readonly crossings: readonly (Crossing & { readonly code: string })[]
  /** Codes of areas that meet the target today. */
  readonly metAreas: readonly string[]
}

export const scopeNames: Record<RailScope, string> = { central: '中心城区片区', all: '全部片区' }

/** Coverage today, how far from the target, and when the city and its areas cross it. */
export function railHeadline(facts: HeadlineFacts): string {
  const { scope, radiusMetres, city } = facts
  const subject = `${scopeNames[scope]}轨道站点${radiusMetres}米覆盖率`
  if (!city || city.met === null) return `${subject}：没有可计算的数据`
  return [
    `${subject}${city.display}，${distanceWords(facts, city)}`,
    ...crossingWords(facts, city),
    ...areaWords(facts),
  ].join('；')
}

function distanceWords({ today }: HeadlineFacts, city: TimelineStep['city']): string {
  const goal = targetWords(today)
  const distance = distanceText(city, today)
  if (distance === null) return city.met ? `正好达到${goal}的目标` : `正好在线上，目标是${goal}，还没有达标`
  return city.met ? `已${goal}，高出${distance}个百分点` : `距${goal}的目标差${distance}个百分点`
}

function crossingWords({ today, cityCrossing }: HeadlineFacts, { met }: TimelineStep['city']): string[] {
  const { on, isForecast } = cityCrossing
  const goal = targetWords(today)
  if (met) return on !== null && on <= today ? [`自${on}起达标`] : ['按预计变动不能一直保持']
  if (on === null) return [`按现有预计开通不会${goal}`]
  return on > today ? [`按${isForecast ? '预计开通' : '已定变动'}，${on}起${goal}`] : []
}

function areaWords({ today, crossings, metAreas }: HeadlineFacts): string[] {
  if (crossings.length === 0) return []
  const goal = targetWords(today)
  const met = metAreas.length
  const later = crossings.filter(({ code, on }) => on !== null && on > today && !metAreas.includes(code)).length
  const now = `${crossings.length}个片区中${met > 0 ? `${met}个已` : '没有一个'}${goal}`
  return [later > 0 ? `${now}，另有${later}个按预计开通将${goal}` : now]
}
