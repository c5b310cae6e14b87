import { ProblemError } from '@pianqu/shared/http/problem.ts'
import type { Tx } from '../../../db/command.ts'
import { matching } from '../../../db/matching.ts'
import { assessmentSheets } from '../assessment.tables.ts'
import type { StoredSheet } from './sheets.query.ts'

function write(tx: Tx, sheet: StoredSheet, version: number): StoredSheet | undefined {
  const next = { ...sheet, version: version + 1 }
  if (version === 0) return tx.orm.insert(assessmentSheets).values(next).onConflictDoNothing().returning().get()
  const { year, raterCode } = sheet
  const own = matching(assessmentSheets, { year, raterCode, version })
  return tx.orm.update(assessmentSheets).set(next).where(own).returning().get()
}

/** Writes the sheet back if it is still the version that was read. An error says nothing of what was to be written. */
export function saveSheet(tx: Tx, sheet: StoredSheet, version: number): StoredSheet {
  let saved: StoredSheet | undefined
  try {
    saved = write(tx, sheet, version)
  } catch {
    // The error of the database names the values, and errors are logged.
    throw new Error('A sheet of marks could not be written')
  }
  if (!saved) throw new ProblemError('common/stale')
  return saved
}
