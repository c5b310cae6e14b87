import { type Inks, translucent } from '../../../ui/chart/inks.ts'
import {
  type MapStation,
  openingText,
  type StationState,
  stationStateNames,
  stationStateOn,
  stationStateText,
} from '../station-state.ts'
import { platformsOf } from './map-lines.ts'
import type { Point } from './map-outlines.ts'
import { isClose, type MapQuestion } from './map-question.ts'
import { reachLayer } from './map-shapes.ts'

function looksOf({ axisWords, card, none }: Inks): Record<StationState, object> {
  const left = { symbol: 'diamond', symbolSize: 7, itemStyle: { color: none }, z: 4 }
  return {
    open: { symbol: 'circle', symbolSize: 5, itemStyle: { color: axisWords }, z: 6 },
    planned: {
      symbol: 'circle',
      symbolSize: 6,
      itemStyle: { color: card, borderColor: axisWords, borderWidth: 1.2 },
      z: 5,
    },
    closed: left,
    'no-exit': left,
  }
}

const states = ['open', 'planned', 'closed', 'no-exit'] as const

const pointOf = ({ x, y }: MapStation): Point => [x, y]

/** What a click on a station's dot tells. */
const stationPick = 'station:'

/** The station that was clicked; undefined where it was an area. */
export const pickedStation = (picked: string): string | undefined =>
  picked.startsWith(stationPick) ? picked.slice(stationPick.length) : undefined

/** Stations: open ones solid with their reach, what is new since today in blue, planned ones hollow without, others grey. */
export function stationLayers(question: MapQuestion, inks: Inks) {
  const looks = looksOf(inks)
  const { map, day, today, radiusMetres, marks = [] } = question
  const stateOf = new Map(map.stations.map((station) => [station.code, stationStateOn(station, day, today)]))
  const inState = (state: StationState): MapStation[] => map.stations.filter(({ code }) => stateOf.get(code) === state)
  const touched = new Set(marks.map(({ code }) => code))
  const untouched = (stations: readonly MapStation[]) => stations.filter(({ code }) => !touched.has(code)).map(pointOf)
  const reckoned = inState('open').filter(({ code }) => touched.has(code))
  return [
    reachLayer(`${radiusMetres}米范围`, untouched(inState('open')), radiusMetres, 'measured', inks),
    ...(reckoned.length > 0
      ? [reachLayer('测算站点的范围', reckoned.map(pointOf), radiusMetres, 'reckoned', inks)]
      : []),
    ...states.map((state) => ({
      type: 'scatter' as const,
      coordinateSystem: 'geo' as const,
      name: stationStateNames[state],
      labelLayout: { hideOverlap: true },
      cursor: 'pointer',
      data: inState(state).map((station) => dotOf(station, question, inks)),
      ...looks[state],
    })),
    ...closeLayers(question, inks),
  ]
}

/** Whether it counts on the chosen day, and does not yet today. */
const isNewSince = (station: MapStation, { day, today }: MapQuestion): boolean =>
  day > today && stationStateOn(station, day, today) === 'open' && stationStateOn(station, today, today) !== 'open'

function dotOf(station: MapStation, question: MapQuestion, inks: Inks) {
  const isChosen = station.code === question.station
  const isNew = isNewSince(station, question)
  return {
    name: station.name,
    pick: `${stationPick}${station.code}`,
    value: [station.x, station.y],
    tooltip: {
      formatter: `${station.name}\n${stationStateText(station, question.day, question.today)}，开通日期 ${openingText(station, question.today)}`,
    },
    ...(isNew && { symbolSize: 8, itemStyle: { color: inks.brand, borderColor: inks.card, borderWidth: 1 } }),
    ...(isChosen && { symbolSize: 14 }),
    label: {
      show: isClose(question),
      position: 'right' as const,
      formatter: station.name,
      color: inks.ink,
      fontSize: 12,
      padding: [0, 3],
      backgroundColor: translucent(inks.card, 0.8),
    },
  }
}

/** What is only worth drawing close by: platforms, and where one goes in. */
function closeLayers(question: MapQuestion, inks: Inks) {
  if (!isClose(question)) return []
  const { map, station } = question
  const stations = new Map(map.stations.map((each) => [each.code, each]))
  const common = { type: 'scatter' as const, coordinateSystem: 'geo' as const, labelLayout: { hideOverlap: true } }
  return [
    {
      ...common,
      name: '站台',
      symbol: 'roundRect',
      symbolSize: 6,
      z: 5,
      data: platformsOf(map.lines, stations, inks).map(({ name, x, y, colour }) => ({
        name,
        value: [x, y],
        itemStyle: { color: inks.card, borderColor: colour, borderWidth: 1.5 },
        tooltip: { formatter: name },
      })),
    },
    {
      ...common,
      name: '出入口',
      symbol: 'triangle',
      symbolSize: 6,
      z: 5,
      itemStyle: { color: inks.ink },
      data: map.stations.flatMap(({ code, name, exits }) =>
        exits.map((exit) => ({
          name: exit.name,
          value: [exit.x, exit.y],
          tooltip: { formatter: `${name}${exit.name}` },
          label: {
            show: code === station,
            position: 'top' as const,
            formatter: exit.name,
            color: inks.ink,
            fontSize: 12,
          },
        })),
      ),
    },
  ]
}
