import { namesText } from '@pianqu/shared/number/counted-names.ts'
import type { RankingHistory } from '@pianqu/shared/rankings/ranking.contract.ts'
import type { RankingSpan } from '@pianqu/shared/rankings/ranking-groups.ts'
import { placeText, restatedText } from '@pianqu/shared/snapshots/restated.ts'
import type { Bump } from '../../../parts/bump-option.ts'

type Period = RankingHistory['periods'][number]
type Point = NonNullable<RankingHistory['series'][number]['points'][number]>

/** Months of one year need no year; quarters neither. */
export const shortLabel = ({ label }: Pick<Period, 'label'>, by: RankingSpan): string =>
  by === 'year' ? label : label.slice(5)

/** The places of a period that is not published may still change. */
export const isHollow = ({ isPublished }: Pick<Period, 'isPublished'>): boolean => !isPublished

/** `发布时 第3名（2025-09-1），更正后 第4名`; null where it stands as told, or only the score changed. */
export const pointRestatedText = (
  { restated, ...told }: Point,
  { snapshot }: Pick<Period, 'snapshot'>,
): string | null => (restated ? restatedText({ snapshot, was: placeText(told), now: placeText(restated) }) : null)

/** The history as lines of places. */
export function bumpOf({ periods, series, by }: RankingHistory, lines: readonly string[]): Bump {
  return {
    periods: periods.map((period) => ({ label: shortLabel(period, by), mark: period.ruleChange ? '规则变化' : null })),
    lines: series.map(({ code, name, points }) => ({
      name,
      isChosen: lines.includes(code),
      points: points.map((point, index) => {
        const period = periods[index]
        if (!point || point.place === null || !period) return null
        const restated = pointRestatedText(point, period)
        return {
          place: point.place,
          text: [placeText(point), restated].filter(Boolean).join('；'),
          isHollow: isHollow(period) || restated !== null,
          isRestated: restated !== null,
        }
      }),
    })),
    height: Math.max(300, series.length * 26 + 90),
  }
}

/** How far a member came over the periods in sight, in places gained. */
function gainOf({ points }: RankingHistory['series'][number]): number {
  const places = points.flatMap((point) => point?.place ?? [])
  return (places[0] ?? 0) - (places.at(-1) ?? 0)
}

/** The finding: who of the chosen moved, else that nobody did. */
export function historyTitle({ series, periods, by }: RankingHistory, lines: readonly string[]): string {
  const [first, last] = [periods[0], periods.at(-1)]
  const chosen = series.filter(({ code }) => lines.includes(code))
  if (!first || !last || first === last || chosen.length === 0) return '名次走势'
  const span = `${shortLabel(first, by)}至${shortLabel(last, by)}`
  const moved = chosen.filter((each) => gainOf(each) !== 0)
  if (moved.length === 0)
    return `${span}：${namesText(
      chosen.map(({ name }) => name),
      '单位',
    )}名次首尾相同`
  const told = moved.map((each) => `${each.name}${gainOf(each) > 0 ? '升' : '降'}${Math.abs(gainOf(each))}位`)
  return `${span}：${told.join('，')}`
}
