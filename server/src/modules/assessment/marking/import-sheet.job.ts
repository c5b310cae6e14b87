import type { Actor } from '@pianqu/shared/access/access.ts'
import { fingerprintSheetName } from '@pianqu/shared/workbook/own-sheets.ts'
import { cityJob } from '../../../work/job.ts'
import { readWorkbook } from '../../../workbook/read-workbook.ts'
import { readSheetNamed } from '../../../workbook/read-xlsx.ts'
import { saveOwnSheet } from './save-sheet.command.ts'
import { readOwnWorkbook } from './sheet-workbook.query.ts'

interface Asked {
  readonly actor: Actor
  readonly year: number
  readonly bytes: Uint8Array
  readonly fileName: string
}

/** A workbook of marks, read and saved. The file goes nowhere else: it is sealed as the sheet is. */
export const importSheetJob = cityJob(
  'assessment/import-sheet',
  async ({ actor, year, bytes, fileName }: Asked, { db, clock, write }) => {
    const sheets = await readWorkbook(bytes, fileName)
    const hidden = await readSheetNamed(bytes, fingerprintSheetName)
    const { faults, ...edits } = readOwnWorkbook(db, actor, { year, today: clock.today() }, { sheets, hidden })
    const saved = await write(actor, (change) => saveOwnSheet(change, { year, ...edits }))
    return { saved, changed: edits.cells.length + edits.untouched.length, faults }
  },
)
