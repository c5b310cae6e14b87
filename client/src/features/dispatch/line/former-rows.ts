import { throughFormer } from '@pianqu/shared/importing/readers/former.ts'
import type { Report } from '@pianqu/shared/reports/report.contract.ts'
import { lastDayOf } from '@pianqu/shared/time/month.ts'
import { folded } from '@pianqu/shared/workbook/cell-text.ts'
import { entryContext } from '../../../ui/sheet-grid/cells/entry-context.ts'
import type { ThroughFormer } from '../../../ui/sheet-grid/paste/paste-rows.ts'

/** Lines by codes and names that their projects had before, read as the import reads them in a row of this month. */
export function formerRows({ formers, month }: Pick<Report, 'formers' | 'month'>): ThroughFormer {
  const byText = new Map(formers.map((former) => [folded(former.written), former]))
  const known = { ...entryContext.known, formerly: (_: string, written: string) => byText.get(folded(written)) }
  const context = { ...entryContext, known, month, day: lastDayOf(month) }
  return (written, direct) => throughFormer('project', written.trim(), direct, context)
}
