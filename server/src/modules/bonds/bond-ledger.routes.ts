import {
  addBondQuota,
  changeBondUse,
  getBondBatch,
  listBondBatches,
  listBondQuotas,
  listIdleBonds,
  reverseBondQuota,
  reverseAllocation as reverseEndpoint,
} from '@pianqu/shared/bonds/batch.contract.ts'
import { inFull } from '@pianqu/shared/http/page.ts'
import { ProblemError } from '@pianqu/shared/http/problem.ts'
import { isBeingFilled } from '@pianqu/shared/periods/being-filled.ts'
import { mount, type Server } from '../../http/mount.ts'
import { currentMonthFor } from '../figures/figure-scope.query.ts'
import { onePeriod } from '../figures/list-periods.query.ts'
import { lightRuleAt } from '../rules/rule.facts.ts'
import { addQuota } from './add-quota.command.ts'
import { batchRows } from './batch-clock.query.ts'
import { batchPage } from './batch-page.query.ts'
import { demandBonds } from './bond-access.ts'
import { entriesWith } from './bond-entries.query.ts'
import { quotaList } from './bond-quotas.query.ts'
import { changeUse } from './change-use.command.ts'
import { idleBonds } from './idle-bonds.query.ts'
import { reverseAllocation } from './reverse-allocation.command.ts'
import { reverseQuota } from './reverse-quota.command.ts'

export function bondLedgerRoutes(app: Server): void {
  mount(app, listBondBatches, ({ db, clock, actor, query }) => {
    const month = query.month ?? currentMonthFor(db, actor, clock.today())
    const rows = batchRows(db, month, query.year)
    const provisional = isBeingFilled(onePeriod(db, month)?.state)
    return {
      month,
      provisional,
      usedWithinMonths: lightRuleAt(db, month).bondUse.linearMonths,
      rows,
      total: rows.length,
    }
  })

  mount(app, getBondBatch, ({ db, clock, actor, params, query }) =>
    batchPage({ db, actor, clock }, params.code, query.month ?? currentMonthFor(db, actor, clock.today())),
  )

  mount(app, listIdleBonds, ({ db, clock, actor, query }) =>
    idleBonds(db, actor, query.month ?? currentMonthFor(db, actor, clock.today())),
  )

  mount(app, reverseEndpoint, ({ db, actor, clock, command, params, body }) => {
    demandBonds({ db, actor, clock })
    const id = command((change) => reverseAllocation(change, { ...params, ...body }))
    const [entry] = entriesWith(db, [id])
    if (!entry) throw new ProblemError('common/not-found')
    return { entry }
  })

  mount(app, changeBondUse, ({ db, actor, clock, command, params, body }) => {
    demandBonds({ db, actor, clock })
    return {
      entries: entriesWith(
        db,
        command((change) => changeUse(change, { ...params, ...body })),
      ),
    }
  })

  mount(app, listBondQuotas, ({ db, query }) => inFull(quotaList(db, query.year)))

  mount(app, addBondQuota, ({ db, actor, clock, command, body }) => {
    demandBonds({ db, actor, clock })
    return command((change) => addQuota(change, body))
  })

  mount(app, reverseBondQuota, ({ db, actor, clock, command, params, body }) => {
    demandBonds({ db, actor, clock })
    return command((change) => reverseQuota(change, { ...params, ...body }))
  })
}
