import {
  computeRailCoverage,
  getRailCoverage,
  getRailGains,
  getRailMap,
  getRailTimeline,
  previewRailScenario,
} from '@pianqu/shared/rail/rail.contract.ts'
import { monthOfDay } from '@pianqu/shared/time/month.ts'
import { mount, type Server } from '../../http/mount.ts'
import { areaNames } from '../areas/area.facts.ts'
import { reachAt } from '../rules/rule.facts.ts'
import { listedAs } from './area-list.ts'
import { coverageFigure, judgedFigure } from './coverage-figure.ts'
import { measureDrawnJob } from './measure-drawn.job.ts'
import { railCoverage } from './rail-coverage.query.ts'
import { railGains } from './rail-gains.query.ts'
import { railMap } from './rail-map.query.ts'
import { railScenarioPreview } from './rail-scenario.query.ts'
import { railTimeline } from './rail-timeline.query.ts'

const methodOf = (reachMetres: number): string =>
  `站点${reachMetres}米直线范围的并集与片区边界的交集面积÷片区面积；局部横轴墨卡托投影上的圆弧与边界精确积分；面积占比，不是通勤人口占比`

export function railRoutes(app: Server): void {
  mount(app, getRailCoverage, ({ db, clock, query: { on = clock.today(), scope, list } }) => {
    const listed = listedAs({ on, today: clock.today(), list })
    const { listedOn } = listed
    const { areas, city, missingBoundaries, target } = railCoverage(db, on, { scope, listedOn })
    const names = areaNames(db)
    return {
      on,
      ...listed,
      city: judgedFigure(city, target),
      areas: areas.map(({ coveredSquareMetres, areaSquareMetres, stationCodes, ...area }) => ({
        ...area,
        name: names.get(area.code) ?? area.code,
        ...coverageFigure({ coveredSquareMetres, areaSquareMetres }),
        stationCodes: [...stationCodes],
      })),
      missingBoundaries: [...missingBoundaries],
      method: methodOf(reachAt(db, monthOfDay(on))),
    }
  })

  mount(app, computeRailCoverage, async ({ db, clock, work, body: { boundary, stations, radiusMetres } }) => {
    const reach = radiusMetres ?? reachAt(db, monthOfDay(clock.today()))
    const { repairs, ...measured } = await work(measureDrawnJob, { boundary, stations, radiusMetres: reach })
    return { ...coverageFigure(measured), repairs }
  })

  mount(app, getRailTimeline, ({ db, clock, query }) => railTimeline(db, { ...query, today: clock.today() }))

  mount(app, previewRailScenario, ({ db, clock, body: { on, scope, basis, list, ...scenario } }) =>
    railScenarioPreview(db, { on, scope, basis, list, today: clock.today() }, scenario),
  )

  mount(app, getRailGains, ({ db, clock, query: { on = clock.today(), ...query } }) =>
    railGains(db, { on, ...query, today: clock.today() }),
  )

  mount(app, getRailMap, ({ db, clock }) => railMap(db, clock.today()))
}
