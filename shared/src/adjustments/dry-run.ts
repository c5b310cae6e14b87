import type { AdjustmentKind } from './adjustment.schema.ts'
import { applyRule, type RuleWorld, type StateNow } from './apply-rule.ts'
import type { Outcome, YearOutcome } from './outcome.ts'
import type { RatedArea } from './participants.ts'
import type { RuleContent } from './rule.schema.ts'

interface Supposed {
  readonly world: RuleWorld
  readonly states: ReadonlyMap<string, StateNow>
}

const withState = (
  { world, states }: Supposed,
  { areaCode, year }: Outcome,
  state: 'listed' | 'watched',
): Supposed => ({
  world,
  states: new Map([...states, [areaCode, { state, sinceYear: year }]]),
})

function removed({ world, states }: Supposed, { areaCode, year }: Outcome): Supposed {
  const leave = (area: RatedArea): RatedArea => ({ ...area, removedOn: `${year + 1}-01-01` })
  return {
    world: { ...world, areas: world.areas.map((area) => (area.code === areaCode ? leave(area) : area)) },
    states,
  }
}

function admitted({ world, states }: Supposed, { areaCode, year }: Outcome): Supposed {
  const candidate = world.candidates.find(({ code }) => code === areaCode)
  if (!candidate) return { world, states }
  const area: RatedArea = { ...candidate, admittedOn: `${year + 1}-01-01`, removedOn: null }
  const scores = candidate.scores.map((score) => ({ ...score, areaCode, source: null }))
  return {
    world: {
      ...world,
      areas: [...world.areas, area],
      candidates: world.candidates.filter(({ code }) => code !== areaCode),
      scores: [...world.scores, ...scores],
    },
    states,
  }
}

const effects: Record<AdjustmentKind, (supposed: Supposed, outcome: Outcome) => Supposed> = {
  watch: (supposed, outcome) => withState(supposed, outcome, 'watched'),
  unwatch: (supposed, outcome) => withState(supposed, outcome, 'listed'),
  remove: removed,
  admit: admitted,
}

/**
 * What a rule would have done, year after year: each result takes effect on the first day of the next year, so that who
 * was watched is judged as watched, who was removed is compared no more, and who was admitted is compared from then on.
 */
export function dryRun(rule: RuleContent, years: readonly number[], world: RuleWorld): YearOutcome[] {
  let supposed: Supposed = { world, states: new Map() }
  const results: YearOutcome[] = []
  for (const year of years.toSorted((a, b) => a - b)) {
    const { states } = supposed
    const result = applyRule(rule, year, supposed.world, ({ code }) => states.get(code) ?? newcomer)
    supposed = result.outcomes.reduce((before, outcome) => effects[outcome.kind](before, outcome), supposed)
    results.push(result)
  }
  return results
}

const newcomer: StateNow = { state: 'listed', sinceYear: null }
