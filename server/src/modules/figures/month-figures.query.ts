import type { Area } from '@pianqu/shared/areas/area.schema.ts'
import { isListedOn } from '@pianqu/shared/areas/membership.ts'
import { type ComputedLight, type Light, type LightComponent, lightNames } from '@pianqu/shared/lights/light.ts'
import type { LightRule } from '@pianqu/shared/lights/light-rule.schema.ts'
import { monthsBack } from '@pianqu/shared/lights/months-before.ts'
import { behindDisplay } from '@pianqu/shared/lights/points-words.ts'
import { isInForce, type LightOverride } from '@pianqu/shared/lights/project-light.ts'
import { type RollUp, rollUp } from '@pianqu/shared/lights/roll-up.ts'
import { countedProjects } from '@pianqu/shared/plans/counted-projects.ts'
import { addMonths, firstMonth, lastDayOf, type Month, yearOf } from '@pianqu/shared/time/month.ts'
import { groupBy } from '@pianqu/shared/words/group-by.ts'
import type { Database } from '../../db/database.ts'
import { perRevision } from '../../db/revision.ts'
import { lightRuleAt } from '../rules/rule.facts.ts'
import { areaOfProject, placedOn } from './area-of-project.ts'
import { bondUseLights } from './bond-use.query.ts'
import { owingOf } from './owing-of.ts'
import { type ProjectFigure, projectFigure } from './project-figure.ts'
import { type DatedLine, type YearData, type YearLine, yearData } from './year-data.query.ts'

/** Any group of projects in one month: what the sums say, and how complete they are. */
export interface GroupFigure extends RollUp {
  readonly accepted: number
  /** Handed in, waiting for review. */
  readonly pending: number
  readonly owed: number
  readonly projectCount: number
  readonly behindDisplay: string | null
  /** Why there is no year to date; `null` where there is one. */
  readonly missing: string | null
}

export interface AreaMonth extends GroupFigure {
  readonly area: Area
}

/** The city in one month, whole: every project, the areas that are in the list at its end, and the sums. */
export interface MonthFigures {
  readonly month: Month
  readonly rule: LightRule
  /** 暂计: it was opened and is not published. */
  readonly isProvisional: boolean
  readonly projects: readonly ProjectFigure[]
  readonly byCode: ReadonlyMap<string, ProjectFigure>
  readonly areas: readonly AreaMonth[]
  /** All projects of the listed areas together. */
  readonly keyAreas: GroupFigure
  /** Every project of the city, outside the areas too. */
  readonly city: GroupFigure
}

/** Why a group has no year to date. */
function missingOf({ projectCount, owed, accepted, pending, planYuan }: Omit<GroupFigure, 'missing'>): string {
  if (projectCount === 0) return '没有项目'
  if (owed > 0 && accepted === 0) return pending > 0 ? lightNames.pending : lightNames.grey
  return planYuan ? '本年尚无月报' : '没有年度计划'
}

/** Where something was accepted, nobody says 未报 of the whole, even if what was accepted has no light. */
const lightOf = ({ light, component }: RollUp, accepted: number): Light | null =>
  accepted > 0 && (light === 'grey' || light === 'pending') ? (component?.light ?? null) : light

export function groupFigure(figures: readonly ProjectFigure[], rule: LightRule): GroupFigure {
  const counted = figures.filter(({ isCounted }) => isCounted)
  const owed = figures.filter(({ isOwed }) => isOwed)
  const accepted = owed.filter(({ isAccepted }) => isAccepted).length
  const pending = owed.filter(({ isPending }) => isPending).length
  const isUnreported = owed.length > 0 && accepted === 0
  const sums = rollUp(
    counted.map((figure) => figure.sums),
    rule,
  )
  const figure = {
    ...sums,
    light: isUnreported ? (pending > 0 ? 'pending' : 'grey') : lightOf(sums, accepted),
    accepted,
    pending,
    owed: owed.length,
    projectCount: counted.length,
    behindDisplay: behindDisplay(sums.behind, rule),
  }
  return { ...figure, missing: figure.ytdYuan === null ? missingOf(figure) : null }
}

interface LightRules {
  readonly rule: LightRule
  readonly ruleBefore: LightRule
}

const rulesAt = (db: Database, month: Month): LightRules => ({
  rule: lightRuleAt(db, month),
  ruleBefore: lightRuleAt(db, addMonths(month, -1)),
})

type Earlier = (code: string) => readonly (ComputedLight | null)[]

function earlierLights(db: Database, month: Month, { rule, ruleBefore }: LightRules): Earlier {
  const back = monthsBack(rule, ruleBefore)
  const months = Array.from({ length: back }, (_, index) => addMonths(month, index - back))
  const before = months.map((earlier) => componentsOf(db, earlier))
  return (code) =>
    withWholeRun(
      db,
      code,
      addMonths(month, -back),
      before.map((lights) => lights.get(code) ?? null),
    )
}

/** A run of yellow months that fills the window began before it: it is followed to its first month, so that it is counted whole. */
function withWholeRun(
  db: Database,
  code: string,
  from: Month,
  window: readonly (ComputedLight | null)[],
): readonly (ComputedLight | null)[] {
  if (window.length === 0 || window.some((light) => light !== 'yellow')) return window
  let run = window.length
  for (let at = from; at > firstMonth; run += 1) {
    at = addMonths(at, -1)
    if (componentsOf(db, at).get(code) !== 'yellow') break
  }
  return Array.from({ length: run }, () => 'yellow' as const)
}

/** The worst component of every project in a month, which is all that looking back needs. */
const componentsOf = perRevision((db: Database, month: Month): ReadonlyMap<string, ComputedLight | null> => {
  const rules = rulesAt(db, month)
  const figures = figuresOf(yearData(db, yearOf(month)), month, rules, bondUseLights(db, month), () => [])
  return new Map(figures.map(({ project, light }) => [project.code, light.worst]))
}, 40)

/** What a person decided: 免 where the line of this month was exempted, else the override that is in force. */
function overrideOf(data: YearData, code: string, month: Month): LightOverride | null {
  const { exemptReason, exemptBy } = data.obligations.get(month)?.get(code) ?? {}
  if (!exemptReason) return data.overrides.get(code)?.find((override) => isInForce(override, month)) ?? null
  return { light: 'exempt', reason: exemptReason, fromMonth: month, untilMonth: month, by: exemptBy ?? '' }
}

function figuresOf(
  data: YearData,
  month: Month,
  rules: LightRules,
  bondUse: ReadonlyMap<string, LightComponent>,
  earlier: Earlier,
): ProjectFigure[] {
  const projects = placedOn(data, lastDayOf(month))
  const areaOf = areaOfProject({ ...data, projects })
  const counted = countedProjects(projects, data.active)
  const packages = new Set(projects.map(({ packageCode }) => packageCode))
  const owing = new Set(owingOf(data, month))
  return projects.map((project) =>
    projectFigure({
      data,
      project,
      areaCode: areaOf(project.code),
      month,
      ...rules,
      isOwed: owing.has(project.code),
      isCounted: counted.has(project.code),
      isSplit: packages.has(project.code) && !counted.has(project.code),
      override: overrideOf(data, project.code, month),
      bondUse: bondUse.get(project.code) ?? null,
      earlier: earlier(project.code),
    }),
  )
}

function readMonth(db: Database, month: Month): MonthFigures {
  const data = yearData(db, yearOf(month))
  const rules = rulesAt(db, month)
  const { rule } = rules
  const projects = figuresOf(data, month, rules, bondUseLights(db, month), earlierLights(db, month, rules))
  const inArea = groupBy(projects, ({ areaCode }) => areaCode)
  const listed = data.areas.filter((area) => isListedOn(area, lastDayOf(month)))
  return {
    month,
    rule,
    isProvisional: data.beingFilled.has(month),
    projects,
    byCode: new Map(projects.map((figure) => [figure.project.code, figure])),
    areas: listed.map((area) => ({ area, ...groupFigure(inArea.get(area.code) ?? [], rule) })),
    keyAreas: groupFigure(
      listed.flatMap(({ code }) => inArea.get(code) ?? []),
      rule,
    ),
    city: groupFigure(projects, rule),
  }
}

/** The figures of a month, computed once per change of the data. */
export const monthFigures = perRevision(readMonth, 26)

/** Lines of one project with its line of the month in place of what is stored. */
const withLine = <Line extends { readonly month: Month }>(lines: readonly Line[] = [], line: Line): Line[] =>
  [...lines.filter(({ month }) => month !== line.month), line].sort((a, b) => (a.month < b.month ? -1 : 1))

/** What a project would be if its line of the month said this; asked of many lines, the city is read once. */
export function figuresIf(db: Database, month: Month): (line: YearLine & DatedLine) => ProjectFigure | null {
  const { byCode } = monthFigures(db, month)
  const data = yearData(db, yearOf(month))
  const rules = rulesAt(db, month)
  const earlier = earlierLights(db, month, rules)
  const bondUse = bondUseLights(db, month)
  return (line) => {
    const { projectCode: code } = line
    const figure = byCode.get(code)
    if (!figure) return null
    const supposed = {
      ...data,
      lines: new Map([[code, withLine(data.lines.get(code), line)]]),
      dates: new Map([[code, withLine(data.dates.get(code), line)]]),
    }
    return projectFigure({
      ...figure,
      data: supposed,
      month,
      ...rules,
      override: overrideOf(data, code, month),
      bondUse: bondUse.get(code) ?? null,
      earlier: earlier(code),
    })
  }
}
