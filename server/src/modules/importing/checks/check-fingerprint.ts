import { ProblemError } from '@pianqu/shared/http/problem.ts'
import {
  olderEdition,
  type Refusal,
  tampered,
  type WrittenFingerprint,
  wrongTarget,
} from '@pianqu/shared/importing/fingerprint.ts'
import type { Month } from '@pianqu/shared/time/month.ts'
import type { Database } from '../../../db/database.ts'
import { wasLeftBy } from '../../evidence/import.facts.ts'
import { type DraftReport, findReportOfUnit, lastTouch } from '../../reports/report-draft.facts.ts'
import { unitName } from '../../units/unit.facts.ts'
import { fingerprintChecksum } from './fingerprint-checksum.ts'

interface Asked {
  readonly month: Month | undefined
  readonly unitCode: string | undefined
  readonly at: string
}

export function refuse({ code, detail }: Refusal): never {
  throw new ProblemError(code, { detail })
}

/** The report that a workbook was made of, if it is the one asked for. Throws import/tampered, wrong-month or other-unit. */
export function fingerprintedReport(
  db: Database,
  made: WrittenFingerprint | null,
  { month, unitCode, at }: Asked,
): DraftReport {
  // No workbook was ever made of a report that does not exist.
  const aggregate = made && findReportOfUnit(db, { ...made, at })
  if (!aggregate || fingerprintChecksum(made, aggregate.report.reportId) !== made.checksum) return refuse(tampered)
  const refusal = wrongTarget(made, { month, unitCode }, (code) => unitName(db, code))
  return refusal ? refuse(refusal) : aggregate
}

/**
 * Throws import/older-edition where the report has moved since the workbook was made. A file that says nothing but what
 * stands may come in at any time, and so may the same workbook mended, while its own import was the last to move it.
 */
export function demandEdition(
  db: Database,
  made: WrittenFingerprint,
  { report }: DraftReport,
  saysNothingNew: boolean,
): void {
  const { version, reportId } = report
  // As an import of this very edition left it: nobody else's words can be lost.
  const isMendedCopy = wasLeftBy(db, { reportId, edition: made.edition, version })
  const isSafe = saysNothingNew || isMendedCopy
  const refusal = isSafe ? null : olderEdition(made, { version, last: lastTouch(db, reportId) })
  if (refusal) refuse(refusal)
}
