import { getBondYear, listBondCandidates, previewBondScenario, solveBonds } from '@pianqu/shared/bonds/year.contract.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import { monthOfDay, yearOf } from '@pianqu/shared/time/month.ts'
import { mount, type Server } from '../../http/mount.ts'
import { dayAsked } from './asked-year.query.ts'
import { bondCandidates } from './bond-candidates.query.ts'
import { bondYearOf } from './bond-year.query.ts'
import { previewScenarios } from './preview-scenario.query.ts'
import { solveBondGap } from './solve-bonds.query.ts'

const thisYear = (today: Day): number => yearOf(monthOfDay(today))

/** What is read out of the bonds of a year: nothing here is stored. */
export function bondAnalysisRoutes(app: Server): void {
  mount(app, getBondYear, ({ db, clock, actor, query }) => {
    const today = clock.today()
    const year = query.year ?? thisYear(today)
    const asOf = query.asOf ?? dayAsked(db, year, today)
    return bondYearOf(db, actor, { year, basis: query.basis, asOf, today })
  })

  mount(app, listBondCandidates, ({ db, clock, actor, query }) => bondCandidates(db, actor, query.year, clock.today()))

  mount(app, solveBonds, ({ db, clock, body: { year, basis, asOf, isPlanCounted, steps, candidates } }) =>
    solveBondGap(
      db,
      { year, basis, isPlanCounted, steps, asOf: asOf ?? dayAsked(db, year, clock.today()), today: clock.today() },
      candidates,
    ),
  )

  mount(app, previewBondScenario, ({ db, clock, body: { year, basis, asOf, scenarios } }) =>
    previewScenarios(
      db,
      { year, basis, asOf: asOf ?? dayAsked(db, year, clock.today()), today: clock.today() },
      scenarios,
    ),
  )
}
