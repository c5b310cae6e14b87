import { insideYuan } from '@pianqu/shared/bonds/inside-amount.ts'
import type { ScenarioStep } from '@pianqu/shared/bonds/scenario/scenario.schema.ts'
import { solutionSentence } from '@pianqu/shared/bonds/scenario/solution-sentence.ts'
import { solveGap } from '@pianqu/shared/bonds/scenario/solve.ts'
import { whyOutside } from '@pianqu/shared/bonds/why-outside.ts'
import type { solveBonds } from '@pianqu/shared/bonds/year.contract.ts'
import { bondShareOn, plannedInsideYuan } from '@pianqu/shared/bonds/year-curve.ts'
import type { BodyOf, ReplyOf } from '@pianqu/shared/http/endpoint.ts'
import type { Database } from '../../db/database.ts'
import { allAreas } from '../areas/area.facts.ts'
import { type AskedYear, askedYear } from './asked-year.query.ts'
import { bondInputs } from './bond-inputs.query.ts'
import { bondShareOf } from './bond-share.query.ts'
import { layOver } from './lay-over.query.ts'

type Asked = BodyOf<typeof solveBonds>['candidates'][number]

interface Question extends AskedYear {
  readonly isPlanCounted: boolean
  /** The scenario in hand. */
  readonly steps?: readonly ScenarioStep[]
}

/** What the steps in hand give to a project already is not there to be given again. */
function notGivenYet(candidates: readonly Asked[], steps: readonly ScenarioStep[]) {
  const given = new Map<string, number>()
  for (const step of steps) {
    if (step.step === 'add') given.set(step.projectCode, (given.get(step.projectCode) ?? 0) + step.amountYuan)
  }
  const rest = candidates.map(({ projectCode, amountYuan }) => {
    const taken = Math.min(amountYuan, given.get(projectCode) ?? 0)
    given.set(projectCode, (given.get(projectCode) ?? 0) - taken)
    return { projectCode, amountYuan: amountYuan - taken, askedYuan: amountYuan }
  })
  return {
    free: rest
      .filter(({ amountYuan }) => amountYuan > 0)
      .map(({ projectCode, amountYuan }) => ({ projectCode, amountYuan })),
    taken: rest
      .filter(({ amountYuan }) => amountYuan === 0)
      .map(({ projectCode, askedYuan }) => ({ projectCode, amountYuan: askedYuan, because: '测算步骤中已全部加入' })),
  }
}

/** What of a candidate would count on the day; one that the registry does not know is a new project of a key area. */
function judge(db: Database, { year, asOf }: AskedYear) {
  const inputs = bondInputs(db, year)
  const areas = new Map(allAreas(db).map((area) => [area.code, area]))
  return ({ projectCode, amountYuan: askedYuan }: Asked) => {
    const isKnown = inputs.projects.has(projectCode)
    const amountYuan = isKnown ? insideYuan({ projectCode, amountYuan: askedYuan }, asOf, inputs) : askedYuan
    const because = whyOutside({
      area: areas.get(inputs.areaOn(projectCode, asOf) ?? '') ?? null,
      day: asOf,
      dayName: '截至',
      insideBasisPoints: inputs.insideBasisPointsOf(projectCode),
      isSplit: inputs.partsOf(projectCode, asOf).length > 0,
      isPartlyInside: false,
    })
    return { projectCode, amountYuan, askedYuan, because }
  }
}

/** The fewest candidates that close the year's gap under a basis, or an honest sentence. */
export function solveBondGap(
  db: Database,
  { isPlanCounted, steps = [], ...asked }: Question,
  candidates: readonly Asked[],
): ReplyOf<typeof solveBonds> {
  const { laid } = layOver(db, askedYear(db, asked), steps)
  const share = steps.length > 0 ? bondShareOn(laid, laid.asOf) : bondShareOf(db, asked)
  const { free, taken } = notGivenYet(candidates, steps)
  const judged = free.map(judge(db, asked))
  const usable = judged.filter(({ amountYuan }) => amountYuan > 0)
  const plannedYuan = isPlanCounted && share.neededYuan !== null ? plannedInsideYuan(laid) : 0
  const neededYuan = Math.max(0, (share.neededYuan ?? share.gapShiftYuan ?? 0) - plannedYuan)
  const hasGap = share.neededYuan !== null || share.gapShiftYuan !== null
  const solution = solveGap(usable, neededYuan)
  const found = hasGap && solution.found
  const { totalYuan, excessYuan } = solution
  return {
    found,
    neededYuan,
    chosen: solution.chosen.map(({ projectCode, askedYuan }) => ({ projectCode, amountYuan: askedYuan })),
    totalYuan,
    excessYuan,
    ignored: judged
      .filter(({ amountYuan }) => amountYuan === 0)
      .map(({ projectCode, askedYuan, because }) => ({ projectCode, amountYuan: askedYuan, because }))
      .concat(taken),
    sentence: solutionSentence({
      found,
      missing: hasGap ? null : share.missing,
      neededYuan,
      remainingYuan: share.remainingYuan,
      chosen: solution.chosen.length,
      askedYuan: solution.chosen.reduce((sum, { askedYuan }) => sum + askedYuan, 0),
      totalYuan,
      excessYuan,
      availableYuan: usable.reduce((sum, { amountYuan }) => sum + amountYuan, 0),
      ignored: judged.length - usable.length,
    }),
  }
}
