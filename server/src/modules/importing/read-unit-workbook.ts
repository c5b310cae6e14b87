import { titleOf } from '@pianqu/shared/months/line-words.ts'
import { reportFields } from '@pianqu/shared/months/report-fields.ts'
import type { Month } from '@pianqu/shared/time/month.ts'
import type { Meant } from '@pianqu/shared/workbook/column-choice.ts'
import type { Database } from '../../db/database.ts'
import { demandEdition, fingerprintedReport } from './checks/check-fingerprint.ts'
import { checkLinesInHand } from './checks/check-lines-in-hand.ts'
import { checkPublishedMonths } from './checks/check-published-months.ts'
import type { Incoming } from './incoming.ts'
import { readDraftRows, rejectEdits } from './read-draft-rows.ts'
import type { SheetContent } from './read-rows.ts'

/** Rows to write, and how many say what stands already. */
export interface Settled {
  readonly incoming: Incoming
  readonly settled: number
}

interface Asked {
  readonly month: Month | undefined
  readonly unitCode: string | undefined
  readonly at: string
  readonly meant: Meant
}

const amount = titleOf(reportFields.investedYuan)
const withoutAmount = {
  code: 'cell/required',
  message: `“${amount}”是必填列，这里没有内容；没有投资请填 0`,
  field: 'investedYuan',
}

/** One unit's monthly workbook in the hands of the task force: what it changes comes in as accepted, so it must be whole. */
export function readUnitWorkbook(db: Database, content: SheetContent, asked: Asked): Settled {
  const made = content.fingerprint ?? null
  const aggregate = fingerprintedReport(db, made, asked)
  const reading = readDraftRows(db, aggregate, content, { isOwnWorkbook: true, meant: asked.meant })
  const saysNothingNew = reading.edits.length + reading.incoming.rejected === 0
  if (made) demandEdition(db, made, aggregate, saysNothingNew)
  const whole = rejectEdits(reading, ({ row }) => (row.investedYuan === null ? withoutAmount : null))
  const incoming = checkLinesInHand(db, checkPublishedMonths(db, whole.incoming))
  return { incoming, settled: reading.unchanged.length }
}
