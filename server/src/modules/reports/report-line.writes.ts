import type { KeyOf } from '@pianqu/shared/importing/row-key.ts'
import { contentFields, type ReportContent } from '@pianqu/shared/months/report-content.schema.ts'
import type { ReportLine } from '@pianqu/shared/months/report-line.schema.ts'
import type { Change } from '../../db/command.ts'
import { forgetRowSource } from '../evidence/row-source.writes.ts'
import { reportLineStore } from '../months/report-line.store.ts'

/** What the line of the month says so far, by the fields of a report; null where there is none. */
export function storedContent({ tx }: Change, line: KeyOf<'reports'>): ReportContent | null {
  const stored = reportLineStore.find(tx, line)
  return stored ? (Object.fromEntries(contentFields.map((field) => [field, stored[field]])) as ReportContent) : null
}

/** Writes a line of the month; a cell of a workbook that says something else is no longer where it came from. */
export function writeReportLine({ tx }: Change, line: ReportLine): void {
  const stored = reportLineStore.find(tx, line)
  if (stored && contentFields.every((field) => stored[field] === line[field])) return
  reportLineStore.put(tx, line)
  forgetRowSource(tx, 'reports', line)
}

/** Takes a line of the month away again. */
export function removeReportLine({ tx }: Change, line: KeyOf<'reports'>): void {
  reportLineStore.remove(tx, line)
  forgetRowSource(tx, 'reports', line)
}
