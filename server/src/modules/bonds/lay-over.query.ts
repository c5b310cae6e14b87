import type { BondAllocation } from '@pianqu/shared/bonds/bond.schema.ts'
import type { ScenarioStep } from '@pianqu/shared/bonds/scenario/scenario.schema.ts'
import { type AskedOf, applyScenario, overlayOf } from '@pianqu/shared/bonds/scenario/scenario.ts'
import type { ScenarioSide } from '@pianqu/shared/bonds/year.contract.ts'
import { endOfPlan } from '@pianqu/shared/bonds/year-curve.ts'
import type { Database } from '../../db/database.ts'
import type { askedYear } from './asked-year.query.ts'
import { bondInputs } from './bond-inputs.query.ts'

type Input = ReturnType<typeof askedYear>

/** What projects asked for in the year, all their requests together. */
function askedInYear(db: Database, year: number): AskedOf {
  const asked = new Map<string, number>()
  for (const { projectCode, amountYuan } of bondInputs(db, year).requests) {
    asked.set(projectCode, (asked.get(projectCode) ?? 0) + amountYuan)
  }
  return (code) => asked.get(code) ?? null
}

interface LaidOver {
  readonly laid: Input
  readonly problems: ScenarioSide['problems']
}

/** A year with the steps of a scenario laid over it, and what is wrong with them. */
export function layOver(db: Database, input: Input, steps: readonly ScenarioStep[]): LaidOver {
  const { projects } = bondInputs(db, input.year)
  const start = { batches: input.batches, allocations: input.allocationsOn(endOfPlan(input)) }
  const applied = applyScenario(start, steps, {
    investmentOf: (code) => projects.get(code)?.totalInvestmentYuan ?? null,
    askedOf: askedInYear(db, input.year),
  })
  const overlay = overlayOf(start, applied)
  const known = new Map<readonly BondAllocation[], readonly BondAllocation[]>()
  const allocationsOn: Input['allocationsOn'] = (day) => {
    const rows = input.allocationsOn(day)
    const found = known.get(rows) ?? overlay(rows)
    known.set(rows, found)
    return found
  }
  return { laid: { ...input, batches: applied.batches, allocationsOn }, problems: [...applied.problems] }
}
