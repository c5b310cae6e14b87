import {
  addRecusal as addRecusalEndpoint,
  changeRound as changeEndpoint,
  chooseBasis as chooseEndpoint,
  createRound as createEndpoint,
  decideRecusal as decideEndpoint,
  getMarkingBoard,
  getRound,
  listRounds,
  takeRoundStep as stepEndpoint,
} from '@pianqu/shared/assessment/round.contract.ts'
import {
  changeScheme as changeSchemeEndpoint,
  createScheme as createSchemeEndpoint,
  getScheme,
  listSchemes,
  takeSchemeStep,
} from '@pianqu/shared/assessment/scheme.contract.ts'
import { inFull } from '@pianqu/shared/http/page.ts'
import { mount, type Server } from '../../http/mount.ts'
import { changeRound, chooseBasis } from './change-round.command.ts'
import { createRound } from './create-round.command.ts'
import { adoptScheme, changeScheme, createScheme } from './keep-scheme.command.ts'
import { addRecusal, decideRecusal } from './recusal.command.ts'
import { markingBoard, recusalOf, roundList, roundPage } from './round-page.query.ts'
import { roundDirections } from './rounds.query.ts'
import { schemeFor, schemeList, schemePage } from './schemes.query.ts'
import { takeRoundStep } from './take-round-step.command.ts'

function schemeRoutes(app: Server): void {
  mount(app, listSchemes, ({ db, actor, query }) => inFull(schemeList(db, actor, query.year)))

  mount(app, getScheme, ({ db, actor, params }) => schemeFor(db, actor, params.schemeId))

  mount(app, createSchemeEndpoint, ({ db, command, body }) =>
    schemePage(
      db,
      command((change) => createScheme(change, body)),
    ),
  )

  mount(app, changeSchemeEndpoint, ({ db, command, params, body }) =>
    schemePage(
      db,
      command((change) => changeScheme(change, { ...params, ...body })),
    ),
  )

  mount(app, takeSchemeStep, ({ db, command, params, body: { step: _adopt, ...body } }) =>
    schemePage(
      db,
      command((change) => adoptScheme(change, { ...params, ...body })),
    ),
  )
}

function stepRoutes(app: Server): void {
  mount(app, createEndpoint, ({ db, clock, actor, command, body }) => {
    command((change) => createRound(change, body))
    return roundPage(db, actor, body.year, clock.today())
  })

  mount(app, changeEndpoint, ({ db, clock, actor, command, params, body }) => {
    command((change) => changeRound(change, { ...params, ...body }))
    return roundPage(db, actor, params.year, clock.today())
  })

  mount(app, stepEndpoint, ({ db, clock, actor, command, params, body }) => {
    command((change) => takeRoundStep(change, { ...params, ...body }))
    return roundPage(db, actor, params.year, clock.today())
  })

  mount(app, chooseEndpoint, ({ db, clock, actor, command, params, body }) => {
    command((change) => chooseBasis(change, { ...params, ...body }))
    return roundPage(db, actor, params.year, clock.today())
  })
}

export function roundRoutes(app: Server): void {
  schemeRoutes(app)

  mount(app, listRounds, ({ db, clock }) => inFull(roundList(db, clock.today())))

  mount(app, getRound, ({ db, clock, actor, params }) => roundPage(db, actor, params.year, clock.today()))

  mount(app, getMarkingBoard, ({ db, params }) => markingBoard(db, params.year))

  stepRoutes(app)

  mount(app, addRecusalEndpoint, ({ db, command, params, body }) => {
    const saved = command((change) => addRecusal(change, { ...params, ...body }))
    return recusalOf(roundDirections(db, params.year), saved)
  })

  mount(app, decideEndpoint, ({ db, command, params, body }) => {
    const saved = command((change) => decideRecusal(change, { ...params, ...body }))
    return recusalOf(roundDirections(db, params.year), saved)
  })
}
