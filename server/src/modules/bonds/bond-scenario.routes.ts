import {
  archiveBondScenario,
  changeBondScenario,
  getBondScenario,
  getScenarioWorkbook,
  listBondScenarios,
  saveBondScenario,
} from '@pianqu/shared/bonds/batch.contract.ts'
import { inFull } from '@pianqu/shared/http/page.ts'
import type { Change } from '../../db/command.ts'
import { type Asked, FileReply, mount, type Server } from '../../http/mount.ts'
import { writeSheets } from '../../workbook/write-sheets.ts'
import { demandBonds } from './bond-access.ts'
import type { StoredScenario } from './bond-scenario.repository.ts'
import { oneScenario, scenarioFor, scenarioList } from './bond-scenarios.query.ts'
import { archiveScenario, changeScenario, saveNewScenario } from './keep-scenario.command.ts'
import { scenarioWorkbook } from './scenario-workbook.query.ts'

/** Who keeps scenarios writes one, and is answered with it. */
function kept(asked: Asked, write: (change: Change) => StoredScenario) {
  demandBonds(asked)
  return scenarioFor(asked.actor, asked.command(write))
}

export function bondScenarioRoutes(app: Server): void {
  mount(app, listBondScenarios, ({ db, actor, query }) => inFull(scenarioList(db, actor, query.year)))

  mount(app, getBondScenario, ({ db, actor, params }) => oneScenario(db, actor, params.id))

  mount(app, getScenarioWorkbook, async ({ db, clock, actor, params, query: { basis, asOf } }) => {
    const asked = { id: params.id, basis, asOf, today: clock.today() }
    const { sheets, fileName } = scenarioWorkbook(db, actor, asked)
    return new FileReply(await writeSheets(sheets), fileName)
  })

  mount(app, saveBondScenario, (asked) => kept(asked, (change) => saveNewScenario(change, asked.body)))

  mount(app, changeBondScenario, (asked) =>
    kept(asked, (change) => changeScenario(change, { ...asked.params, ...asked.body })),
  )

  mount(app, archiveBondScenario, (asked) =>
    kept(asked, (change) => archiveScenario(change, { ...asked.params, ...asked.body })),
  )
}
