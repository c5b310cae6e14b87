import { boundsOfChina, type DegreeBounds, isWithin } from '@pianqu/shared/coordinates/degree-bounds.ts'
import { guessRemedy, guessText, guessZone } from '@pianqu/shared/coordinates/zone-guess.ts'
import type { Position } from '@pianqu/shared/geometry/boundary.schema.ts'
import { positionFault } from '@pianqu/shared/geometry/position-fault.ts'
import { ProblemError } from '@pianqu/shared/http/problem.ts'
import type { LayerCrs } from './layer-crs.ts'

const written = ([x, y]: Position): string => `(${x}, ${y})`

const isMost = (found: readonly unknown[], all: readonly unknown[]): boolean => found.length * 2 > all.length

const refuse = (detail: string): never => {
  throw new ProblemError('import/wrong-crs', { detail })
}

function demandDegrees(raw: readonly Position[], { title }: LayerCrs, bounds: DegreeBounds | null): void {
  const plane = raw.filter(([x, y]) => positionFault(x, y) === 'plane')
  const [first] = plane
  if (!first || !isMost(plane, raw)) return
  const guess = guessZone(plane, bounds)
  const said = `文件里是平面坐标（如 ${written(first)}），不是所选的 ${title} 经纬度`
  refuse(
    guess
      ? `${said}，${guessText(guess)}：${guessRemedy(guess)}。`
      : `${said}：请向数据来源查明投影带，在坐标系“其他”里填写它的 EPSG 代码后重新导入。`,
  )
}

function demandMetres(raw: readonly Position[], { title }: LayerCrs): void {
  const degrees = raw.filter(([x, y]) => Math.abs(x) <= 180 && Math.abs(y) <= 180)
  const [first] = degrees
  if (!first || !isMost(degrees, raw)) return
  refuse(
    `文件里是经纬度（如 ${written(first)}），而所选的 ${title} 是以米计的平面坐标：请把坐标系改选为 WGS84、CGCS2000、GCJ02 或 BD09 中实际的一种后重新导入。`,
  )
}

function demandZone(raw: readonly Position[], crs: LayerCrs, bounds: DegreeBounds | null): void {
  const astray = raw.filter(([x, y]) => !isWithin(bounds ?? boundsOfChina, ...crs.convert(x, y)))
  const [first] = astray
  if (!first || !isMost(astray, raw)) return
  const guess = guessZone(raw, bounds)
  if (!guess) return
  const place = bounds ? '本市' : '中国'
  refuse(
    `按所选的 ${crs.title} 换算，${raw.length} 个点中有 ${astray.length} 个不在${place}范围内（如 ${written(first)}），${guessText(guess)}：${guessRemedy(guess)}。`,
  )
}

/**
 * Refuses a layer whose numbers cannot be in the system that the import names: metres named as degrees, degrees named as
 * metres, or a zone in which they fall outside the city while another would fit. Throws import/wrong-crs.
 */
export function demandSystem(raw: readonly Position[], crs: LayerCrs, bounds: DegreeBounds | null): void {
  if (!crs.isPlane) {
    demandDegrees(raw, crs, bounds)
    return
  }
  demandMetres(raw, crs)
  demandZone(raw, crs, bounds)
}
