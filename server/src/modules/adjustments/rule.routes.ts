import {
  listProposals,
  propose as proposeEndpoint,
  stepProposal as stepEndpoint,
} from '@pianqu/shared/adjustments/proposal.contract.ts'
import { dryRunRule, listOutcomes } from '@pianqu/shared/adjustments/rule.contract.ts'
import { inFull } from '@pianqu/shared/http/page.ts'
import { mount, type Server } from '../../http/mount.ts'
import { dryRunOver, outcomeList } from './dry-run.query.ts'
import { oneProposal, proposalList } from './list-proposals.query.ts'
import { propose } from './propose.command.ts'
import { stepProposal } from './step-proposal.command.ts'

export function adjustmentRuleRoutes(app: Server): void {
  mount(app, dryRunRule, ({ db, clock, body }) => dryRunOver(db, body, clock.today()))
  mount(app, listOutcomes, ({ db, clock, query }) => outcomeList(db, query.year, clock.today()))

  mount(app, listProposals, ({ db, actor, clock, query }) =>
    inFull(proposalList(db, actor, { ...query, today: clock.today() })),
  )

  mount(app, proposeEndpoint, ({ db, actor, clock, command, body }) => {
    const id = command((change) => propose(change, body))
    return oneProposal(db, actor, { id, today: clock.today() })
  })

  mount(app, stepEndpoint, ({ db, actor, clock, command, params, body }) => {
    command((change) => stepProposal(change, { ...params, ...body }))
    return oneProposal(db, actor, { ...params, today: clock.today() })
  })
}
