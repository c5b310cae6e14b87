import {
  getOwnSheet,
  getSheetWorkbook,
  importSheetWorkbook,
  saveOwnSheet as saveEndpoint,
  takeSheetStep as stepEndpoint,
} from '@pianqu/shared/assessment/marking/sheet.contract.ts'
import { FileReply, mount, type Server } from '../../../http/mount.ts'
import { writeForm } from '../../../workbook/write-form.ts'
import { importSheetJob } from './import-sheet.job.ts'
import { markingForm } from './marking-form.ts'
import { saveOwnSheet } from './save-sheet.command.ts'
import { sheetWorkbook } from './sheet-workbook.query.ts'
import { type StoredSheet, sheetPage } from './sheets.query.ts'
import { takeSheetStep } from './take-sheet-step.command.ts'

/** What a write answers: never a mark, as first replies are kept. */
const savedOf = ({ version, status, updatedAt }: StoredSheet) => ({ version, status, savedAt: updatedAt })

export function sheetRoutes(app: Server): void {
  mount(app, getOwnSheet, ({ db, clock, actor, params }) => sheetPage(db, actor, params.year, clock.today()))

  mount(app, saveEndpoint, ({ command, params, body }) =>
    savedOf(command((change) => saveOwnSheet(change, { ...params, ...body }))),
  )

  mount(app, stepEndpoint, ({ command, params, body }) =>
    savedOf(command((change) => takeSheetStep(change, { ...params, ...body }))),
  )

  mount(app, getSheetWorkbook, async ({ db, clock, actor, params }) => {
    const { fileName, ...workbook } = sheetWorkbook(db, actor, params.year, clock.today())
    return new FileReply(await writeForm(markingForm(workbook)), fileName)
  })

  mount(app, importSheetWorkbook, async ({ actor, upload, work, params: { year } }) => {
    const { bytes, fileName } = await upload()
    const { saved, ...read } = await work(importSheetJob, { actor, year, bytes, fileName })
    return { ...savedOf(saved), ...read }
  })
}
