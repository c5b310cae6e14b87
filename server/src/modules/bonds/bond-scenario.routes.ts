import {
  archiveBondScenario,
  changeBondScenario,
  getBondScenario,
  getScenarioWorkbook,
  listBondScenarios,
  saveBondScenario,
} from '@pianqu/shared/bonds/batch.contract.ts'
import { FileReply, mount, type Server } from '../../http/mount.ts'
import { writeSheets } from '../../workbook/write-sheets.ts'
import { demandBonds } from './bond-access.ts'
import { oneScenario, scenarioFor, scenarioList } from './bond-scenarios.query.ts'
import { archiveScenario, changeScenario, saveNewScenario } from './keep-scenario.command.ts'
import { scenarioWorkbook } from './scenario-workbook.query.ts'

export function bondScenarioRoutes(app: Server): void {
  mount(app, listBondScenarios, ({ db, actor, query }) => {
    const rows = scenarioList(db, actor, query.year)
    return { rows, total: rows.length }
  })

  mount(app, getBondScenario, ({ db, actor, params }) => oneScenario(db, actor, params.id))

  mount(app, getScenarioWorkbook, async ({ db, clock, actor, params, query: { basis, asOf } }) => {
    const asked = { id: params.id, basis, asOf, today: clock.today() }
    const { sheets, fileName } = scenarioWorkbook(db, actor, asked)
    return new FileReply(await writeSheets(sheets), fileName)
  })

  mount(app, saveBondScenario, ({ db, actor, clock, command, body }) => {
    demandBonds({ db, actor, clock })
    const kept = command((change) => saveNewScenario(change, body))
    return scenarioFor(actor, kept)
  })

  mount(app, changeBondScenario, ({ db, actor, clock, command, params, body }) => {
    demandBonds({ db, actor, clock })
    const kept = command((change) => changeScenario(change, { ...params, ...body }))
    return scenarioFor(actor, kept)
  })

  mount(app, archiveBondScenario, ({ db, actor, clock, command, params, body }) => {
    demandBonds({ db, actor, clock })
    const kept = command((change) => archiveScenario(change, { ...params, ...body }))
    return scenarioFor(actor, kept)
  })
}
