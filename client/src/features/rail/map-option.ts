import type { Day } from '@pianqu/shared/time/day.ts'
import type { ChartOption } from '../../ui/chart.tsx'
import { coverageText } from './coverage-text.ts'
import { boundsOf, outlinesName } from './map-outlines.ts'
import type { RailMap } from './rail-data.ts'
import { type MapStation, openingText, type StationState, stationStateNames, stationStateOn } from './station-state.ts'
import type { AreaState } from './timeline-state.ts'

const blues = ['#E8F0FA', '#BFD6EF', '#8DB6E0', '#5590C9', '#1F5FA8', '#123E73'] as const
const [brand, grey, ink] = ['#1F5FA8', '#818C9A', '#1B2430']

/** The more is covered, the darker: never a colour of the lights. */
export function fillOf(value: number | null | undefined): string {
  if (value == null) return '#FFFFFF'
  return blues[Math.min(blues.length - 1, Math.floor(value * blues.length))] ?? blues[0]
}

export interface MapQuestion {
  readonly map: RailMap
  readonly areas: ReadonlyMap<string, AreaState>
  readonly day: Day
  readonly today: Day
  readonly radiusMetres: number
  /** A phone has no room for what the table says. */
  readonly isLabelled: boolean
}

const figureOf = ({ areas, day }: MapQuestion, code: string): string => {
  const area = areas.get(code)
  return (area && coverageText(area, day)) ?? '未列入'
}

function regionOf(question: MapQuestion, { code, name }: RailMap['areas'][number]) {
  const area = question.areas.get(code)
  const isInScope = area !== undefined && area.met !== null
  return {
    name: code,
    itemStyle: {
      areaColor: fillOf(area?.value),
      borderColor: isInScope ? ink : '#9AA4B0',
      borderWidth: isInScope ? 1.8 : 1,
    },
    tooltip: { formatter: `${name}\n覆盖率 ${figureOf(question, code)}` },
  }
}

/** The areas of the target fill the picture; those outside of it lie around them, or beyond the edge. */
function areasInSight({ map, areas }: MapQuestion) {
  const inScope = map.areas.filter(({ code }) => areas.get(code)?.met != null)
  return inScope.length > 0 ? inScope : map.areas
}

const looks: Record<StationState, object> = {
  open: { symbol: 'circle', symbolSize: 7, itemStyle: { color: brand, borderColor: '#FFFFFF', borderWidth: 1 }, z: 6 },
  planned: {
    symbol: 'circle',
    symbolSize: 9,
    itemStyle: { color: '#FFFFFF', borderColor: brand, borderWidth: 1.5, borderType: 'dashed' },
    z: 5,
  },
  closed: { symbol: 'diamond', symbolSize: 7, itemStyle: { color: grey }, z: 4 },
  'no-exit': { symbol: 'diamond', symbolSize: 7, itemStyle: { color: grey }, z: 4 },
}

const states = ['open', 'planned', 'closed', 'no-exit'] as const

/** Areas, stations and true circles in metres of one plane, with equal scales. */
export function railMapOption(question: MapQuestion): ChartOption {
  const { map, day, today, radiusMetres } = question
  const stateOf = new Map(map.stations.map((station) => [station.code, stationStateOn(station, day, today)]))
  const inState = (state: StationState): MapStation[] => map.stations.filter(({ code }) => stateOf.get(code) === state)
  return {
    tooltip: { trigger: 'item' },
    geo: {
      map: outlinesName,
      // Metres are as long to the east as to the north.
      aspectScale: 1,
      boundingCoords: boundsOf(areasInSight(question), radiusMetres),
      left: 8,
      right: 8,
      top: 8,
      bottom: 8,
      roam: false,
      selectedMode: false,
      emphasis: { disabled: true },
      regions: map.areas.map((area) => regionOf(question, area)),
      tooltip: { show: true },
    },
    series: [
      circlesOf(inState('open'), radiusMetres),
      ...states.map((state) => ({
        type: 'scatter' as const,
        coordinateSystem: 'geo' as const,
        name: stationStateNames[state],
        data: inState(state).map((station) => ({
          name: station.name,
          value: [station.x, station.y],
          tooltip: {
            formatter: `${station.name}\n${stationStateNames[state]}，开通日期 ${openingText(station, today)}`,
          },
        })),
        ...looks[state],
      })),
      labelsOf(question),
    ],
  }
}

/** Names and figures of the areas of the target, above everything else. */
function labelsOf(question: MapQuestion) {
  const isNamed = ({ code }: RailMap['areas'][number]) => question.isLabelled && question.areas.get(code)?.met != null
  return {
    type: 'scatter' as const,
    coordinateSystem: 'geo' as const,
    name: '片区',
    silent: true,
    symbolSize: 0.1,
    z: 10,
    labelLayout: { hideOverlap: true },
    data: question.map.areas.filter(isNamed).map((area) => {
      const [[left, top], [right, bottom]] = boundsOf([area], 0)
      return {
        name: area.code,
        value: [(left + right) / 2, (top + bottom) / 2],
        label: {
          show: true,
          position: 'inside' as const,
          formatter: `${area.name}\n${figureOf(question, area.code)}`,
          color: ink,
          fontSize: 12,
          padding: [1, 4],
          backgroundColor: 'rgba(255, 255, 255, 0.86)',
        },
      }
    }),
  }
}

/** The reach of stations as circles whose size follows the scale of the map. */
function circlesOf(stations: readonly MapStation[], radiusMetres: number) {
  return {
    type: 'custom' as const,
    coordinateSystem: 'geo' as const,
    name: `${radiusMetres}米范围`,
    silent: true,
    z: 3,
    data: stations.map(({ x, y }) => [x, y]),
    renderItem: (_: unknown, api: { value?: (dimension: number) => unknown; coord?: (at: number[]) => number[] }) => {
      const [x, y] = [Number(api.value?.(0)), Number(api.value?.(1))]
      const [cx = 0, cy = 0] = api.coord?.([x, y]) ?? []
      const [edge = 0] = api.coord?.([x + radiusMetres, y]) ?? []
      return {
        type: 'circle' as const,
        shape: { cx, cy, r: edge - cx },
        style: { fill: 'rgba(31, 95, 168, 0.14)', stroke: brand, lineWidth: 1 },
      }
    },
  }
}

/** What the map shows in one sentence. */
export function mapLabel({ map, areas, day, today, radiusMetres }: MapQuestion): string {
  const open = map.stations.filter((station) => stationStateOn(station, day, today) === 'open').length
  const judged = [...areas.values()].filter((area) => area.met !== null)
  const met = judged.filter((area) => area.met).length
  return `${day}的片区边界与轨道站点平面图：${open}座站点计入，各画${radiusMetres}米圆；计入目标的${judged.length}个片区中${met}个达标`
}
