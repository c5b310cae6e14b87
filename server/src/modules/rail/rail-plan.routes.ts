import {
  archiveRailPlan,
  changeRailPlan,
  compareRailPlans,
  getRailPlan,
  listRailPlans,
  saveRailPlan,
} from '@pianqu/shared/rail/rail-plan.contract.ts'
import { mount, type Server } from '../../http/mount.ts'
import { archivePlan, changePlan, saveNewPlan } from './keep-plan.command.ts'
import { demandRail, mayKeepRail } from './rail-access.ts'
import { railComparison } from './rail-compare.query.ts'
import { planFor, planList, storedPlan } from './rail-plans.query.ts'

export function railPlanRoutes(app: Server): void {
  mount(app, listRailPlans, ({ db, actor, clock }) => ({
    rows: planList(db, actor),
    maySave: mayKeepRail({ db, actor, clock }),
  }))

  mount(app, compareRailPlans, ({ db, clock, query }) => railComparison(db, { ...query, today: clock.today() }))

  mount(app, getRailPlan, ({ db, actor, params }) => planFor(actor, storedPlan(db, params.id)))

  mount(app, saveRailPlan, ({ db, actor, clock, command, body }) => {
    demandRail({ db, actor, clock })
    const kept = command((change) => saveNewPlan(change, body))
    return planFor(actor, kept)
  })

  mount(app, changeRailPlan, ({ db, actor, clock, command, params, body }) => {
    demandRail({ db, actor, clock })
    const kept = command((change) => changePlan(change, { ...params, ...body }))
    return planFor(actor, kept)
  })

  mount(app, archiveRailPlan, ({ db, actor, clock, command, params, body }) => {
    demandRail({ db, actor, clock })
    const kept = command((change) => archivePlan(change, { ...params, ...body }))
    return planFor(actor, kept)
  })
}
