import { type Crs, parseCrs } from '@pianqu/shared/coordinates/crs.ts'
import { gaussZone, zoneName } from '@pianqu/shared/coordinates/gauss-kruger.ts'
import { type Misreading, suspectedSystems } from '@pianqu/shared/coordinates/shift-fault.ts'
import type { Position } from '@pianqu/shared/geometry/boundary.schema.ts'
import { ProblemError } from '@pianqu/shared/http/problem.ts'
import { fromWgs84, isGeographic, toWgs84 } from './to-wgs84.ts'

/** The system a layer is in, as it is stored, and how its positions become WGS-84. */
export interface LayerCrs {
  readonly crs: Crs
  readonly text: string
  /** As it is named in a sentence. */
  readonly title: string
  /** Its positions are metres, not degrees. */
  readonly isPlane: boolean
  convert(x: number, y: number): Position
}

const choices = 'WGS84、CGCS2000、GCJ02、BD09 或 EPSG 代码（如 EPSG:4545）'

function titleOf(crs: Crs): string {
  if (crs.system !== 'EPSG') return crs.system
  const zone = gaussZone(crs.code)
  return zone ? zoneName(zone) : `EPSG:${crs.code}`
}

/** Reads the `crs` of an import. Throws import/no-crs: a system is never guessed, because a wrong one flips verdicts. */
export function layerCrs(text: string | undefined): LayerCrs {
  if (!text) {
    throw new ProblemError('import/no-crs', {
      detail: `请说明这份数据的坐标系：${choices}。坐标系用错会使站点偏移 350 至 400 米`,
    })
  }
  const crs = parseCrs(text)
  const convert = crs && toWgs84(crs)
  if (!crs || !convert) {
    throw new ProblemError('import/no-crs', { detail: `不认识坐标系“${text}”，请改为 ${choices}` })
  }
  const isEpsg = crs.system === 'EPSG'
  return {
    crs,
    convert,
    text: isEpsg ? `EPSG:${crs.code}` : crs.system,
    title: titleOf(crs),
    isPlane: isEpsg && !isGeographic(crs.code),
  }
}

const ownSystem: Partial<Record<Crs['system'], Misreading['system']>> = { GCJ02: 'gcj02', BD09: 'bd09' }

/** The systems that a layer is mistaken for this one from, and where its places would then end up. */
export function misreadingsOf({ crs, isPlane, convert }: LayerCrs): Misreading[] {
  const own = ownSystem[crs.system] ?? 'wgs84'
  return suspectedSystems
    .filter((system) => system !== own)
    .map((system) => ({
      system,
      move: (position) => {
        const [x, y] = fromWgs84[system](position)
        return isPlane ? [x, y] : convert(x, y)
      },
    }))
}
