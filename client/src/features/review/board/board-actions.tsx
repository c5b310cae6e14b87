import type { Period, PeriodStep } from '@pianqu/shared/periods/period.contract.ts'
import type { BoardRow } from '@pianqu/shared/reports/report.contract.ts'
import { Link } from '@tanstack/react-router'
import { paths } from '../../../navigation/paths.ts'
import { useMay } from '../../../session/actor.tsx'
import { Button, buttonClass } from '../../../ui/button.tsx'
import { Row } from '../../../ui/layout/row.tsx'
import { PeriodControls } from './period-controls.tsx'

/** What a person can open from the board. */
export type BoardDialog = 'reminders' | 'exemption' | 'end-exemption' | 'open' | 'due' | 'take-back' | PeriodStep

interface BoardActionsProps {
  readonly rows: readonly BoardRow[]
  readonly period: Period | undefined
  readonly onOpen: (dialog: BoardDialog) => void
}

/** The queue of all districts, reminders, exemptions, and the life of the month. */
export function BoardActions({ rows, period, onOpen }: BoardActionsProps) {
  const mayUse = useMay()
  const hasReports = rows.length > 0
  // What a month in this state cannot have done to it any more is not offered.
  const isOpen = period?.state === 'open'
  const isPublished = period?.state === 'published'
  const hasExempt = rows.some(({ counts }) => counts.exempt > 0)
  const waiting = rows.reduce((sum, { counts }) => sum + counts.submitted, 0)
  return (
    <Row>
      {hasReports && !isPublished && (
        <Link {...paths.review({ queue: 'all' })} className={buttonClass(waiting > 0 ? 'primary' : 'secondary')}>
          全部单位待审（{waiting}）
        </Link>
      )}
      {mayUse('reports:review') && hasReports && isOpen && <Button onClick={() => onOpen('reminders')}>催报</Button>}
      {mayUse('periods:write') && hasReports && !isPublished && (
        <Button onClick={() => onOpen('exemption')}>免报</Button>
      )}
      {mayUse('periods:write') && !isPublished && hasExempt && (
        <Button onClick={() => onOpen('end-exemption')}>收回免报</Button>
      )}
      {mayUse('periods:write') && isOpen && <Button onClick={() => onOpen('due')}>改截止日</Button>}
      {mayUse('periods:write') && isOpen && isUntouched(rows) && (
        <Button onClick={() => onOpen('take-back')}>收回开放</Button>
      )}
      {mayUse('periods:write') && <PeriodControls period={period} onStep={onOpen} />}
    </Row>
  )
}

/** Nobody has filled in a line; the server asks again. */
const isUntouched = (rows: readonly BoardRow[]): boolean =>
  rows.every(({ counts }) => counts.draft + counts.submitted + counts.returned === 0)
