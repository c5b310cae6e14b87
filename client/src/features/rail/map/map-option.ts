import type { ChartOption } from '../../../ui/chart/chart.tsx'
import type { Inks } from '../../../ui/chart/inks.ts'
import { basisWords, partWords } from '../basis-text.ts'
import { coverageText, targetOn } from '../coverage-text.ts'
import type { RailMap } from '../rail-data.ts'
import { stationStateOn } from '../station-state.ts'
import type { Named } from './map-labels.ts'
import { pathsOf } from './map-lines.ts'
import { boundsOf, outlinesName, type Point, type Ring, ringsOn } from './map-outlines.ts'
import { planLayers } from './map-plan.ts'
import type { MapQuestion } from './map-question.ts'
import { frameLayer, pathLayer } from './map-shapes.ts'
import { stationLayers } from './map-stations.ts'

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
      // What the circles fill shows through; only the outline carries the verdict.
      areaColor: 'transparent',
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

/** What is looked into with a station's reach around it, a part of the plane, or everything. */
export function sightOf(question: MapQuestion): [Point, Point] {
  const { map, area, station, day, radiusMetres, part } = question
  if (part) return part
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
      // Above the circles, below the lines: an outline is never covered by what it holds.
      z: 4,
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
      ...(question.frame ? [frameLayer(question.frame, inks)] : []),
      labelsOf(question, inks),
    ],
  }
}

/** Names and figures of the areas in sight, each where nothing else is written. */
function labelsOf(question: MapQuestion, inks: Inks) {
  const { map, labels } = question
  const names = new Map(map.areas.map(({ code, name }) => [code, name]))
  return {
    type: 'scatter' as const,
    coordinateSystem: 'geo' as const,
    name: '片区',
    silent: true,
    symbolSize: 0.1,
    z: 10,
    data: labels.map(({ code, at, offset, isFaint }) => ({
      name: code,
      value: at,
      label: {
        show: true,
        position: 'inside' as const,
        offset,
        formatter: labelText(question, code, names.get(code) ?? code),
        color: isFaint ? inks.ink3 : inks.ink,
        fontSize: labelSize,
        lineHeight: labelLine,
        textBorderColor: inks.card,
        textBorderWidth: 3,
      },
    })),
  }
}

const labelSize = 12
const labelLine = 15

/** A name, with its figure below where the target counts it and there is room. */
function labelText(question: MapQuestion, code: string, name: string): string {
  return question.isNarrow || !question.scope.has(code) ? name : `${name}\n${figureOf(question, code)}`
}

/** The areas that are named in a picture, with the room that their words take; those of the target come first. */
export function namedAreas(question: MapQuestion): Named[] {
  const { map, scope, day } = question
  // Close by, the title beside the map tells the area's own, and stations need the room.
  return map.areas
    .filter((area) => area.code !== question.area && ringsOn(area, day).length > 0)
    .map((area): Named => {
      const [[left, top], [right, bottom]] = boundsOf(ringsOn(area, day), 0)
      const lines = labelText(question, area.code, area.name).split('\n')
      return {
        code: area.code,
        at: [(left + right) / 2, (top + bottom) / 2],
        width: Math.max(...lines.map((line) => [...line].length)) * labelSize + 6,
        height: lines.length * labelLine + 2,
        isFaint: !scope.has(area.code),
      }
    })
    .toSorted((a, b) => Number(a.isFaint) - Number(b.isFaint))
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
