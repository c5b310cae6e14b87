import type { Bounds, Point } from './map-outlines.ts'

/** Words that belong to a point of the plane, and the pixels they take. */
export interface Named {
  readonly code: string
  readonly at: Point
  readonly width: number
  readonly height: number
  /** Not counted: written only where room is left. */
  readonly isFaint: boolean
}

export interface PlacedLabel {
  readonly code: string
  readonly at: Point
  /** In pixels from the point to where the words are centred. */
  readonly offset: [number, number]
  readonly isFaint: boolean
}

/** A picture: the part of the plane that it draws whole, and its pixels. */
export interface Canvas {
  readonly sight: Bounds
  readonly width: number
  readonly height: number
}

/** Pixels that a picture keeps around what it draws. */
const edge = 8

/** Pixels that a metre takes in a picture. */
export function scaleOf({ sight: [[left, top], [right, bottom]], width, height }: Canvas): number {
  return Math.max(0, Math.min((width - 2 * edge) / (right - left), (height - 2 * edge) / (top - bottom)))
}

/** Where a point of the plane lies in a picture, which draws its part in the middle. */
function onCanvas(canvas: Canvas, [x, y]: Point): Point {
  const [[left, top], [right, bottom]] = canvas.sight
  const scale = scaleOf(canvas)
  return [canvas.width / 2 + (x - (left + right) / 2) * scale, canvas.height / 2 - (y - (top + bottom) / 2) * scale]
}

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

const meet = (a: Box, b: Box): boolean =>
  Math.abs(a.x - b.x) * 2 < a.width + b.width && Math.abs(a.y - b.y) * 2 < a.height + b.height

const isWithin = ({ x, y, width, height }: Box, canvas: Canvas): boolean =>
  x - width / 2 >= 0 && x + width / 2 <= canvas.width && y - height / 2 >= 0 && y + height / 2 <= canvas.height

/** Tried in turn: on the point, then ever further from it, above and below before the sides. */
const offsets: readonly [number, number][] = [
  [0, 0],
  ...[0.6, 1.1, 1.6].flatMap((far): [number, number][] => [
    [0, -far],
    [0, far],
    [-far / 2, -far],
    [far / 2, -far],
    [-far / 2, far],
    [far / 2, far],
    [far * 0.7, 0],
    [-far * 0.7, 0],
  ]),
]

/** Each name where it meets no other and no frame; one that finds no place is left to the table. */
export function placeLabels(named: readonly Named[], canvas: Canvas, frame?: Bounds): PlacedLabel[] {
  const taken: Box[] = frame ? [boxOfPart(frame, canvas)] : []
  return named.flatMap(({ code, at, width, height, isFaint }) => {
    const [x, y] = onCanvas(canvas, at)
    const tried = isFaint ? offsets.slice(0, 1) : offsets
    const offset = tried.find(([right, down]) => {
      const box = { x: x + right * width, y: y + down * height, width, height }
      return isWithin(box, canvas) && !taken.some((other) => meet(other, box))
    })
    if (!offset) return []
    const [right, down] = [Math.round(offset[0] * width), Math.round(offset[1] * height)]
    taken.push({ x: x + right, y: y + down, width, height })
    return [{ code, at, offset: [right, down] as [number, number], isFaint }]
  })
}

function boxOfPart([from, to]: Bounds, canvas: Canvas): Box {
  const [[left, top], [right, bottom]] = [onCanvas(canvas, from), onCanvas(canvas, to)]
  return { x: (left + right) / 2, y: (top + bottom) / 2, width: right - left, height: bottom - top }
}

const isIn = ([[left, top], [right, bottom]]: Bounds, [x, y]: Point): boolean =>
  x >= left && x <= right && y <= top && y >= bottom

/** How many names would lie over others if each stood on its point. */
const crowd = (named: readonly Named[], canvas: Canvas): number =>
  named.filter((one) => named.some((other) => other !== one && meet(boxOf(one, canvas), boxOf(other, canvas)))).length

function boxOf({ at, width, height }: Named, canvas: Canvas): Box {
  const [x, y] = onCanvas(canvas, at)
  return { x, y, width, height }
}

/** So much of a picture is enlarged beside it. */
const insetShare = 0.4

/** So many names have room in the enlargement. */
const roomInside = 5

/** The crowded part of a picture, to be drawn larger beside it; undefined where all names have room. */
export function insetOf(all: readonly Named[], canvas: Canvas): Bounds | undefined {
  const named = all.filter(({ isFaint }) => !isFaint)
  if (crowd(named, canvas) === 0) return undefined
  const [[left, top], [right, bottom]] = canvas.sight
  const half = (Math.min(right - left, top - bottom) * insetShare) / 2
  const parts = named.flatMap((one, place) =>
    named.slice(place).flatMap((other): Bounds[] => {
      if (Math.max(Math.abs(one.at[0] - other.at[0]), Math.abs(one.at[1] - other.at[1])) > half * 2) return []
      const [x, y] = [(one.at[0] + other.at[0]) / 2, (one.at[1] + other.at[1]) / 2]
      return [
        [
          [x - half, y + half],
          [x + half, y - half],
        ],
      ]
    }),
  )
  // What is left outside is to be as little crowded as can be; of parts alike the one that holds more, but no new crowd.
  const weight = (part: Bounds) => {
    const outside = named.filter(({ at }) => !isIn(part, at))
    const inside = named.length - outside.length
    return crowd(outside, canvas) * 100 + (inside > roomInside ? inside : -inside)
  }
  return parts.toSorted((a, b) => weight(a) - weight(b))[0]
}

/** Names in one of two pictures: in the larger one what lies there, in the other the rest. */
export function labelsOfTwo(
  named: readonly Named[],
  canvas: Canvas,
  inset: Canvas | undefined,
): { readonly labels: PlacedLabel[]; readonly insetLabels: PlacedLabel[] } {
  const isInside = ({ at }: Named) => inset !== undefined && isIn(inset.sight, at)
  return {
    labels: placeLabels(
      named.filter((one) => !isInside(one)),
      canvas,
      inset?.sight,
    ),
    insetLabels: inset ? placeLabels(named.filter(isInside), inset) : [],
  }
}
