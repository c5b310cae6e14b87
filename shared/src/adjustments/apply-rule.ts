import { areaCategoryNames } from '../areas/area.schema.ts'
import type { Exemption, ListState } from './adjustment.schema.ts'
import { admissionsIn, type RatedCandidate } from './admissions.ts'
import type { Outcome, YearOutcome } from './outcome.ts'
import { comparedIn, type RatedArea, type YearCompared } from './participants.ts'
import { kindOfStep, moveText, type RuleContent, type RuleStep, whenText } from './rule.schema.ts'
import { scoreText } from './score.ts'
import { isAmongLast, placeText, type YearScore } from './standing.ts'

/** What an area is at the moment, and the last year that has been used up in making it so. */
export interface StateNow {
  readonly state: ListState
  readonly sinceYear: number | null
}

export interface RuleWorld {
  readonly areas: readonly RatedArea[]
  readonly candidates: readonly RatedCandidate[]
  readonly scores: readonly YearScore[]
  readonly exemptions: readonly Exemption[]
}

interface Judged {
  readonly area: RatedArea
  readonly sinceYear: number | null
  readonly step: RuleStep
  readonly position: number
  readonly year: number
  readonly yearOf: (year: number) => YearCompared
}

/** The years a step looks at, the oldest first; null where one of them has been used up or does not count. */
function runOf({ area, sinceYear, step, year, yearOf }: Judged): number[] | null {
  const { when } = step
  if (when.type !== 'last' && when.type !== 'above-last') return null
  const years = Array.from({ length: when.years }, (_, index) => year - when.years + 1 + index)
  const holds = years.every((one) => {
    const standing = yearOf(one).standings.get(area.code)
    if (!standing || (sinceYear !== null && one <= sinceYear)) return false
    return isAmongLast(standing, when.count) === (when.type === 'last')
  })
  return holds ? years : null
}

function outcomeOf(judged: Judged): Outcome | null {
  const { area, step, position, year, yearOf } = judged
  const kind = kindOfStep(step)
  const years = runOf(judged)
  if (!kind || !years) return null
  const parts = years.flatMap((one) => {
    const standing = yearOf(one).standings.get(area.code)
    return standing ? [`${one}年得分${scoreText(standing.row.scoreHundredths)}，${placeText(standing)}`] : []
  })
  const group = areaCategoryNames[area.category]
  const sentence = `${area.name}在${group}中${parts.join('；')}；${whenText(step.when)}，按规则第${position}条${moveText(kind)}`
  return { year, areaCode: area.code, name: area.name, category: area.category, kind, step: position, sentence }
}

/**
 * What a rule says about the result of a year. The first step that applies to an area counts. Years before its present
 * state began count no more, and a year in which it was not compared breaks a run.
 */
export function applyRule(
  rule: RuleContent,
  year: number,
  world: RuleWorld,
  stateOf: (area: RatedArea) => StateNow,
): YearOutcome {
  const known = new Map<number, YearCompared>()
  const yearOf = (one: number): YearCompared => {
    const found = known.get(one) ?? comparedIn(one, { ...world, minGroupSize: rule.minGroupSize })
    known.set(one, found)
    return found
  }
  const steps = rule.steps.map((step, index) => ({ step, position: index + 1 }))
  const outcomes = world.areas
    .toSorted((a, b) => (a.code < b.code ? -1 : 1))
    .flatMap((area): Outcome[] => {
      const { state, sinceYear } = stateOf(area)
      for (const { step, position } of steps.filter(({ step }) => step.from === state)) {
        const outcome = outcomeOf({ area, sinceYear, step, position, year, yearOf })
        if (outcome) return [outcome]
      }
      return []
    })
  const admissions = admissionsIn(rule, year, world.candidates)
  return {
    year,
    outcomes: [...outcomes, ...admissions.outcomes],
    leftOut: [...yearOf(year).leftOut, ...admissions.leftOut],
  }
}
