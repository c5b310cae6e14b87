import {
  archiveBondScenario,
  changeBondScenario,
  getBondScenario,
  listBondScenarios,
  saveBondScenario,
} from '@pianqu/shared/bonds/batch.contract.ts'
import { mount, type Server } from '../../http/mount.ts'
import { oneScenario, scenarioFor, scenarioList } from './bond-scenarios.query.ts'
import { archiveScenario, changeScenario, saveNewScenario } from './keep-scenario.command.ts'

export function bondScenarioRoutes(app: Server): void {
  mount(app, listBondScenarios, ({ db, actor, query }) => {
    const rows = scenarioList(db, actor, query.year)
    return { rows, total: rows.length }
  })

  mount(app, getBondScenario, ({ db, actor, params }) => oneScenario(db, actor, params.id))

  mount(app, saveBondScenario, ({ actor, command, body }) =>
    scenarioFor(
      actor,
      command((change) => saveNewScenario(change, body)),
    ),
  )

  mount(app, changeBondScenario, ({ actor, command, params, body }) =>
    scenarioFor(
      actor,
      command((change) => changeScenario(change, { ...params, ...body })),
    ),
  )

  mount(app, archiveBondScenario, ({ actor, command, params, body }) =>
    scenarioFor(
      actor,
      command((change) => archiveScenario(change, { ...params, ...body })),
    ),
  )
}
