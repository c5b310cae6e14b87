import type { ReplyOf } from '@pianqu/shared/http/endpoint.ts'
import { ProblemError } from '@pianqu/shared/http/problem.ts'
import type { AreaStanding } from '@pianqu/shared/rail/coverage-standing.ts'
import { coverageTimeline, firstDayMet, type TimelineStep } from '@pianqu/shared/rail/coverage-timeline.ts'
import type { getRailTimeline } from '@pianqu/shared/rail/rail.contract.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import type { Database } from '../../db/database.ts'
import { perRevision } from '../../db/revision.ts'
import { cityRules } from '../rules/rule.facts.ts'
import { coverageFigure, judgedFigure } from './coverage-figure.ts'
import { railIndex, railLayers } from './rail-layers.query.ts'
import { type RailScope, railRules } from './rail-target.query.ts'

type Reply = ReplyOf<typeof getRailTimeline>

interface Basis {
  readonly today: Day
  readonly scope: RailScope
  readonly radiusMetres: number
}

const stepsPerRevision = perRevision((db: Database, { today, scope, radiusMetres }: Basis): TimelineStep[] => {
  const { outlined, stations } = railLayers(db)
  const index = railIndex(db, radiusMetres)
  return coverageTimeline({ areas: outlined, stations, index, today, rules: railRules(db, scope) })
})

const ofPlace = (areas: readonly AreaStanding[], place: number) => areas.find((area) => area.place === place)

const touches = (place: number) => (step: TimelineStep) =>
  [...step.lists, ...step.delists].includes(place) || ofPlace(step.changed, place) !== undefined

/** The steps of a span. It starts with how things stand at its first day, although that came about before. */
function clipped(steps: readonly TimelineStep[], from: Day | undefined, to: Day | undefined): TimelineStep[] {
  const until = steps.filter(({ on }) => to === undefined || on <= to)
  const start = from === undefined ? 0 : until.findLastIndex(({ on }) => on <= from)
  return until.slice(Math.max(start, 0))
}

/** The place of the area that is asked for, or why it has none. */
function placeOfArea(db: Database, code: string): number {
  const { areas, outlined } = railLayers(db)
  const place = outlined.findIndex((area) => area.code === code)
  if (place >= 0) return place
  const known = areas.find((area) => area.code === code)
  if (!known) throw new ProblemError('common/not-found', { detail: `没有编码为“${code}”的片区，请核对编码` })
  throw new ProblemError('rail/no-boundary', {
    detail: `片区“${known.name}”还没有边界，不能计算覆盖；请先导入这个片区的边界`,
  })
}

function crossingsOf(db: Database, steps: readonly TimelineStep[], { today }: Basis, place: number | undefined) {
  const { outlined } = railLayers(db)
  const dated = (on: Day | null) => ({ on, isForecast: on !== null && on > today })
  const last = steps.at(-1)?.areas.filter((area) => area.inScope && (place === undefined || area.place === place)) ?? []
  return {
    crossings: last.flatMap((area) => {
      const { code, name } = outlined[area.place] ?? {}
      const on = firstDayMet(steps, (step) => ofPlace(step.areas, area.place)?.met)
      return code && name ? [{ code, name, ...dated(on) }] : []
    }),
    cityCrossing: dated(firstDayMet(steps, ({ city }) => city.met)),
  }
}

interface Question {
  readonly today: Day
  readonly scope: RailScope
  readonly area?: string | undefined
  readonly from?: Day | undefined
  readonly to?: Day | undefined
  readonly radius?: number | undefined
}

/** Coverage by opening date: of the city or, where one is asked for, of an area. */
export function railTimeline(db: Database, { today, scope, area, from, to, radius }: Question): Reply {
  const basis = { today, scope, radiusMetres: radius ?? cityRules(db).reachMetres }
  const place = area === undefined ? undefined : placeOfArea(db, area)
  const all = stepsPerRevision(db, basis)
  const shown = clipped(place === undefined ? all : all.filter(touches(place)), from, to)
  return {
    today,
    radiusMetres: basis.radiusMetres,
    steps: shown.map((step, number) => printedStep(db, step, number === 0, place)),
    ...crossingsOf(db, clipped(all, undefined, to), basis, place),
  }
}

const noFigure = { coveredSquareMetres: null, areaSquareMetres: null, met: null }

function printedStep(db: Database, step: TimelineStep, isFirst: boolean, place: number | undefined) {
  const { outlined, stations } = railLayers(db)
  const codeOf = (area: number) => outlined[area]?.code ?? ''
  const named = (station: number) => ({ code: stations[station]?.code ?? '', name: stations[station]?.name ?? '' })
  const areas = isFirst ? step.areas : step.changed
  const subject = place === undefined ? step.city : (ofPlace(step.areas, place) ?? noFigure)
  return {
    on: step.on,
    isForecast: step.isForecast,
    opens: step.opens.map(named),
    closes: step.closes.map(named),
    lists: step.lists.map(codeOf),
    delists: step.delists.map(codeOf),
    city: judgedFigure(subject, step.rule.target),
    areas: areas
      .filter((area) => place === undefined || area.place === place)
      .map((area) => ({ code: codeOf(area.place), ...coverageFigure(area), met: area.met })),
  }
}
