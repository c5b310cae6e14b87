import {
  addChallenge,
  addMilestone as addMilestoneEndpoint,
  changeChallenge,
  getChallenge,
  listChallenges,
  putClaim as putClaimEndpoint,
  stepChallenge as stepChallengeEndpoint,
  stepMilestone as stepMilestoneEndpoint,
  withdrawClaim as withdrawClaimEndpoint,
} from '@pianqu/shared/challenges/challenge.contract.ts'
import { inFull } from '@pianqu/shared/http/page.ts'
import { mount, type Server } from '../../http/mount.ts'
import { challengeList, challengePage } from './challenge-pages.query.ts'
import { changeChallengeDraft, draftChallenge } from './keep-challenge.command.ts'
import { putClaim, withdrawClaim } from './keep-claim.command.ts'
import { addMilestone, stepMilestone } from './keep-milestone.command.ts'
import { stepChallenge } from './step-challenge.command.ts'

export function challengeRoutes(app: Server): void {
  mount(app, listChallenges, ({ db, actor, clock, query }) =>
    inFull(challengeList(db, { actor, today: clock.today(), ...query })),
  )

  mount(app, getChallenge, ({ db, actor, clock, params }) =>
    challengePage(db, params.id, { actor, today: clock.today() }),
  )

  mount(app, addChallenge, ({ db, actor, clock, command, body }) => {
    const id = command((change) => draftChallenge(change, body))
    return challengePage(db, id, { actor, today: clock.today() })
  })

  mount(app, changeChallenge, ({ db, actor, clock, command, params, body }) => {
    command((change) => changeChallengeDraft(change, { ...params, ...body }))
    return challengePage(db, params.id, { actor, today: clock.today() })
  })

  mount(app, stepChallengeEndpoint, ({ db, actor, clock, command, params, body }) => {
    command((change) => stepChallenge(change, { ...params, ...body }))
    return challengePage(db, params.id, { actor, today: clock.today() })
  })

  mount(app, putClaimEndpoint, ({ db, actor, clock, command, params, body }) => {
    command((change) => putClaim(change, { ...params, ...body }))
    return challengePage(db, params.id, { actor, today: clock.today() })
  })

  mount(app, withdrawClaimEndpoint, ({ db, actor, clock, command, params, body }) => {
    command((change) => withdrawClaim(change, { ...params, ...body }))
    return challengePage(db, params.id, { actor, today: clock.today() })
  })

  mount(app, addMilestoneEndpoint, ({ db, actor, clock, command, params, body }) => {
    command((change) => addMilestone(change, { ...params, ...body }))
    return challengePage(db, params.id, { actor, today: clock.today() })
  })

  mount(app, stepMilestoneEndpoint, ({ db, actor, clock, command, params, body }) => {
    command((change) => stepMilestone(change, { ...params, ...body }))
    return challengePage(db, params.id, { actor, today: clock.today() })
  })
}
