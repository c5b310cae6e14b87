import { periodChanged, reportChanged } from '@pianqu/shared/events/told.ts'
import { ProblemError } from '@pianqu/shared/http/problem.ts'
import { emptyContent } from '@pianqu/shared/months/report-content.schema.ts'
import { reportLineSchema } from '@pianqu/shared/months/report-line.schema.ts'
import { eq } from 'drizzle-orm'
import type { Change } from '../../db/command.ts'
import { corrections } from '../months/correction.tables.ts'
import { storedPeriod } from '../months/period.facts.ts'
import { reportHead } from '../months/report.facts.ts'
import { reportLineStore } from '../months/report-line.store.ts'
import { writeReportLine } from '../reports/report-line.writes.ts'
import { demandSound } from './demand-sound.query.ts'

interface Request {
  readonly id: string
  readonly step: 'approve' | 'refuse'
  readonly note?: string | undefined
}

type Stored = typeof corrections.$inferSelect

/** Throws common/stale where the value has moved since it was proposed. */
function restate(change: Change, { projectCode, month, field, oldValue, newValue }: Stored): void {
  const line = reportLineStore.find(change.tx, { projectCode, month })
  if (JSON.stringify(line?.[field] ?? null) !== oldValue) {
    throw new ProblemError('common/stale', { detail: '原数在提出更正之后又有变动，请不同意这项更正，重新提出' })
  }
  demandSound(change.tx, { projectCode, month, field, newValue: JSON.parse(newValue) })
  const base = line ?? { ...emptyContent, projectCode, month }
  writeReportLine(change, reportLineSchema.parse({ ...base, [field]: JSON.parse(newValue) }))
}

/** Approves or refuses a correction. Approval changes the figures of the month it is about. */
export function decideCorrection(change: Change, { id, step, note }: Request): void {
  const { tx, actor, at, audit, tell } = change
  const stored = tx.orm.select().from(corrections).where(eq(corrections.correctionId, id)).get()
  if (!stored) throw new ProblemError('common/not-found', { detail: '没有这项更正' })
  if (stored.state !== 'proposed') throw new ProblemError('correction/decided')
  if (stored.proposedBy === actor.userId) throw new ProblemError('correction/own')
  if (step === 'approve') restate(change, stored)
  tx.orm
    .update(corrections)
    .set({
      state: step === 'approve' ? 'approved' : 'refused',
      decidedBy: actor.userId,
      decidedByName: actor.name,
      decidedAt: at,
      decisionNote: note ?? null,
    })
    .where(eq(corrections.correctionId, id))
    .run()
  const { projectCode, reportId, month, field, reason } = stored
  const detail = {
    correctionId: id,
    month,
    field,
    oldValue: JSON.parse(stored.oldValue),
    newValue: JSON.parse(stored.newValue),
    reason,
    ...(note ? { note } : {}),
  }
  const action = `correction.${step}` as const
  audit({ action, subject: `report:${reportId}`, movesFigures: step === 'approve', detail: { projectCode, ...detail } })
  audit({ action, subject: `project:${projectCode}`, movesFigures: false, detail })
  const report = reportHead(tx, reportId)
  if (report) tell(reportChanged(report))
  // What is corrected is a month that came in by import or was published.
  const version = storedPeriod(tx, month)?.version ?? 0
  if (step === 'approve') tell(periodChanged({ month, version, isPublished: true }))
}
