import type { ChartOption } from '../../../ui/chart/chart.tsx'
import { type Inks, translucent } from '../../../ui/chart/inks.ts'
import { basisWords, partWords } from '../basis-text.ts'
import { coverageText, targetOn } from '../coverage-text.ts'
import type { RailMap } from '../rail-data.ts'
import { stationStateOn } from '../station-state.ts'
import { pathsOf } from './map-lines.ts'
import { boundsOf, outlinesName, type Point, type Ring, ringsOn } from './map-outlines.ts'
import { planLayers } from './map-plan.ts'
import type { MapQuestion } from './map-question.ts'
import { pathLayer } from './map-shapes.ts'
import { stationLayers } from './map-stations.ts'

/** The more is covered, the darker: never a colour of the lights. */
export function fillOf(value: number | null | undefined, inks: Inks): string {
  if (value == null) return inks.card
  const blues = [inks.scale1, inks.scale2, inks.scale3, inks.scale4, inks.scale5, inks.scale6]
  return blues[Math.min(blues.length - 1, Math.floor(value * blues.length))] ?? inks.scale1
}

function figureOf({ areas, targets, day }: MapQuestion, code: string): string {
  const area = areas.get(code)
  return (area && coverageText(area, targetOn(targets, day))) ?? '未列入'
}

function tooltipOf(question: MapQuestion, { code, name }: RailMap['areas'][number]): string {
  const area = question.areas.get(code)
  const parts = area && area.whole > 0 ? `\n${partWords(area, question.basis)}` : ''
  return `${name}\n${basisWords[question.basis].share} ${figureOf(question, code)}${parts}`
}

/** The verdict by ink and by kind of line; an area that has no target has none. */
function edgeOf(met: boolean | null | undefined, inks: Inks) {
  if (met == null) return { borderColor: inks.axis, borderType: 'dotted' as const, borderWidth: 1.4 }
  return met
    ? { borderColor: inks.good, borderType: 'solid' as const, borderWidth: 2.4 }
    : { borderColor: inks.warnEdge, borderType: 'dashed' as const, borderWidth: 2.4 }
}

function regionOf(question: MapQuestion, area: RailMap['areas'][number], inks: Inks) {
  const figure = question.areas.get(area.code)
  const edge = edgeOf(figure?.met, inks)
  return {
    name: area.code,
    itemStyle: {
      areaColor: fillOf(figure?.value, inks),
      ...edge,
      ...(area.code === question.area && { borderWidth: 4 }),
    },
    tooltip: { formatter: tooltipOf(question, area) },
  }
}

/** The areas of the target fill the picture, and what a plan touches; other areas lie around, or beyond the edge. */
function ringsInSight({ map, scope, day, marks = [] }: MapQuestion): readonly Ring[] {
  const inScope = map.areas.filter(({ code }) => scope.has(code)).flatMap((area) => ringsOn(area, day))
  const rings = inScope.length > 0 ? inScope : map.areas.flatMap((area) => ringsOn(area, day))
  return [...rings, marks.flatMap(({ x, y, from }): Ring => (from ? [from, [x, y]] : [[x, y]]))]
}

/** What is looked into with a station's reach around it, or everything. */
function sightOf(question: MapQuestion): [Point, Point] {
  const { map, area, station, day, radiusMetres } = question
  const chosen = map.stations.find(({ code }) => code === station)
  if (chosen) return boundsOf([[[chosen.x, chosen.y]]], radiusMetres * 2)
  const rings = map.areas.filter(({ code }) => code === area).flatMap((each) => ringsOn(each, day))
  return rings.length > 0 ? boundsOf(rings, radiusMetres * 0.6) : boundsOf(ringsInSight(question), radiusMetres)
}

/** Areas, lines, stations and true circles in metres of one plane, with equal scales. */
export function railMapOption(question: MapQuestion, inks: Inks): ChartOption {
  const { map, day, today } = question
  const stations = new Map(map.stations.map((station) => [station.code, station]))
  return {
    tooltip: { trigger: 'item' },
    geo: {
      map: outlinesName(map.areas, day),
      // Metres are as long to the east as to the north.
      aspectScale: 1,
      preserveAspect: 'contain',
      boundingCoords: sightOf(question),
      left: 8,
      right: 8,
      top: 8,
      bottom: 8,
      roam: false,
      selectedMode: false,
      emphasis: { disabled: true },
      regions: map.areas.map((area) => regionOf(question, area, inks)),
      tooltip: { show: true },
    },
    series: [
      pathLayer(
        '线路',
        map.lines.flatMap((line) => pathsOf(line, stations, day, today, inks)),
      ),
      ...stationLayers(question, inks),
      ...planLayers(question, inks),
      labelsOf(question, inks),
    ],
  }
}

/** Names and figures of the areas of the target, above everything else; names that would overlap give way. */
function labelsOf(question: MapQuestion, inks: Inks) {
  const { map, scope, day, isNarrow } = question
  // Close by, the title beside the map tells the area's own, and stations need the room.
  const named = map.areas.filter(
    (area) => scope.has(area.code) && area.code !== question.area && ringsOn(area, day).length > 0,
  )
  return {
    type: 'scatter' as const,
    coordinateSystem: 'geo' as const,
    name: '片区',
    silent: true,
    symbolSize: 0.1,
    z: 10,
    labelLayout: { hideOverlap: true },
    data: named.map((area) => {
      const [[left, top], [right, bottom]] = boundsOf(ringsOn(area, day), 0)
      return {
        name: area.code,
        value: [(left + right) / 2, (top + bottom) / 2],
        label: {
          show: true,
          position: 'inside' as const,
          formatter: isNarrow ? area.name : `${area.name}\n${figureOf(question, area.code)}`,
          color: inks.ink,
          fontSize: isNarrow ? 11 : 12,
          padding: isNarrow ? [0, 2] : [1, 4],
          backgroundColor: translucent(inks.card, 0.86),
        },
      }
    }),
  }
}

/** What the map shows in one sentence. */
export function mapLabel({ map, areas, day, today, radiusMetres, marks = [] }: MapQuestion): string {
  const open = map.stations.filter((station) => stationStateOn(station, day, today) === 'open').length
  const judged = [...areas.values()].filter((area) => area.met !== null)
  const met = judged.filter((area) => area.met).length
  const verdict = judged.length > 0 ? `；计入目标的${judged.length}个片区中${met}个达标` : ''
  const plan = marks.length > 0 ? `；测算变动${marks.length}座站点` : ''
  return `${day}的片区边界与轨道站点平面图：${open}座站点计入，各画${radiusMetres}米圆${verdict}${plan}`
}
