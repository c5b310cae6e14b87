import { previewLights } from '@pianqu/shared/rules/light-preview.contract.ts'
import {
  draftRule as draftEndpoint,
  getRule,
  listRules,
  previewRule,
  reviseRule as reviseEndpoint,
  stepRule as stepEndpoint,
} from '@pianqu/shared/rules/rule.contract.ts'
import { monthOfDay } from '@pianqu/shared/time/month.ts'
import { mount, type Server } from '../../http/mount.ts'
import { demandContent, demandSeries } from './demand-rule.ts'
import { draftRow } from './draft-row.ts'
import { draftRule, reviseRule } from './draft-rule.command.ts'
import { lightPreview } from './light-preview.query.ts'
import { ruleRows } from './list-rules.query.ts'
import { rulePage } from './rule-page.query.ts'
import { rulePreview } from './rule-preview.query.ts'
import { stepRule } from './step-rule.command.ts'

export function rulebookRoutes(app: Server): void {
  mount(app, listRules, ({ db, actor, clock, query: { month = monthOfDay(clock.today()) } }) => {
    const rows = ruleRows(db, actor, month)
    return { month, rows, total: rows.length }
  })

  mount(app, getRule, ({ db, actor, clock, params, query: { month = monthOfDay(clock.today()) } }) =>
    rulePage(db, actor, params, month),
  )

  mount(app, draftEndpoint, ({ db, command, params, body }) => {
    const draft = command((change) => draftRule(change, params, body))
    return draftRow(db, draft)
  })

  mount(app, reviseEndpoint, ({ db, command, params, body }) => {
    const draft = command((change) => reviseRule(change, params.id, body))
    return draftRow(db, draft)
  })

  mount(app, stepEndpoint, ({ db, command, params, body }) => {
    const draft = command((change) => stepRule(change, params.id, body))
    return draftRow(db, draft)
  })

  mount(app, previewRule, ({ db, clock, params, body: { content: raw, months } }) => {
    demandSeries(params)
    const content = demandContent(params, raw)
    return rulePreview(db, { key: params, content, months, today: monthOfDay(clock.today()) })
  })

  mount(app, previewLights, ({ db, body }) => lightPreview(db, body))
}
