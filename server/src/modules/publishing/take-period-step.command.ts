import { periodChanged } from '@pianqu/shared/events/told.ts'
import { ProblemError } from '@pianqu/shared/http/problem.ts'
import { type Period, type PeriodStep, periodStateNames } from '@pianqu/shared/periods/period.contract.ts'
import { decidePeriodStep } from '@pianqu/shared/periods/period.workflow.ts'
import { type Month, monthText } from '@pianqu/shared/time/month.ts'
import type { Change } from '../../db/command.ts'
import { onePeriod } from '../figures/list-periods.query.ts'
import { missingLines } from './missing-lines.query.ts'
import { addPeriod, asTold, getPeriod, savePeriod } from './period.repository.ts'
import { registryDuties } from './registry-duties.query.ts'
import { takeSnapshot } from './take-snapshot.command.ts'

export interface Request {
  readonly month: Month
  readonly step: PeriodStep
  readonly note?: string | undefined
  readonly version?: number | undefined
}

function demandStep(period: Period | undefined, { month, step, version }: Request): Period {
  if (!period) throw new ProblemError('common/not-found', { detail: `${monthText(month)}还没有开放，也没有导入月报` })
  if (version !== undefined && version !== period.version) throw new ProblemError('common/stale')
  const decision = decidePeriodStep(step, period.state)
  if (decision.allowed) return period
  throw new ProblemError(decision.because, { detail: `${monthText(month)}${periodStateNames[period.state]}` })
}

const missingNote = (message: string) =>
  new ProblemError('common/malformed', { detail: message, errors: [{ pointer: '/note', code: 'required', message }] })

/** Codes that the note leaves out of publication. Throws period/not-complete where nothing says so. */
function leftOutOf({ tx }: Change, { month, step, note }: Request): string[] {
  if (step === 'republish' && !note) throw missingNote('重新发布须填写更正说明')
  const missing = missingLines(tx, month)
  if (missing.length === 0 || note) return missing
  throw new ProblemError('period/not-complete', {
    detail: `${monthText(month)}还有${missing.length}个项目未接收也未免报；确需先发布的，请在说明中写明原因`,
    errors: missing.map((code) => ({ pointer: `/lines/${code}`, code: 'line/not-accepted', message: `${code}未接收` })),
  })
}

/** Writes the month, then takes the snapshot of what it says as a published one. */
function publish(change: Change, request: Request, { state }: Period) {
  const { tx } = change
  const { month, note } = request
  const leftOut = leftOutOf(change, request)
  if (state === 'imported') {
    addPeriod(
      tx,
      {
        month,
        state: 'published',
        openedOn: null,
        dueOn: null,
        lateUntil: null,
        dueRule: null,
        originalDueOn: null,
        dueReason: null,
        version: 1,
      },
      registryDuties(tx, month),
    )
  } else savePeriod(tx, { ...getPeriod(tx, month), state: 'published' })
  const taken = takeSnapshot(change, { month, note: note ?? null, leftOut })
  return { ...taken, ...(leftOut.length > 0 ? { leftOut } : {}) }
}

/** Closes, reopens, publishes or republishes a month. */
export function takePeriodStep(change: Change, request: Request): void {
  const { tx, audit, tell } = change
  const { month, step, note } = request
  const period = demandStep(onePeriod(tx, month), request)
  const said = note ? { note } : {}
  if (step === 'publish' || step === 'republish') {
    const published = publish(change, request, period)
    audit({ action: `period.${step}`, subject: `period:${month}`, detail: { ...published, ...said } })
  } else {
    savePeriod(tx, { ...getPeriod(tx, month), state: step === 'close' ? 'closed' : 'open' })
    audit({ action: `period.${step}`, subject: `period:${month}`, detail: said })
  }
  tell(periodChanged(asTold(getPeriod(tx, month))))
}
