import type { Boundary, Position } from './boundary.schema.ts'
import { partsOf, type RawRing, ringName } from './boundary-parts.ts'
import { topologyFaults } from './boundary-topology.ts'
import { positionFault } from './position-fault.ts'
import { selfCrossing } from './ring-crossing.ts'

export const boundaryFaultCodes = [
  'too-few-positions',
  'plane-coordinates',
  'swapped-coordinates',
  'unclosed-ring',
  'zero-area',
  'self-intersection',
  'hole-outside',
  'holes-overlap',
  'parts-overlap',
] as const
export type BoundaryFaultCode = (typeof boundaryFaultCodes)[number]

/** What is wrong with one ring, and how to mend it. Part and ring count from 0; ring 0 is the outer one. */
export interface BoundaryFault {
  readonly code: BoundaryFaultCode
  readonly part: number
  readonly ring: number
  readonly message: string
}

type Finding = readonly [BoundaryFaultCode, string] | null

/** About one square metre: a ring smaller than the published unit encloses nothing. */
const leastSquareDegrees = 1e-10

const written = ([longitude, latitude]: Position): string => `(${longitude}, ${latitude})`
const place = ([longitude, latitude]: Position): string => `(${longitude.toFixed(6)}, ${latitude.toFixed(6)})`

function coordinatesFinding(positions: readonly Position[]): Finding {
  for (const [index, position] of positions.entries()) {
    const fault = positionFault(...position)
    const where = `第 ${index + 1} 个点 ${written(position)}`
    if (fault === 'plane') {
      return [
        'plane-coordinates',
        `${where}不是经纬度，疑似平面坐标；请选对坐标系（EPSG 代码）或转换为经纬度后重新上传`,
      ]
    }
    if (fault === 'swapped') {
      return ['swapped-coordinates', `${where}的经度和纬度疑似写反；请按“经度, 纬度”的顺序重新导出`]
    }
  }
  return null
}

function closureFinding(positions: readonly Position[]): Finding {
  const [first] = positions
  const last = positions.at(-1)
  if (!first || !last || (first[0] === last[0] && first[1] === last[1])) return null
  return ['unclosed-ring', `没有闭合：首点 ${written(first)} 与末点 ${written(last)} 不同；请把首点再写一次作为末点`]
}

/** Whether all positions lie on one line, or in one place. */
function isFlat(positions: readonly Position[]): boolean {
  const [first = [0, 0]] = positions
  let before: Position = first
  let squareDegrees = 0
  for (const here of positions) {
    const doubled = (before[0] - first[0]) * (here[1] - first[1]) - (here[0] - first[0]) * (before[1] - first[1])
    squareDegrees += Math.abs(doubled) / 2
    before = here
  }
  return squareDegrees < leastSquareDegrees
}

function shapeFinding(positions: readonly Position[]): Finding {
  if (isFlat(positions)) return ['zero-area', '面积为零：各点在一条线上或同一处；请删去这一环，或重新绘制']
  const crossing = selfCrossing(positions)
  return (
    crossing && ['self-intersection', `在 ${place(crossing)} 附近与自身相交或相接；请在制图软件中修复该处后重新上传`]
  )
}

const positionsOf = (ring: RawRing): Position[] =>
  ring.map(([longitude = Number.NaN, latitude = Number.NaN]): Position => [longitude, latitude])

/** The first kind of fault that makes the later ones meaningless is the only one named. */
function ringFinding(positions: readonly Position[]): Finding {
  if (positions.length < 4) {
    return ['too-few-positions', `只有 ${positions.length} 个点：闭合的环至少要 4 个点（首末点相同）；请补全后重新上传`]
  }
  return coordinatesFinding(positions) ?? closureFinding(positions) ?? shapeFinding(positions)
}

/**
 * Everything that keeps a boundary from being measured, at most one fault for each ring; empty when it may be used. How rings
 * lie to each other is looked at once each is sound. Coordinates are WGS-84 degrees. Windings and repeated points are no faults.
 */
export function checkBoundary(boundary: Boundary): BoundaryFault[] {
  const parts = partsOf(boundary).map((rings) => rings.map(positionsOf))
  const faults = parts.flatMap((rings, part) =>
    rings.flatMap((positions, ring): BoundaryFault[] => {
      const finding = ringFinding(positions)
      if (!finding) return []
      const [code, text] = finding
      return [{ code, part, ring, message: `${ringName(parts.length, part, ring)}${text}。` }]
    }),
  )
  return faults.length > 0 ? faults : topologyFaults(parts)
}
