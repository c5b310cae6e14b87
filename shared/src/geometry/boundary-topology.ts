import type { Position } from './boundary.schema.ts'
import { ringName } from './boundary-parts.ts'
import { type Piece, pieceBeyond, type Region, sharedPiece, squareMetresOf } from './region-overlap.ts'

export type TopologyFaultCode = 'hole-outside' | 'holes-overlap' | 'parts-overlap'

/** What is wrong between rings that are sound one by one. */
export interface TopologyFault {
  readonly code: TopologyFaultCode
  readonly part: number
  readonly ring: number
  readonly message: string
}

/** Neighbouring parts are drawn apart, and overlap by slivers that no figure shows. */
const negligibleShare = 1e-6
const negligibleSquareMetres = 1

const place = ([longitude, latitude]: Position): string => `(${longitude.toFixed(6)}, ${latitude.toFixed(6)})`

const where = ({ place: at, squareMetres }: Piece): string =>
  `${at ? `在 ${place(at)} 附近` : ''}有约 ${Math.max(1, Math.round(squareMetres)).toLocaleString('en-US')} 平方米`

const isSeen = ({ squareMetres }: Piece, whole: Region): boolean =>
  squareMetres > negligibleSquareMetres && squareMetres > negligibleShare * squareMetresOf(whole)

function holeFaults(rings: Region, part: number, name: (ring: number) => string): TopologyFault[] {
  const [shell = [], ...holes] = rings
  for (const [index, hole] of holes.entries()) {
    const beyond = pieceBeyond([hole], [shell])
    if (isSeen(beyond, [shell])) {
      const message = `${name(index + 1)}${where(beyond)}超出外环；请检查该内环属于哪个外环，或删去超出的部分。`
      return [{ code: 'hole-outside', part, ring: index + 1, message }]
    }
    for (const [before, other] of holes.slice(0, index).entries()) {
      const common = sharedPiece([hole], [other])
      if (!isSeen(common, [shell])) continue
      const message = `${name(index + 1)}与第 ${before + 1} 个内环${where(common)}重叠或嵌套；请合并这两个内环，内环里的飞地应另作一个部分。`
      return [{ code: 'holes-overlap', part, ring: index + 1, message }]
    }
  }
  return []
}

function partFaults(parts: readonly Region[]): TopologyFault[] {
  for (const [index, part] of parts.entries()) {
    for (const [before, other] of parts.slice(0, index).entries()) {
      const common = sharedPiece(part, other)
      if (!isSeen(common, part)) continue
      const message = `第 ${index + 1} 部分与第 ${before + 1} 部分${where(common)}重叠，会被重复计算；请合并重叠的部分，内部空洞应写成内环。`
      return [{ code: 'parts-overlap', part: index, ring: 0, message }]
    }
  }
  return []
}

/** The first fault between the rings of each part, or else between the parts; the rings themselves are sound. */
export function topologyFaults(parts: readonly Region[]): TopologyFault[] {
  const holes = parts.flatMap((rings, part) => holeFaults(rings, part, (ring) => ringName(parts.length, part, ring)))
  return holes.length > 0 ? holes : partFaults(parts)
}
