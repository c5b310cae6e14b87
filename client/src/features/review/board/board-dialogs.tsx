import type { Period, PeriodStep } from '@pianqu/shared/periods/period.contract.ts'
import type { BoardRow } from '@pianqu/shared/reports/report.contract.ts'
import type { Month } from '@pianqu/shared/time/month.ts'
import type { BoardDialog } from './board-actions.tsx'
import { DueDayDialog } from './due-day-dialog.tsx'
import { EndExemptionDialog } from './end-exemption-dialog.tsx'
import { ExemptionDialog } from './exemption-dialog.tsx'
import { OpenPeriodDialog } from './open-period-dialog.tsx'
import { PeriodStepDialog } from './period-step-dialog.tsx'
import { RemindersDialog } from './reminders-dialog.tsx'
import { TakeBackDialog } from './take-back-dialog.tsx'

interface BoardDialogsProps {
  readonly rows: readonly BoardRow[]
  readonly month: Month
  /** Those that were ticked. */
  readonly units: readonly string[]
  readonly open: BoardDialog
  readonly periods: readonly Period[]
  readonly period: Period | undefined
  readonly onClose: () => void
}

const isStep = (open: BoardDialog): open is PeriodStep =>
  open === 'close' || open === 'reopen' || open === 'publish' || open === 'republish'

/** What was asked of the board, each thing in its own dialog. */
export function BoardDialogs({ open, units, rows, month, periods, period, onClose }: BoardDialogsProps) {
  if (open === 'reminders') return <RemindersDialog month={month} units={units} onClose={onClose} />
  if (open === 'exemption') return <ExemptionDialog month={month} rows={rows} onClose={onClose} />
  if (open === 'end-exemption') return <EndExemptionDialog month={month} rows={rows} onClose={onClose} />
  if (open === 'due' && period) return <DueDayDialog period={period} onClose={onClose} />
  if (open === 'take-back' && period) return <TakeBackDialog period={period} units={rows.length} onClose={onClose} />
  if (open === 'open') return <OpenPeriodDialog periods={periods} onClose={onClose} />
  return isStep(open) && period ? <PeriodStepDialog step={open} period={period} rows={rows} onClose={onClose} /> : null
}
