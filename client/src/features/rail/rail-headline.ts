import { railFinding } from '@pianqu/shared/headlines/day-findings.ts'
import type { Finding } from '@pianqu/shared/headlines/headline.ts'
import type { Target } from '@pianqu/shared/number/ratio.ts'
import type { TimelineStep } from '@pianqu/shared/rail/rail.contract.ts'
import type { RailBasis } from '@pianqu/shared/rail/rail-basis.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import { basisWords, partWords } from './basis-text.ts'
import { type Counted, distanceText, targetOn, targetWords } from './coverage-text.ts'
import type { RailTargets } from './rail-data.ts'

interface Crossing {
  readonly on: Day | null
  readonly isForecast: boolean
}

export interface HeadlineFacts {
  readonly today: Day
  /** What the areas are called that make up the figure. */
  readonly scopeName: string
  readonly basis: RailBasis
  readonly targets: RailTargets
  readonly radiusMetres: number
  /** As it stands today; undefined before the first step. */
  readonly city: TimelineStep['city'] | undefined
  readonly cityCrossing: Crossing
  readonly crossings: readonly (Crossing & { readonly code: string })[]
  /** Codes of areas that meet the target today. */
  readonly metAreas: readonly string[]
}

/** What is said where nothing is held against a target. */
export const noTarget = '政策目标只针对面积，这里不作达标判断'

/** What is said of a sum over areas that the target is not set for. */
const noVerdict = '目标只针对部分类别的片区，这个合计不作达标判断'

/** Coverage today, how far from the target, and when it is crossed; how many areas are there stands below. */
export function railHeadline(facts: HeadlineFacts): Finding {
  const { scopeName, radiusMetres, city, today, basis, cityCrossing } = facts
  const target = targetOn(facts.targets, today)
  const isKnown = city !== undefined && city.whole > 0
  const isJudged = isKnown && target !== null && city.met !== null
  const points = isJudged ? distanceText(city, target) : null
  return railFinding({
    ...{ today, radiusMetres },
    scope: scopeName,
    share: basisWords[basis].share,
    display: isKnown ? city.display : null,
    distance: isJudged ? pointsWords(points, city.met === true) : null,
    met: isJudged ? city.met : null,
    crossing: cityCrossing.on !== null && cityCrossing.on > today ? cityCrossing.on : null,
    details: isKnown ? detailsOf(facts, city, target) : [],
  })
}

const pointsWords = (points: string | null, isMet: boolean): string =>
  points === null ? '正好在目标线上' : isMet ? `高于目标${points}个百分点` : `差${points}个百分点`

function detailsOf(facts: HeadlineFacts, city: TimelineStep['city'], target: Target | null): string[] {
  const parts = `其中${partWords(city, facts.basis)}`
  if (!target) return [parts, noTarget]
  if (city.met === null) return [parts, noVerdict, ...areaWords(facts, target)]
  return [parts, distanceWords(city, target), ...crossingWords(facts, city, target), ...areaWords(facts, target)]
}

/** How far a figure is from the target: `距超过65%的目标差24.0个百分点`. */
export function distanceWords(city: Counted & { readonly met: boolean | null }, target: Target): string {
  const goal = targetWords(target)
  const distance = distanceText(city, target)
  if (distance === null) return city.met ? `正好达到${goal}的目标` : `正好在线上，目标是${goal}，还没有达标`
  return city.met ? `已${goal}，高出${distance}个百分点` : `距${goal}的目标差${distance}个百分点`
}

function crossingWords(
  { today, cityCrossing, targets }: HeadlineFacts,
  { met }: TimelineStep['city'],
  target: Target,
): string[] {
  const { on, isForecast } = cityCrossing
  if (met) return on !== null && on <= today ? [`自${on}起达标`] : ['按预计变动不能一直保持']
  if (on === null) return [`按现有预计开通不会${targetWords(targets.at(-1) ?? target)}`]
  const goal = targetWords(targetOn(targets, on) ?? target)
  return on > today ? [`按${isForecast ? '预计开通' : '已定变动'}，${on}起${goal}`] : []
}

function areaWords({ today, crossings, metAreas }: HeadlineFacts, target: Target): string[] {
  if (crossings.length === 0) return []
  const goal = targetWords(target)
  const met = metAreas.length
  const later = crossings.filter(({ code, on }) => on !== null && on > today && !metAreas.includes(code)).length
  const now = `${crossings.length}个片区中${met > 0 ? `${met}个已` : '没有一个'}${goal}`
  return [later > 0 ? `${now}，另有${later}个按预计开通将达标` : now]
}
