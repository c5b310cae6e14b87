import { addMonthsToDay } from '@pianqu/shared/rail/rail-scenario.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import type { ChartOption } from '../../../ui/chart/chart.tsx'
import type { Inks } from '../../../ui/chart/inks.ts'
import { shareText, targetOn, targetShare, targetWords } from '../coverage-text.ts'
import type { RailTimeline } from '../rail-data.ts'
import { indexAt } from '../timeline/timeline-state.ts'

type Point = [Day, number | '-']

/** What a curve is drawn from: the city's steps, or those of one area. */
export interface CurveFacts extends Pick<RailTimeline, 'steps' | 'today' | 'targets'> {
  readonly crossing: RailTimeline['cityCrossing']
}

const percent = (value: number): string => `${Number((value * 100).toFixed(2))}%`

const tailMonths = 6

/** So much after the last step that one sees where it leads. */
const tailOf = (points: readonly Point[]): Point[] =>
  points.slice(-1).map(([on, value]): Point => [addMonthsToDay(on, tailMonths), value])

/** What has been, until today, and what is expected, from today on. */
export function curvePoints({ steps, today }: Pick<CurveFacts, 'steps' | 'today'>): {
  readonly past: readonly Point[]
  readonly forecast: readonly Point[]
} {
  const points = steps.map(({ on, city }): Point => [on, city.value ?? '-'])
  const now = indexAt(steps, today)
  const [, value] = points[now] ?? [today, '-' as const]
  const later = points.slice(now + 1)
  const past = points.slice(0, now + 1)
  const last = past.at(-1)
  const until = last && last[0] !== today ? [...past, [today, value] as Point] : past
  return { past: until, forecast: later.length > 0 ? [[today, value], ...later, ...tailOf(later)] : [] }
}

function targetLine({ targets }: CurveFacts, day: Day, inks: Inks) {
  const target = targetOn(targets, day)
  const share = targetShare(target)
  if (!target || share === null) return []
  return [
    {
      yAxis: share,
      lineStyle: { color: inks.target, type: 'solid' as const, width: 1.5 },
      label: { formatter: targetWords(target), color: inks.target, fontSize: 12 },
    },
  ]
}

const upright = (on: Day, text: string, type: 'solid' | 'dashed', distance: number, inks: Inks) => ({
  xAxis: on,
  lineStyle: { color: inks.ink3, type, width: 1 },
  label: { formatter: text, position: 'end' as const, distance, color: inks.ink2, fontSize: 12 },
})

function crossingLine({ targets, crossing: { on } }: CurveFacts, inks: Inks) {
  const target = on && targetOn(targets, on)
  return on && target ? [upright(on, `${on} ${targetWords(target)}`, 'dashed', 20, inks)] : []
}

/** Coverage over time as steps: solid until today, dashed after; with the target and the days that matter. */
export function curveOption(facts: CurveFacts, day: Day, inks: Inks): ChartOption {
  const { today, crossing } = facts
  const { past, forecast } = curvePoints(facts)
  const line = { type: 'line' as const, step: 'end' as const, showSymbol: false }
  return {
    grid: { left: 48, right: 72, top: 40, bottom: 28 },
    tooltip: {
      trigger: 'axis',
      valueFormatter: (value) =>
        typeof value === 'number' ? (shareText(value, targetOn(facts.targets, day)) ?? '—') : '—',
    },
    xAxis: { type: 'time' },
    yAxis: { type: 'value', min: 0, max: 1, interval: 0.25, axisLabel: { formatter: percent } },
    series: [
      {
        ...line,
        name: '实际',
        data: [...past],
        markLine: {
          silent: true,
          symbol: 'none',
          data: [
            ...targetLine(facts, day, inks),
            ...crossingLine(facts, inks),
            ...(day !== crossing.on ? [upright(day, day === today ? '今天' : '所选', 'solid', 4, inks)] : []),
          ],
        },
      },
      { ...line, name: '预计', data: [...forecast], lineStyle: { type: 'dashed', width: 2, color: inks.ink3 } },
    ],
  }
}

/** When the target is met for good: `，2026-12-28起超过65%`; nothing where there is no target. */
function crossingText({ targets, crossing }: CurveFacts): string {
  const target = crossing.on ? targetOn(targets, crossing.on) : targets.at(-1)
  if (!target) return ''
  return crossing.on ? `，${crossing.on}起${targetWords(target)}` : `，不会${targetWords(target)}`
}

/** What the curve shows in one sentence. */
export function curveLabel(facts: CurveFacts): string {
  const { steps, today } = facts
  const now = steps[indexAt(steps, today)]?.city.display ?? '没有数据'
  const end = steps.at(-1)
  return `覆盖率随开通日期的变化：今天${now}${end ? `，到${end.on}为${end.city.display}` : ''}${crossingText(facts)}`
}
