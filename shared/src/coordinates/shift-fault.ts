import type { Position } from '../geometry/boundary.schema.ts'
import { type LayerShift, measureShift, type NamedPlace } from './layer-shift.ts'

export const suspectedSystems = ['gcj02', 'wgs84', 'bd09'] as const
export type SuspectedSystem = (typeof suspectedSystems)[number]

/** What becomes of a place when a layer that is in one system is read as another. */
export interface Misreading {
  /** What the layer would really be in. */
  readonly system: SuspectedSystem
  /** Where a place, in WGS-84, ends up. */
  readonly move: (position: Position) => Position
}

/** A layer that as a whole lies off the reference in the way of another system. */
export interface ShiftFault {
  readonly code: SuspectedSystem
  readonly message: string
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

/** A misreading moves a layer at least so far, and accounts for all but so much of what is measured. */
const leastShiftMetres = 150
const restMetres = 60
const restShare = 0.15

const compass = ['北', '东北', '东', '东南', '南', '西南', '西', '西北'] as const

/** The nearest of the eight winds, as 东南. */
const windOf = (bearingDegrees: number): string => compass[Math.round(bearingDegrees / 45) % 8] ?? '北'

const suspicions: Record<SuspectedSystem, string> = {
  gcj02: '疑似 GCJ-02：请把坐标系改选为 GCJ-02 后重新导入，或换用 WGS-84 的数据。',
  wgs84: '疑似 WGS-84：这些坐标已经是 WGS-84，不要再转换，请把坐标系改选为 WGS84 后重新导入。',
  bd09: '疑似 BD-09：请把坐标系改选为 BD-09 后重新导入，或换用 WGS-84 的数据。',
}

interface Explanation {
  readonly system: SuspectedSystem
  readonly rest: LayerShift
}

/** The misreading after which least is left to explain. */
function bestExplanation(
  incoming: readonly NamedPlace[],
  reference: readonly NamedPlace[],
  misreadings: readonly Misreading[],
): Explanation | undefined {
  const explanations = misreadings.flatMap(({ system, move }): Explanation[] => {
    const moved = reference.map((place) => {
      const [longitude, latitude] = move([place.longitude, place.latitude])
      return { ...place, longitude, latitude }
    })
    const rest = measureShift(incoming, moved)
    return rest ? [{ system, rest }] : []
  })
  return explanations.toSorted((a, b) => a.rest.metres - b.rest.metres)[0]
}

const isProof = ({ matched, names }: LayerShift): boolean => matched >= Math.min(namesNeeded, names)

const accounts = ({ rest }: Explanation, shift: LayerShift): boolean =>
  shift.metres >= leastShiftMetres && rest.metres <= Math.max(restMetres, restShare * shift.metres)

function isSigned({ metres, bearingDegrees }: LayerShift, signature: ShiftSignature): boolean {
  const isAsFar = metres >= signature.leastMetres && metres <= signature.mostMetres
  return isAsFar && bearingDegrees >= signature.leastBearingDegrees && bearingDegrees <= signature.mostBearingDegrees
}

export interface ShiftQuestion {
  readonly incoming: readonly NamedPlace[]
  readonly reference: readonly NamedPlace[]
  readonly misreadings: readonly Misreading[]
  /** What the places are called in a sentence, as 与已有站点同名的 6 个站点. */
  readonly wordsFor: (matched: number) => string
  /** Off which way and how far alone is proof enough. */
  readonly signature: ShiftSignature | null
  /** Places that scatter more than this about their shift were redrawn, not misread. */
  readonly mostSpreadMetres?: number
}

/** Measures a layer against the reference, and says which system it seems to be in if that is not the one it was read in. */
export function judgeShift(question: ShiftQuestion): { shift: LayerShift | null; fault: ShiftFault | null } {
  const {
    incoming,
    reference,
    misreadings,
    wordsFor,
    signature,
    mostSpreadMetres = Number.POSITIVE_INFINITY,
  } = question
  const shift = measureShift(incoming, reference)
  if (!shift || !isProof(shift)) return { shift, fault: null }
  const faultOf = (code: SuspectedSystem) => {
    const measured = `整体向${windOf(shift.bearingDegrees)}偏移约 ${Math.round(shift.metres)} 米`
    return { shift, fault: { code, message: `${wordsFor(shift.matched)}${measured}，${suspicions[code]}` } }
  }
  const best = bestExplanation(incoming, reference, misreadings)
  if (best && accounts(best, shift) && best.rest.spreadMetres <= mostSpreadMetres) return faultOf(best.system)
  return signature && isSigned(shift, signature) ? faultOf('gcj02') : { shift, fault: null }
}
