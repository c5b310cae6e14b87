import { type PositionFault, positionFault } from '../geometry/position-fault.ts'
import { boundsOfChina, type DegreeBounds, isWithin } from './degree-bounds.ts'
import type { LayerShift, NamedPlace } from './layer-shift.ts'
import { gcj02Signature, judgeShift, type Misreading, type ShiftSignature, suspectedSystems } from './shift-fault.ts'

export const coordinateFaultCodes = ['swapped', 'plane', 'outside', ...suspectedSystems] as const
export type CoordinateFaultCode = (typeof coordinateFaultCodes)[number]

/** A reason to refuse a layer, as a sentence that says where, what, and how to mend it. */
export interface CoordinateFault {
  readonly code: CoordinateFaultCode
  /** Which of the incoming places, from 0; `null` when it is the layer as a whole. */
  readonly index: number | null
  readonly message: string
}

export interface CoordinateVerdict {
  /** Empty when the layer may be taken. */
  readonly faults: readonly CoordinateFault[]
  /** The measured offset from the reference; `null` where no name matched. */
  readonly shift: LayerShift | null
}

const remedies: Record<PositionFault | 'outside', string> = {
  swapped: '经度和纬度疑似写反，请对调这两列后重新导入',
  plane: '不是经纬度，疑似平面坐标，请在导入时选择对应的坐标系（EPSG 代码）后重新导入',
  outside: '不在本市范围内，请核对坐标，或确认导入时所选的坐标系',
}

function placeFault(place: NamedPlace, index: number, bounds: DegreeBounds, noun: string): CoordinateFault[] {
  const { name, longitude, latitude } = place
  const isOutside = !isWithin(bounds, longitude, latitude)
  const code = positionFault(longitude, latitude) ?? (isOutside ? 'outside' : null)
  if (!code) return []
  return [
    { code, index, message: `第 ${index + 1} 个${noun}“${name}”（${longitude}, ${latitude}）${remedies[code]}。` },
  ]
}

/**
 * Whether a layer of stations, made WGS-84 degrees, looks as if it had been in something else. Places with swapped or plane
 * coordinates, or outside `bounds` (China where the city's are not known), are named one by one and take no part in
 * measuring the shift.
 */
export function suspectSystem({
  incoming,
  reference,
  bounds,
  misreadings = [],
  signature = gcj02Signature,
  noun = '站点',
}: {
  readonly incoming: readonly NamedPlace[]
  readonly reference: readonly NamedPlace[]
  readonly bounds: DegreeBounds | null
  /** The systems that the layer may really have been in. */
  readonly misreadings?: readonly Misreading[]
  readonly signature?: ShiftSignature
  /** What one of the places is called. */
  readonly noun?: string
}): CoordinateVerdict {
  const faults = incoming.flatMap((place, index) => placeFault(place, index, bounds ?? boundsOfChina, noun))
  const doubted = new Set(faults.map(({ index }) => index))
  const sound = incoming.filter((_, index) => !doubted.has(index))
  const { shift, fault } = judgeShift({
    incoming: sound,
    reference,
    misreadings,
    wordsFor: (matched) => `与已有站点同名的 ${matched} 个站点`,
    signature,
  })
  return { faults: [...faults, ...(fault ? [{ ...fault, index: null }] : [])], shift }
}
