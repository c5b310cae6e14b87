import { ProblemError } from '@pianqu/shared/http/problem.ts'
import { percentText } from '@pianqu/shared/number/ratio.ts'
import { checkBoundary } from '@pianqu/shared/rail/boundary.ts'
import { coverArea } from '@pianqu/shared/rail/coverage.ts'
import { computeRailCoverage, getRailCoverage } from '@pianqu/shared/rail/rail.contract.ts'
import type { Boundary } from '@pianqu/shared/rail/rail.schema.ts'
import { mount, type Server } from '../../http/mount.ts'
import { areaNames } from '../areas/area.facts.ts'
import { cityRules } from '../rules/rule.facts.ts'
import { railCoverage } from './rail-coverage.query.ts'

const squareMetresPerKm2 = 1_000_000

const km2 = (covered: number | null, area: number | null) => ({
  coveredKm2: (covered ?? 0) / squareMetresPerKm2,
  areaKm2: (area ?? 0) / squareMetresPerKm2,
  value: covered === null || !area ? null : covered / area,
})

/** A polygon has no parts to point through. */
const ringPointer = ({ type }: Boundary, part: number, ring: number): string =>
  ['/boundary/coordinates', ...(type === 'MultiPolygon' ? [part] : []), ring].join('/')

const methodOf = (reachMetres: number): string =>
  `站点${reachMetres}米直线范围的并集与片区边界的交集面积÷片区面积；局部横轴墨卡托投影上的圆弧与边界精确积分；面积占比，不是通勤人口占比`

export function railRoutes(app: Server): void {
  mount(app, getRailCoverage, ({ db, clock, query: { on = clock.today(), scope } }) => {
    const { areas, city, missingBoundaries, target } = railCoverage(db, on, { scope, listedOn: clock.today() })
    const names = areaNames(db)
    const ratio = { numerator: city.coveredSquareMetres ?? 0, denominator: city.areaSquareMetres ?? 0 }
    return {
      on,
      city: {
        ...km2(city.coveredSquareMetres, city.areaSquareMetres),
        met: city.met,
        display: percentText(ratio, target),
      },
      areas: areas.map(({ coveredSquareMetres, areaSquareMetres, stationCodes, ...area }) => ({
        ...area,
        name: names.get(area.code) ?? area.code,
        ...km2(coveredSquareMetres, areaSquareMetres),
        stationCodes: [...stationCodes],
      })),
      missingBoundaries: [...missingBoundaries],
      method: methodOf(cityRules(db).reachMetres),
    }
  })

  mount(app, computeRailCoverage, ({ db, body: { boundary, stations, radiusMetres } }) => {
    const faults = checkBoundary(boundary)
    if (faults.length > 0) {
      throw new ProblemError('rail/bad-boundary', {
        detail: '边界有错误，请按 errors 更正后重试',
        errors: faults.map(({ code, part, ring, message }) => ({
          pointer: ringPointer(boundary, part, ring),
          code,
          message,
        })),
      })
    }
    const cover = coverArea(boundary, stations, radiusMetres ?? cityRules(db).reachMetres)
    return km2(cover.coveredSquareMetres, cover.areaSquareMetres)
  })
}
