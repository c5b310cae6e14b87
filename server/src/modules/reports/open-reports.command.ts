import { randomUUID } from 'node:crypto'
import type { ReportLine } from '@pianqu/shared/months/report-line.schema.ts'
import { prefilled } from '@pianqu/shared/reports/prefill.ts'
import { addMonths, type Month } from '@pianqu/shared/time/month.ts'
import type { Change } from '../../db/command.ts'
import { contentOf } from '../months/line-content.ts'
import { reportDrafts, reports } from '../months/report.tables.ts'
import { reportLineStore } from '../months/report-line.store.ts'

interface Opening {
  readonly month: Month
  readonly duties: readonly { readonly projectCode: string; readonly unitCode: string }[]
}

type Draft = typeof reportDrafts.$inferInsert

const untouched = { isUnchanged: false, filledBy: null, filledByName: null, updatedAt: null, acceptedBy: null }

/** Gives every unit its report of the month, and returns how many; lines that were imported already count as accepted. */
export function openReports({ tx, today, at }: Change, { month, duties }: Opening): number {
  const before = addMonths(month, -1)
  const find = (projectCode: string, of: Month): ReportLine | undefined =>
    reportLineStore.find(tx, { projectCode, month: of } as ReportLine)
  const units = [...new Set(duties.map(({ unitCode }) => unitCode))].sort()
  for (const unitCode of units) {
    const reportId = randomUUID()
    const drafts = duties
      .filter((duty) => duty.unitCode === unitCode)
      .map(({ projectCode }): Draft => {
        const imported = find(projectCode, month)
        if (imported)
          return {
            reportId,
            projectCode,
            status: 'accepted',
            content: contentOf(imported),
            ...untouched,
            updatedAt: at,
          }
        const last = find(projectCode, before)
        const content = prefilled(last ? { month: before, content: contentOf(last) } : null, month)
        return { reportId, projectCode, status: 'empty', content, ...untouched }
      })
    const isHandedIn = drafts.every(({ status }) => status === 'accepted')
    tx.orm
      .insert(reports)
      .values({
        reportId,
        month,
        unitCode,
        firstSubmittedOn: isHandedIn ? today : null,
        submittedAt: isHandedIn ? at : null,
      })
      .run()
    for (const draft of drafts) tx.orm.insert(reportDrafts).values(draft).run()
  }
  return units.length
}
