import { insideYuan } from '@pianqu/shared/bonds/inside-amount.ts'
import { solutionSentence } from '@pianqu/shared/bonds/scenario/solution-sentence.ts'
import { solveGap } from '@pianqu/shared/bonds/scenario/solve.ts'
import { whyOutside } from '@pianqu/shared/bonds/why-outside.ts'
import type { solveBonds } from '@pianqu/shared/bonds/year.contract.ts'
import { plannedInsideYuan } from '@pianqu/shared/bonds/year-curve.ts'
import type { BodyOf, ReplyOf } from '@pianqu/shared/http/endpoint.ts'
import type { Database } from '../../db/database.ts'
import { allAreas } from '../areas/area.facts.ts'
import { type AskedYear, askedYear } from './asked-year.query.ts'
import { bondInputs } from './bond-inputs.query.ts'
import { bondShareOf } from './bond-share.query.ts'

type Asked = BodyOf<typeof solveBonds>['candidates'][number]

interface Question extends AskedYear {
  readonly isPlanCounted: boolean
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
  { isPlanCounted, ...asked }: Question,
  candidates: readonly Asked[],
): ReplyOf<typeof solveBonds> {
  const share = bondShareOf(db, asked)
  const judged = candidates.map(judge(db, asked))
  const usable = judged.filter(({ amountYuan }) => amountYuan > 0)
  const plannedYuan = isPlanCounted && share.neededYuan !== null ? plannedInsideYuan(askedYear(db, asked)) : 0
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
      .map(({ projectCode, askedYuan, because }) => ({ projectCode, amountYuan: askedYuan, because })),
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
