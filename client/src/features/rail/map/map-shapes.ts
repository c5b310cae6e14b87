import { type Inks, translucent } from '../../../ui/chart/inks.ts'
import type { Bounds, Point } from './map-outlines.ts'

export interface Item {
  readonly dataIndex: number
}

export interface Plane {
  readonly coord?: (at: number[]) => number[]
}

const onScreen = (plane: Plane, [x, y]: Point): Point => {
  const [left = 0, top = 0] = plane.coord?.([x, y]) ?? []
  return [left, top]
}

/** How reaches of stations are filled: as measured, or as reckoned in a scenario. */
export type ReachLook = 'measured' | 'reckoned'

const hatch = (color: string) => ({
  symbol: 'rect',
  dashArrayX: [1, 0],
  dashArrayY: [2, 5],
  rotation: -Math.PI / 4,
  color,
})

const reachStyles = ({ reach, ink2 }: Inks): Record<ReachLook, object> => ({
  // One flat blue: where circles overlap it is no darker, for an overlap counts once.
  measured: { fill: reach, stroke: 'none' },
  reckoned: {
    fill: translucent(ink2, 0.08),
    stroke: ink2,
    lineWidth: 1.5,
    lineDash: [5, 3],
    decal: hatch(translucent(ink2, 0.5)),
  },
})

/** Circles whose size follows the scale of the map. */
export function reachLayer(name: string, centres: readonly Point[], radiusMetres: number, look: ReachLook, inks: Inks) {
  const style = reachStyles(inks)[look]
  return {
    type: 'custom' as const,
    coordinateSystem: 'geo' as const,
    name,
    silent: true,
    z: 3,
    data: centres.map(([x, y]) => [x, y]),
    renderItem: ({ dataIndex }: Item, plane: Plane) => {
      const [x, y] = centres[dataIndex] ?? [0, 0]
      const [cx, cy] = onScreen(plane, [x, y])
      const [edge] = onScreen(plane, [x + radiusMetres, y])
      return { type: 'circle' as const, shape: { cx, cy, r: edge - cx }, style }
    },
  }
}

export interface Path {
  readonly points: readonly Point[]
  readonly colour: string
  readonly isDashed: boolean
}

/** Lines through points of the plane. */
export function pathLayer(name: string, paths: readonly Path[]) {
  return {
    type: 'custom' as const,
    coordinateSystem: 'geo' as const,
    name,
    silent: true,
    z: 4,
    data: paths.map(({ points }) => [...(points[0] ?? [])]),
    renderItem: ({ dataIndex }: Item, plane: Plane) => {
      const { points = [], colour = 'none', isDashed = false } = paths[dataIndex] ?? {}
      return {
        type: 'polyline' as const,
        shape: { points: points.map((point) => onScreen(plane, point)) },
        style: { fill: 'none', stroke: colour, lineWidth: 1.5, ...(isDashed && { lineDash: [5, 4], lineWidth: 1 }) },
      }
    },
  }
}

/** How long the head of an arrow is on the screen. */
const head = 9

/** An arrow from where something stood to where it is put. */
export function arrowLayer(name: string, arrows: readonly (readonly [Point, Point])[], ink: string) {
  return {
    type: 'custom' as const,
    coordinateSystem: 'geo' as const,
    name,
    silent: true,
    z: 7,
    data: arrows.map(([, to]) => [...to]),
    renderItem: ({ dataIndex }: Item, plane: Plane) => {
      const [start, end] = arrows[dataIndex] ?? [[0, 0] as Point, [0, 0] as Point]
      const [from, to] = [onScreen(plane, start), onScreen(plane, end)]
      const angle = Math.atan2(to[1] - from[1], to[0] - from[0])
      const side = (turn: number): Point => [
        to[0] - head * Math.cos(angle + turn),
        to[1] - head * Math.sin(angle + turn),
      ]
      return {
        type: 'group' as const,
        children: [
          {
            type: 'line' as const,
            shape: { x1: from[0], y1: from[1], x2: to[0], y2: to[1] },
            style: { stroke: ink, lineWidth: 1.5, lineDash: [5, 3] },
          },
          { type: 'polygon' as const, shape: { points: [to, side(0.45), side(-0.45)] }, style: { fill: ink } },
        ],
      }
    },
  }
}

/** The part of a picture that another shows larger, called A in both. */
export function frameLayer([from, to]: Bounds, { ink, card }: Inks) {
  return {
    type: 'custom' as const,
    coordinateSystem: 'geo' as const,
    name: '放大的部分',
    silent: true,
    z: 9,
    data: [[...from]],
    renderItem: (_item: Item, plane: Plane) => {
      const [[left, top], [right, bottom]] = [onScreen(plane, from), onScreen(plane, to)]
      const shape = { x: left, y: top, width: right - left, height: bottom - top }
      return {
        type: 'group' as const,
        children: [
          { type: 'rect' as const, shape, style: { fill: 'none', stroke: ink, lineWidth: 1 } },
          { type: 'rect' as const, shape: { x: left, y: top, width: 15, height: 16 }, style: { fill: ink } },
          { type: 'text' as const, style: { text: 'A', x: left + 3.5, y: top + 2, fill: card, fontSize: 12 } },
        ],
      }
    },
  }
}
