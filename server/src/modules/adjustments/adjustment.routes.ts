import {
  addCandidate as addCandidateEndpoint,
  addExemption as addExemptionEndpoint,
  changeCandidate as changeCandidateEndpoint,
  endExemption as endExemptionEndpoint,
  getAdjustments,
  listCandidates,
  listExemptions,
  listStandings,
  stepCandidate as stepCandidateEndpoint,
} from '@pianqu/shared/adjustments/adjustment.contract.ts'
import { inFull } from '@pianqu/shared/http/page.ts'
import { ProblemError } from '@pianqu/shared/http/problem.ts'
import { mount, type Server } from '../../http/mount.ts'
import { adjustmentBoard } from './board.query.ts'
import { addCandidate, changeCandidate, stepCandidate } from './keep-candidate.command.ts'
import { addExemption, endExemption } from './keep-exemption.command.ts'
import { candidateList, exemptionList, oneCandidate, standingList } from './preparation.query.ts'

export function adjustmentRoutes(app: Server): void {
  mount(app, getAdjustments, ({ db, clock }) => adjustmentBoard(db, clock.today()))
  mount(app, listStandings, ({ db, query }) => standingList(db, query.year))

  mount(app, listCandidates, ({ db }) => inFull(candidateList(db)))

  mount(app, addCandidateEndpoint, ({ db, command, body }) => {
    command((change) => addCandidate(change, body))
    return oneCandidate(db, body.code)
  })

  mount(app, changeCandidateEndpoint, ({ db, command, params, body }) => {
    command((change) => changeCandidate(change, { ...params, ...body }))
    return oneCandidate(db, params.code)
  })

  mount(app, stepCandidateEndpoint, ({ db, command, params, body }) => {
    command((change) => stepCandidate(change, { ...params, ...body }))
    return oneCandidate(db, params.code)
  })

  mount(app, listExemptions, ({ db }) => inFull(exemptionList(db)))

  mount(app, addExemptionEndpoint, ({ db, command, body }) => {
    command((change) => addExemption(change, body))
    const added = exemptionList(db).find(({ areaCode, year }) => areaCode === body.areaCode && year === body.year)
    if (!added) throw new ProblemError('common/not-found')
    return added
  })

  mount(app, endExemptionEndpoint, ({ command, body }) => {
    command((change) => endExemption(change, body))
    return body
  })
}
