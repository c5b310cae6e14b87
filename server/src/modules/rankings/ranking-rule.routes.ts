import {
  adoptRankingRule as adoptEndpoint,
  listRankingRules,
  previewRankingRule,
} from '@pianqu/shared/rankings/ranking-rule.contract.ts'
import { mount, type Server } from '../../http/mount.ts'
import { adoptRankingRule, demandSoundRule } from './adopt-ranking-rule.command.ts'
import { rankingRules, rulePreview } from './ranking-rules.query.ts'

export function rankingRuleRoutes(app: Server): void {
  mount(app, listRankingRules, ({ db, clock }) => rankingRules(db, clock.today()))

  mount(app, adoptEndpoint, ({ db, clock, command, body }) => {
    command((change) => adoptRankingRule(change, body))
    return rankingRules(db, clock.today())
  })

  mount(app, previewRankingRule, ({ db, body }) => {
    demandSoundRule(body.rule, '/rule')
    return rulePreview(db, body)
  })
}
