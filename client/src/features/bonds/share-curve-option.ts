import type { BondYear } from '@pianqu/shared/bonds/year.contract.ts'
import { type Month, monthNumber, monthText } from '@pianqu/shared/time/month.ts'
import type { ChartOption, LineSeries } from '../../ui/chart/chart.tsx'
import type { Inks } from '../../ui/chart/inks.ts'
import { labelOffsets } from '../../ui/chart/label-offsets.ts'

export type CurvePoint = BondYear['curve'][number]

/** One course of the year: as it is, or as a scenario would have it. */
export interface Course {
  readonly name: string
  readonly points: readonly CurvePoint[]
  readonly isScenario: boolean
}

/** Pixels between the foot and the head of the drawing. */
const plotHeight = 224

const percent = (value: number | null) => (value === null ? '-' : value * 100)

/** The months of the year, from any course that has them. */
function monthsOf(courses: readonly Course[]): Month[] {
  return [...new Set(courses.flatMap(({ points }) => points.map(({ month }) => month)))].sort()
}

/** Where the axis begins and ends, in whole tens of percent around all that is drawn. */
export function percentAxis(
  courses: readonly Course[],
  target: number,
): { readonly min: number; readonly max: number } {
  const values = [
    target,
    ...courses.flatMap(({ points }) =>
      points.flatMap(({ value, highest }) => [value ?? [], highest?.value ?? []].flat()),
    ),
  ]
  const [low, high] = [Math.min(...values) * 100, Math.max(...values) * 100]
  return { min: Math.max(0, Math.floor((low - 2) / 10) * 10), max: Math.min(100, Math.ceil((high + 2) / 10) * 10) }
}

/** The last point that happened stays in both parts, so that the projection begins where the line ends. */
function partsOf(points: readonly CurvePoint[], months: readonly Month[]) {
  const byMonth = new Map(points.map((point) => [point.month, point]))
  const last = points.findLast(({ isProjected, value }) => !isProjected && value !== null)?.month
  const inOrder = months.map((month) => byMonth.get(month))
  return {
    happened: inOrder.map((point) => (point && !point.isProjected ? percent(point.value) : '-')),
    ahead: inOrder.map((point) => (point && (point.isProjected || point.month === last) ? percent(point.value) : '-')),
  }
}

function displayAt({ points }: Course, month: Month | undefined): string {
  const point = points.find((each) => each.month === month)
  if (!point) return '—'
  return point.highest ? `${point.display}—${point.highest.display}` : point.display
}

const lastOf = ({ points }: Course) => points.findLast(({ value }) => value !== null)

/** How a course is labelled at its end. */
interface Label {
  readonly text: string
  /** In pixels, so that labels do not lie on one another. */
  readonly offset: number
}

function labelsOf(courses: readonly Course[], span: number, isNarrow: boolean): Label[] {
  const offsets = labelOffsets(
    courses.map((course) => lastOf(course)?.value ?? null),
    (plotHeight * 100) / span,
  )
  return courses.map((course, at) => {
    const display = lastOf(course)?.display ?? ''
    return { text: isNarrow ? display : `${course.name} ${display}`, offset: offsets[at] ?? 0 }
  })
}

const endLabel = ({ text, offset }: Label, isShown: boolean) => ({
  show: isShown,
  formatter: text,
  fontWeight: 'bold' as const,
  offset: [0, offset],
})

function todayLines(course: Course, months: readonly Month[], label: Label, inks: Inks) {
  const { happened, ahead } = partsOf(course.points, months)
  const isAhead = course.points.some(({ isProjected }) => isProjected)
  return [
    {
      type: 'line' as const,
      name: course.name,
      data: happened,
      connectNulls: false,
      z: 5,
      endLabel: endLabel(label, !isAhead),
    },
    {
      type: 'line' as const,
      name: `${course.name}（预计）`,
      data: isAhead ? ahead : [],
      connectNulls: false,
      symbol: 'emptyCircle',
      lineStyle: { width: 2, type: 'dashed' as const, color: inks.ink3 },
      itemStyle: { color: inks.ink3 },
      endLabel: endLabel(label, isAhead),
    },
  ]
}

/** From the last month that happened on: what lies between nothing and all of the unassigned money. */
function bandSeries(course: Course, months: readonly Month[], inks: Inks): LineSeries[] {
  if (!course.points.some(({ highest }) => highest)) return []
  const byMonth = new Map(course.points.map((point) => [point.month, point]))
  const last = course.points.findLast(({ isProjected, value }) => !isProjected && value !== null)?.month
  const ahead = months.map((month) => {
    const point = byMonth.get(month)
    return point && (point.isProjected || month === last) ? point : undefined
  })
  const end = course.points.findLast(({ highest }) => highest)?.highest
  const plain = { type: 'line' as const, stack: 'band', symbol: 'none', silent: true, lineStyle: { opacity: 0 }, z: 1 }
  return [
    { ...plain, name: '未分配全不投向', data: ahead.map((point) => percent(point?.value ?? null)) },
    {
      ...plain,
      name: '未分配全投向',
      data: ahead.map((point) =>
        point ? ((point.highest?.value ?? point.value ?? 0) - (point.value ?? 0)) * 100 : '-',
      ),
      areaStyle: { color: inks.faded, opacity: 0.45 },
      endLabel: { show: true, formatter: `最高 ${end?.display ?? ''}`, color: inks.ink2 },
    },
  ]
}

/** A scenario is dashed from end to end: nothing of it has happened. */
function scenarioLine(course: Course, months: readonly Month[], color: string, label: Label) {
  const byMonth = new Map(course.points.map(({ month, value }) => [month, value]))
  return {
    type: 'line' as const,
    name: course.name,
    data: months.map((month) => percent(byMonth.get(month) ?? null)),
    connectNulls: false,
    symbol: 'emptyCircle',
    lineStyle: { width: 2, type: 'dashed' as const, color },
    itemStyle: { color },
    endLabel: { ...endLabel(label, true), color },
    z: 4,
  }
}

function targetLine(value: number, label: string, inks: Inks) {
  return {
    silent: true,
    symbol: 'none',
    lineStyle: { color: inks.target, type: 'solid' as const, width: 1.5 },
    label: { formatter: label, position: 'insideStartTop' as const, color: inks.target, fontSize: 12 },
    data: [{ yAxis: value * 100 }],
  }
}

/** `2025年11月（预计）⏎ 今天 48.1%`: every course in the month under the pointer. */
export function tooltipText(courses: readonly Course[], month: Month | undefined): string {
  if (!month) return ''
  const isAhead = courses[0]?.points.some((point) => point.month === month && point.isProjected)
  const lines = courses.map((course) => `${course.name} ${displayAt(course, month)}`)
  return [`${monthText(month)}${isAhead ? '（预计）' : ''}`, ...lines].join('\n')
}

const indexOf = (params: unknown): number => {
  const first: unknown = Array.isArray(params) ? params[0] : params
  return typeof first === 'object' && first && 'dataIndex' in first ? Number(first.dataIndex) : -1
}

/** The share adding up over the year: what happened solid, what is planned dashed, the target with its operator. */
export function shareCurveOption(
  courses: readonly Course[],
  target: { readonly value: number; readonly text: string },
  inks: Inks,
  isNarrow = false,
): ChartOption {
  const months = monthsOf(courses)
  const { min, max } = percentAxis(courses, target.value)
  const labels = labelsOf(courses, max - min, isNarrow)
  const series = courses.flatMap((course, at): LineSeries[] => {
    const label = labels[at] ?? { text: '', offset: 0 }
    const before = courses.slice(0, at).filter(({ isScenario }) => isScenario).length
    const ink = before % 2 === 0 ? inks.series1 : inks.series4
    if (course.isScenario) return [scenarioLine(course, months, ink, label)]
    const isAlone = courses.length === 1
    return [...todayLines(course, months, label, inks), ...(isAlone ? bandSeries(course, months, inks) : [])]
  })
  return {
    grid: { left: 44, right: isNarrow ? 56 : 132, top: 28, bottom: 28 },
    tooltip: { trigger: 'axis', formatter: (params: unknown) => tooltipText(courses, months[indexOf(params)]) },
    xAxis: {
      type: 'category',
      data: months.map(monthText),
      axisLabel: { formatter: (_: string, index: number) => axisMonth(months[index]) },
    },
    yAxis: {
      type: 'value',
      name: min > 0 ? `%（纵轴自${min}%起）` : '%',
      nameTextStyle: { align: 'left' },
      min,
      max,
      interval: 10,
      axisLabel: { formatter: '{value}' },
    },
    series: series.map((line, at) =>
      at === 0 ? { ...line, markLine: targetLine(target.value, target.text, inks) } : line,
    ),
  }
}

const axisMonth = (month: Month | undefined): string => (month ? `${monthNumber(month)}月` : '')
