import type { Actor } from '@pianqu/shared/access/access.ts'
import type { BondBasis } from '@pianqu/shared/bonds/bond.schema.ts'
import { scenarioSheets } from '@pianqu/shared/bonds/scenario/scenario-sheets.ts'
import { targetText } from '@pianqu/shared/number/ratio.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import type { SheetTable } from '@pianqu/shared/workbook/sheet-table.ts'
import type { Database } from '../../db/database.ts'
import { bondBatchStore } from '../bond-ledger/bond.store.ts'
import { projectNames } from '../projects/project.facts.ts'
import { askedYear, dayAsked } from './asked-year.query.ts'
import { oneScenario } from './bond-scenarios.query.ts'
import { previewScenarios } from './preview-scenario.query.ts'

interface Asked {
  readonly id: string
  readonly basis: BondBasis
  readonly asOf: Day | undefined
  readonly today: Day
}

/** What no system lets a file be called. */
const fileNameOf = (name: string): string => `测算-${name.replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, '_')}.xlsx`

/** A saved scenario beside today, as sheets and the name of their file. Throws common/not-found. */
export function scenarioWorkbook(
  db: Database,
  actor: Actor,
  { id, basis, asOf, today }: Asked,
): { fileName: string; sheets: SheetTable[] } {
  const scenario = oneScenario(db, actor, id)
  const { year } = scenario
  const asked = { year, basis, asOf: asOf ?? dayAsked(db, year, today), today }
  const preview = previewScenarios(db, asked, [scenario])
  const batches = new Map(bondBatchStore.all(db).map(({ code, name }) => [code, name]))
  const projects = projectNames(db)
  const names = {
    batch: (code: string) => batches.get(code) ?? code,
    project: (code: string) => projects.get(code) ?? code,
  }
  const target = targetText(askedYear(db, asked).target)
  const sheets = preview.scenarios.flatMap((side) =>
    scenarioSheets({ scenario, basis, targetText: target, today: preview.today, side, names }),
  )
  return { fileName: fileNameOf(scenario.name), sheets }
}
