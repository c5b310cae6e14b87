import {
  getOwnSheet,
  getSheetWorkbook,
  importSheetWorkbook,
  saveOwnSheet as saveEndpoint,
  takeSheetStep as stepEndpoint,
} from '@pianqu/shared/assessment/marking/sheet.contract.ts'
import { fingerprintSheetName } from '@pianqu/shared/workbook/own-sheets.ts'
import { FileReply, mount, type Server } from '../../../http/mount.ts'
import { readWorkbook } from '../../../workbook/read-workbook.ts'
import { readSheetNamed } from '../../../workbook/read-xlsx.ts'
import { writeForm } from '../../../workbook/write-form.ts'
import { markingForm } from './marking-form.ts'
import { saveOwnSheet } from './save-sheet.command.ts'
import { readOwnWorkbook, sheetWorkbook } from './sheet-workbook.query.ts'
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

  mount(app, importSheetWorkbook, async ({ db, clock, actor, command, upload, params: { year } }) => {
    const { bytes, fileName } = await upload()
    // The file goes nowhere else: it is sealed as the sheet is.
    const sheets = await readWorkbook(bytes, fileName)
    const hidden = await readSheetNamed(bytes, fingerprintSheetName)
    const read = readOwnWorkbook(db, actor, { year, today: clock.today() }, { sheets, hidden })
    const { faults, ...edits } = read
    const saved = command((change) => saveOwnSheet(change, { year, ...edits }))
    return { ...savedOf(saved), changed: edits.cells.length + edits.untouched.length, faults }
  })
}
