import type { Area } from '@pianqu/shared/areas/area.schema.ts'
import { isListedOn } from '@pianqu/shared/areas/membership.ts'
import type { LightComponent } from '@pianqu/shared/lights/light.ts'
import type { LightRule } from '@pianqu/shared/lights/light-rule.schema.ts'
import { isInForce, type LightOverride } from '@pianqu/shared/lights/project-light.ts'
import { lastDayOf, type Month, yearOf } from '@pianqu/shared/time/month.ts'
import { groupBy } from '@pianqu/shared/words/group-by.ts'
import type { Database } from '../../db/database.ts'
import type { Touch } from '../../db/journal.ts'
import { perRevision } from '../../db/revision.ts'
import { bondUseLights } from './bond-use.query.ts'
import {
  differing,
  type Earlier,
  earlierLights,
  isAlike,
  isOtherBefore,
  type LightRules,
  rulesAt,
} from './earlier-lights.query.ts'
import { figureTopics } from './followed-topics.ts'
import { figureOf, type GroupFigure, type GroupSums, sumsOf, withFigure } from './group-figure.ts'
import { isSplitIn, type MonthStructure, monthStructure } from './month-structure.query.ts'
import { isOwing } from './owing-of.ts'
import { type ProjectFigure, projectFigure } from './project-figure.ts'
import { touchedProjects } from './touched-projects.ts'
import { yearData } from './year-data.query.ts'
import type { DatedLine, YearData, YearLine } from './year-data.ts'

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
  readonly byCode: Pick<ReadonlyMap<string, ProjectFigure>, 'get'>
  readonly areas: readonly AreaMonth[]
  /** All projects of the listed areas together. */
  readonly keyAreas: GroupFigure
  /** Every project of the city, outside the areas too. */
  readonly city: GroupFigure
}

/** What the figures of a month are made of. */
interface Known {
  readonly data: YearData
  readonly structure: MonthStructure
  readonly rules: LightRules
  readonly bondUse: ReadonlyMap<string, LightComponent>
}

interface Sums {
  readonly inArea: ReadonlyMap<string | null, GroupSums>
  readonly keyAreas: GroupSums
  readonly city: GroupSums
}

/** Figures with what they were made of, so that those of single projects can be put in place of what they were. */
interface KeptMonth extends MonthFigures {
  readonly known: Known
  readonly sums: Sums
}

const knownOf = (db: Database, month: Month): Known => ({
  data: yearData(db, yearOf(month)),
  structure: monthStructure(db, month),
  rules: rulesAt(db, month),
  bondUse: bondUseLights(db, month),
})

/** What a person decided: 免 where the line of this month was exempted, else the override that is in force. */
function overrideOf(data: YearData, code: string, month: Month): LightOverride | null {
  const { exemptReason, exemptBy } = data.obligations.get(month)?.get(code) ?? {}
  if (!exemptReason) return data.overrides.get(code)?.find((override) => isInForce(override, month)) ?? null
  return { light: 'exempt', reason: exemptReason, fromMonth: month, untilMonth: month, by: exemptBy ?? '' }
}

function figuresBy({ data, structure, rules, bondUse }: Known, month: Month, earlier: Earlier) {
  const { counted, areaOf } = structure
  return (project: ProjectFigure['project']): ProjectFigure => {
    const { code } = project
    const isCounted = counted.has(code)
    return projectFigure({
      data,
      project,
      areaCode: areaOf(code),
      month,
      ...rules,
      isOwed: isOwing(data, project, month, isCounted),
      isCounted,
      isSplit: isSplitIn(structure, code),
      override: overrideOf(data, code, month),
      bondUse: bondUse.get(code) ?? null,
      earlier: earlier(code),
    })
  }
}

const listedIn = ({ areas }: YearData, month: Month): readonly Area[] =>
  areas.filter((area) => isListedOn(area, lastDayOf(month)))

function monthOf(known: Known, month: Month, projects: readonly ProjectFigure[], sums: Sums): KeptMonth {
  const { data, structure, rules } = known
  const { rule } = rules
  return {
    month,
    rule,
    isProvisional: data.beingFilled.has(month),
    projects,
    byCode: { get: (code) => projects[structure.placeOf.get(code) ?? -1] },
    areas: listedIn(data, month).map((area) => ({
      area,
      ...figureOf(sums.inArea.get(area.code) ?? sumsOf([], month), rule),
    })),
    keyAreas: figureOf(sums.keyAreas, rule),
    city: figureOf(sums.city, rule),
    known,
    sums,
  }
}

function readMonth(db: Database, month: Month): KeptMonth {
  const known = knownOf(db, month)
  const { structure, rules, data } = known
  const projects = structure.projects.map(figuresBy(known, month, earlierLights(db, month, rules)))
  const inArea = groupBy(projects, ({ areaCode }) => areaCode)
  const listed = listedIn(data, month).flatMap(({ code }) => inArea.get(code) ?? [])
  return monthOf(known, month, projects, {
    inArea: new Map([...inArea].map(([code, figures]) => [code, sumsOf(figures, month)])),
    keyAreas: sumsOf(listed, month),
    city: sumsOf(projects, month),
  })
}

/** One project's figure that took the place of another. */
interface Moved {
  readonly was: ProjectFigure
  readonly now: ProjectFigure
}

function sumsAfter({ areas, month, sums }: KeptMonth, moves: readonly Moved[]): Sums {
  const listed = new Set<string | null>(areas.map(({ area }) => area.code))
  const inArea = new Map(sums.inArea)
  let { keyAreas, city } = sums
  for (const { was, now } of moves) {
    const moved = (before: GroupSums) => withFigure(withFigure(before, was, month, -1), now, month)
    city = moved(city)
    inArea.set(was.areaCode, moved(inArea.get(was.areaCode) ?? sumsOf([], month)))
    if (listed.has(was.areaCode)) keyAreas = moved(keyAreas)
  }
  return { inArea, keyAreas, city }
}

/** The same month after something was touched that concerns single projects: their figures and sums are put right, no others. */
function monthAfter(db: Database, month: Month, before: KeptMonth, touches: readonly Touch[]): KeptMonth | null {
  const known = knownOf(db, month)
  const { structure, data, bondUse, rules } = known
  if (structure !== before.known.structure || !isAlike(month, data, before.known.data)) return null
  if (touches.some(isOtherBefore(month, rules, structure))) return null
  const codes = new Set([...touchedProjects(touches, month), ...differing(before.known.bondUse, bondUse)])
  if (codes.size === 0) return before
  const figureOfProject = figuresBy(known, month, earlierLights(db, month, rules))
  const moves = [...codes].flatMap((code): Moved[] => {
    const was = before.byCode.get(code)
    return was ? [{ was, now: figureOfProject(was.project) }] : []
  })
  const projects = [...before.projects]
  for (const { now } of moves) projects[structure.placeOf.get(now.project.code) ?? -1] = now
  return monthOf(known, month, projects, sumsAfter(before, moves))
}

const keptMonth = perRevision(readMonth, 26, { topics: figureTopics, follow: monthAfter })

/** The figures of a month, kept as long as what they are made of stays. */
export const monthFigures = (db: Database, month: Month): MonthFigures => keptMonth(db, month)

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
