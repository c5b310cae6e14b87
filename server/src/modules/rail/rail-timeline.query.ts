import type { AreaList } from '@pianqu/shared/areas/membership.ts'
import type { ReplyOf } from '@pianqu/shared/http/endpoint.ts'
import { ProblemError } from '@pianqu/shared/http/problem.ts'
import type { AreaStanding } from '@pianqu/shared/rail/coverage-standing.ts'
import { coverageTimeline, firstDayMet, type TimelineStep } from '@pianqu/shared/rail/coverage-timeline.ts'
import type { getRailTimeline } from '@pianqu/shared/rail/rail.contract.ts'
import type { RailBasis } from '@pianqu/shared/rail/rail-basis.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import { firstMonth, monthOfDay } from '@pianqu/shared/time/month.ts'
import type { Database } from '../../db/database.ts'
import { perRevision } from '../../db/revision.ts'
import { areaNames } from '../areas/area.facts.ts'
import { reachAt } from '../rules/rule.facts.ts'
import { basisFigure, judgedBasis } from './basis-figure.ts'
import { railIndex, railLayers } from './rail-layers.query.ts'
import { type RailRule, type RailScope, railReaches, railRules, railTargets } from './rail-target.query.ts'

type Reply = ReplyOf<typeof getRailTimeline>

interface Basis {
  readonly basis: RailBasis
  readonly today: Day
  readonly scope: RailScope
  readonly list: AreaList
  /** Asked for by a reader; `null` is what the rules of each day say. */
  readonly radiusMetres: number | null
}

const stepsPerRevision = perRevision(
  (db: Database, { basis, today, scope, list, radiusMetres }: Basis): TimelineStep[] => {
    const { outlined, stations } = railLayers(db)
    const indexAt = (metres: number) => railIndex(db, { basis, radiusMetres: radiusMetres ?? metres })
    const [first, ...later] = railRules(db, scope, basis)
    const measured = (rule: RailRule) => ({ ...rule, index: indexAt(rule.radiusMetres) })
    return coverageTimeline({
      areas: outlined,
      stations,
      index: indexAt(first.radiusMetres),
      today,
      list,
      rules: [measured(first), ...later.map(measured)],
    })
  },
)

const ofCode = (areas: readonly AreaStanding[], code: string) => areas.find((area) => area.code === code)

/** The steps at which an area changes: its figure or verdict, its outline, or whether it is listed. */
function touching(db: Database, steps: readonly TimelineStep[], code: string): TimelineStep[] {
  const { outlined } = railLayers(db)
  const isOfArea = (place: number) => outlined[place]?.code === code
  return steps.filter(
    (step) =>
      [...step.lists, ...step.delists, ...step.redraws].some(isOfArea) || ofCode(step.changed, code) !== undefined,
  )
}

/** The steps of a span. It starts with how things stand at its first day, although that came about before. */
function clipped(steps: readonly TimelineStep[], from: Day | undefined, to: Day | undefined): TimelineStep[] {
  const until = steps.filter(({ on }) => to === undefined || on <= to)
  const start = from === undefined ? 0 : until.findLastIndex(({ on }) => on <= from)
  return until.slice(Math.max(start, 0))
}

/** Throws common/not-found or rail/no-boundary where the area that is asked for has no timeline. */
function demandOutline(db: Database, code: string): void {
  const { areas, outlined } = railLayers(db)
  if (outlined.some((area) => area.code === code)) return
  const known = areas.find((area) => area.code === code)
  if (!known) throw new ProblemError('common/not-found', { detail: `没有编码为“${code}”的片区，请核对编码` })
  throw new ProblemError('rail/no-boundary', {
    detail: `片区“${known.name}”还没有边界，不能计算覆盖；请先导入这个片区的边界`,
  })
}

function crossingsOf(db: Database, steps: readonly TimelineStep[], { today }: Basis, code: string | undefined) {
  const names = areaNames(db)
  const dated = (on: Day | null) => ({ on, isForecast: on !== null && on > today })
  const last = steps.at(-1)?.areas.filter((area) => area.inScope && (code === undefined || area.code === code)) ?? []
  const judged = last.filter(({ met }) => met !== null)
  return {
    crossings: judged.map((area) => ({
      code: area.code,
      name: names.get(area.code) ?? area.code,
      ...dated(firstDayMet(steps, (step) => ofCode(step.areas, area.code)?.met)),
    })),
    cityCrossing: dated(firstDayMet(steps, ({ city }) => city.met)),
  }
}

interface Question {
  readonly basis: RailBasis
  readonly today: Day
  readonly scope: RailScope
  readonly area?: string | undefined
  readonly from?: Day | undefined
  readonly to?: Day | undefined
  readonly radius?: number | undefined
  readonly list?: AreaList | undefined
}

/** Coverage by opening date: of the city or, where one is asked for, of an area. */
export function railTimeline(db: Database, asked: Question): Reply {
  const { today, scope, basis: unit, area, from, to, radius, list = 'day' } = asked
  const basis: Basis = { basis: unit, today, scope, list, radiusMetres: radius ?? null }
  if (area !== undefined) demandOutline(db, area)
  const all = stepsPerRevision(db, basis)
  const shown = clipped(area === undefined ? all : touching(db, all, area), from, to)
  return {
    today,
    radiusMetres: basis.radiusMetres ?? reachAt(db, monthOfDay(today)),
    reaches: radius ? [{ from: `${firstMonth}-01` as const, metres: radius }] : railReaches(db),
    scope,
    list,
    basis: unit,
    targets: railTargets(db, scope, unit),
    steps: shown.map((step, number) => printedStep(db, step, unit, { isFirst: number === 0, area })),
    ...crossingsOf(db, clipped(all, undefined, to), basis, area),
  }
}

const noFigure = { covered: 0, whole: 0, met: null }

interface Shown {
  readonly isFirst: boolean
  readonly area: string | undefined
}

function printedStep(db: Database, step: TimelineStep, basis: RailBasis, { isFirst, area: asked }: Shown) {
  const { outlined, stations } = railLayers(db)
  const codeOf = (place: number) => outlined[place]?.code ?? ''
  const named = (station: number) => ({ code: stations[station]?.code ?? '', name: stations[station]?.name ?? '' })
  const areas = isFirst ? step.areas : step.changed
  const subject = asked === undefined ? step.city : (ofCode(step.areas, asked) ?? noFigure)
  return {
    on: step.on,
    isForecast: step.isForecast,
    opens: step.opens.map(named),
    closes: step.closes.map(named),
    lists: step.lists.map(codeOf),
    delists: step.delists.map(codeOf),
    redraws: step.redraws.map(codeOf),
    city: judgedBasis(basis, { covered: subject.covered, whole: subject.whole, met: subject.met }, step.rule.target),
    areas: areas
      .filter(({ code }) => asked === undefined || code === asked)
      .map(({ code, met, ...measured }) => ({ code, met, ...basisFigure(basis, measured) })),
  }
}
