import { boundsOfChina, type DegreeBounds, isWithin } from './degree-bounds.ts'
import { type LayerShift, measureShift, type NamedPlace } from './layer-shift.ts'
import { type PositionFault, positionFault } from './position-fault.ts'

export const coordinateFaultCodes = ['swapped', 'plane', 'outside', 'gcj02'] as const
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

/** The shift that gives a layer away: how far, in metres, and which way, in degrees clockwise from north. */
export interface ShiftSignature {
  readonly leastMetres: number
  readonly mostMetres: number
  readonly leastBearingDegrees: number
  readonly mostBearingDegrees: number
}

/** What GCJ-02 left in place of WGS-84 does around Chengdu; a city elsewhere hands in its own. */
export const gcj02Signature: ShiftSignature = {
  leastMetres: 300,
  mostMetres: 450,
  leastBearingDegrees: 90,
  mostBearingDegrees: 180,
}

/** Fewer matching names than this prove no shift, unless the whole layer is smaller and all of it matches. */
const namesNeeded = 3

const compass = ['北', '东北', '东', '东南', '南', '西南', '西', '西北'] as const

/** The nearest of the eight winds, as 东南. */
const windOf = (bearingDegrees: number): string => compass[Math.round(bearingDegrees / 45) % 8] ?? '北'

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

function shiftFault(shift: LayerShift, signature: ShiftSignature): CoordinateFault[] {
  const { names, matched, metres, bearingDegrees } = shift
  const isProof = matched >= Math.min(namesNeeded, names)
  const isAsFar = metres >= signature.leastMetres && metres <= signature.mostMetres
  const isThatWay = bearingDegrees >= signature.leastBearingDegrees && bearingDegrees <= signature.mostBearingDegrees
  if (!isProof || !isAsFar || !isThatWay) return []
  const measured = `整体向${windOf(bearingDegrees)}偏移约 ${Math.round(metres)} 米`
  const message = `与已有站点同名的 ${matched} 个站点${measured}，疑似 GCJ-02：请把坐标系改选为 GCJ-02 后重新导入，或换用 WGS-84 的数据。`
  return [{ code: 'gcj02', index: null, message }]
}

/**
 * Whether a layer of stations, said to be in WGS-84 degrees, looks as if it were in something else. Places with swapped or
 * plane coordinates, or outside `bounds` (China where the city's are not known), are named one by one and take no part in
 * measuring the shift.
 */
export function suspectSystem({
  incoming,
  reference,
  bounds,
  signature = gcj02Signature,
  noun = '站点',
}: {
  readonly incoming: readonly NamedPlace[]
  readonly reference: readonly NamedPlace[]
  readonly bounds: DegreeBounds | null
  readonly signature?: ShiftSignature
  /** What one of the places is called. */
  readonly noun?: string
}): CoordinateVerdict {
  const faults = incoming.flatMap((place, index) => placeFault(place, index, bounds ?? boundsOfChina, noun))
  const doubted = new Set(faults.map(({ index }) => index))
  const sound = incoming.filter((_, index) => !doubted.has(index))
  const shift = measureShift(sound, reference)
  return { faults: [...faults, ...(shift ? shiftFault(shift, signature) : [])], shift }
}
