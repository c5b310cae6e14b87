import { parseOwners } from '@pianqu/shared/policy/owners.ts'
import {
  listBenefitRules,
  listMeasures,
  parsePolicyOwners,
  reckonBenefits,
} from '@pianqu/shared/policy/policy.contract.ts'
import { mount, type Server } from '../../http/mount.ts'
import { benefitRuleRows } from './benefit-rules.query.ts'
import { measureList } from './ledger.query.ts'
import { benefitReply } from './reckon-benefits.query.ts'

export function policyRoutes(app: Server): void {
  mount(app, listMeasures, ({ db, clock, query: { on = clock.today(), ...asked } }) =>
    measureList(db, { ...asked, on }),
  )

  mount(app, parsePolicyOwners, ({ body }) => {
    const { lead, co } = parseOwners(body.text)
    return { lead: [...lead], co: [...co] }
  })

  mount(app, listBenefitRules, ({ db, clock, query: { on = clock.today() } }) => {
    const rows = benefitRuleRows(db, on)
    return { on, rows, total: rows.length }
  })

  mount(app, reckonBenefits, ({ db, body }) => benefitReply(db, body))
}
