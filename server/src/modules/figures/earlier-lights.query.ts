import type { ComputedLight, LightComponent } from '@pianqu/shared/lights/light.ts'
import type { LightRule } from '@pianqu/shared/lights/light-rule.schema.ts'
import { monthsBack } from '@pianqu/shared/lights/months-before.ts'
import type { Project } from '@pianqu/shared/projects/project.schema.ts'
import { addMonths, firstMonth, type Month, yearOf } from '@pianqu/shared/time/month.ts'
import type { Database } from '../../db/database.ts'
import type { Touch } from '../../db/journal.ts'
import { perRevision } from '../../db/revision.ts'
import { lightRuleAt } from '../rules/rule.facts.ts'
import { bondUseLights } from './bond-use.query.ts'
import { figureTopics, lineTopics } from './followed-topics.ts'
import { withChanges } from './layered-map.ts'
import { isSplitIn, type MonthStructure, monthStructure, projectIn } from './month-structure.query.ts'
import { ownLight } from './project-figure.ts'
import { touchedProjects } from './touched-projects.ts'
import { yearData } from './year-data.query.ts'
import type { YearData } from './year-data.ts'

export interface LightRules {
  readonly rule: LightRule
  readonly ruleBefore: LightRule
}

export const rulesAt = (db: Database, month: Month): LightRules => ({
  rule: lightRuleAt(db, month),
  ruleBefore: lightRuleAt(db, addMonths(month, -1)),
})

/** Codes of projects of which one map says something else than the other. */
export function differing(
  before: ReadonlyMap<string, LightComponent>,
  now: ReadonlyMap<string, LightComponent>,
): readonly string[] {
  if (before === now) return []
  const codes = new Set([...before.keys(), ...now.keys()])
  return [...codes].filter((code) => JSON.stringify(before.get(code)) !== JSON.stringify(now.get(code)))
}

/** Whether what a month is for all of its projects is as it was: being filled, and with the same duties frozen. */
export const isAlike = (month: Month, a: YearData, b: YearData): boolean =>
  a.beingFilled.has(month) === b.beingFilled.has(month) &&
  a.reported.has(month) === b.reported.has(month) &&
  a.obligations.has(month) === b.obligations.has(month)

interface MonthLights {
  /** The worst component of every project. */
  readonly lights: ReadonlyMap<string, ComputedLight | null>
  readonly structure: MonthStructure
  readonly data: YearData
  readonly bondUse: ReadonlyMap<string, LightComponent>
}

type Known = Omit<MonthLights, 'lights'>

const knownOf = (db: Database, month: Month): Known => ({
  structure: monthStructure(db, month),
  data: yearData(db, yearOf(month)),
  bondUse: bondUseLights(db, month),
})

function lightsBy(db: Database, month: Month, { structure, data, bondUse }: Known) {
  const rule = lightRuleAt(db, month)
  return (project: Project): ComputedLight | null => {
    const { code } = project
    return ownLight({
      data,
      project,
      month,
      rule,
      isSplit: isSplitIn(structure, code),
      bondUse: bondUse.get(code) ?? null,
    })
  }
}

function readLights(db: Database, month: Month): MonthLights {
  const known = knownOf(db, month)
  const lightOf = lightsBy(db, month, known)
  return { ...known, lights: new Map(known.structure.projects.map((project) => [project.code, lightOf(project)])) }
}

function lightsAfter(db: Database, month: Month, before: MonthLights, touches: readonly Touch[]): MonthLights | null {
  const known = knownOf(db, month)
  if (known.structure !== before.structure || !isAlike(month, known.data, before.data)) return null
  const lightOf = lightsBy(db, month, known)
  const codes = new Set([...touchedProjects(touches, month), ...differing(before.bondUse, known.bondUse)])
  const changes = [...codes].flatMap((code): [string, ComputedLight | null][] => {
    const project = projectIn(known.structure, code)
    const light = project ? lightOf(project) : null
    return light === (before.lights.get(code) ?? null) ? [] : [[code, light]]
  })
  return changes.length === 0 ? before : { ...known, lights: withChanges(before.lights, changes) }
}

/** The worst component of every project in a month, which is all that looking back needs. */
const ownLights = perRevision(readLights, 40, { topics: figureTopics, follow: lightsAfter })

/** The lights of a project in the months before, as far back as a rule looks; the oldest first. */
export type Earlier = (code: string) => readonly (ComputedLight | null)[]

export function earlierLights(db: Database, month: Month, { rule, ruleBefore }: LightRules): Earlier {
  const back = monthsBack(rule, ruleBefore)
  const months = Array.from({ length: back }, (_, index) => addMonths(month, index - back))
  const before = months.map((earlier) => ownLights(db, earlier).lights)
  return (code) =>
    withWholeRun(
      db,
      code,
      addMonths(month, -back),
      before.map((lights) => lights.get(code) ?? null),
    )
}

/**
 * Whether something was touched by which a light of an earlier month may be another for projects that were not touched: what
 * a month is for all (being filled), what bonds come to, or of an earlier year whether a package stands for its parts.
 */
export function isOtherBefore(month: Month, { rule, ruleBefore }: LightRules, structure: MonthStructure) {
  const looksBack = monthsBack(rule, ruleBefore) > 0
  const isOfPart = ({ month: of, projectCode }: Touch) =>
    of !== '' &&
    yearOf(of as Month) < yearOf(month) &&
    (projectIn(structure, projectCode)?.packageCode ?? null) !== null
  return (touch: Touch): boolean =>
    looksBack && (!lineTopics.has(touch.topic) || (touch.topic === 'periods' && touch.month < month) || isOfPart(touch))
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
    if (ownLights(db, at).lights.get(code) !== 'yellow') break
  }
  return Array.from({ length: run }, () => 'yellow' as const)
}
