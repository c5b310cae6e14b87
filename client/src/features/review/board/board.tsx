import { detailsText, headlineText } from '@pianqu/shared/headlines/headline.ts'
import type { Period, PeriodState, PeriodStep } from '@pianqu/shared/periods/period.contract.ts'
import type { BoardRow } from '@pianqu/shared/reports/report.contract.ts'
import { isInState } from '@pianqu/shared/reports/timeliness-words.ts'
import { type Month, monthText } from '@pianqu/shared/time/month.ts'
import { boardColumns } from '@pianqu/shared/trail-words/board-columns.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { usePageSearch } from '../../../navigation/search.ts'
import { dueText } from '../../../parts/due-text.ts'
import { ListTools } from '../../../parts/list/list-tools.tsx'
import { copyColumnsOf } from '../../../parts/list/screen-columns.tsx'
import { useChosen } from '../../../parts/list/use-chosen.ts'
import { SetupAtHome } from '../../../parts/setup/setup-at-home.tsx'
import { useMay, useSession } from '../../../session/actor.tsx'
import { EmptyNotice } from '../../../ui/empty-notice.tsx'
import { PageHeader } from '../../../ui/layout/page-header.tsx'
import { Row } from '../../../ui/layout/row.tsx'
import { Stack } from '../../../ui/layout/stack.tsx'
import { Note } from '../../../ui/words/note.tsx'
import { boardWorkbook, periodsQuery } from '../review.queries.ts'
import { reviewSearch } from '../review.search.ts'
import { BoardActions, type BoardDialog } from './board-actions.tsx'
import { boardHeadline, timelinessText } from './board-words.ts'
import { ChosenUnits } from './chosen-units.tsx'
import { DueDayDialog } from './due-day-dialog.tsx'
import { EndExemptionDialog } from './end-exemption-dialog.tsx'
import { ExemptionDialog } from './exemption-dialog.tsx'
import { Matrix } from './matrix.tsx'
import { OpenPeriodDialog } from './open-period-dialog.tsx'
import { PeriodStepDialog } from './period-step-dialog.tsx'
import { ReadyNotice } from './ready-notice.tsx'
import { RemindersDialog } from './reminders-dialog.tsx'
import { StateFilter } from './state-filter.tsx'
import { TakeBackDialog } from './take-back-dialog.tsx'

interface BoardProps {
  readonly rows: readonly BoardRow[]
  readonly month: Month
  readonly periodState: PeriodState | null
  readonly snapshot: string | null
  readonly isUpdating: boolean
}

/** The month at a glance: each district's report, and what can be done with the month. */
export function Board({ rows, month, periodState, snapshot, isUpdating }: BoardProps) {
  const { today } = useSession()
  const mayUse = useMay()
  const [mayClose, mayRemind] = [mayUse('periods:write'), mayUse('reports:review')]
  const [{ state, columns }, change] = usePageSearch(reviewSearch)
  const [open, setOpen] = useState<BoardDialog | null>(null)
  const periods = useQuery(periodsQuery).data?.rows ?? []
  const period = periods.find((each) => each.month === month)
  const close = () => setOpen(null)
  const shown = rows.filter((row) => state === undefined || isInState(row, state))
  const chosen = useChosen(shown.map(({ unitCode }) => unitCode))
  const dialog = open && (
    <BoardDialogs
      open={open}
      units={chosen.chosen}
      rows={rows}
      month={month}
      periods={periods}
      period={period}
      onClose={close}
    />
  )
  if (rows.length === 0) {
    return (
      <Stack>
        <PageHeader title="审核" aside={<BoardActions rows={rows} period={period} onOpen={setOpen} />} />
        <EmptyNotice title={emptyTitle(month, periodState, snapshot)}>
          {periodState === 'published'
            ? '数据由导入得来，没有各区县的月报；有误的在当前月报中提出更正。'
            : '开放月份后，各区县应报的项目按当天的登记固定下来。'}
        </EmptyNotice>
        <SetupAtHome isUntilFigures />
        {dialog}
      </Stack>
    )
  }
  const finding = boardHeadline({ rows, month, periodState, snapshot })
  return (
    <Stack>
      <PageHeader title={headlineText(finding)}>
        <Row justify="between">
          <Note>
            {finding.details.length > 0 && `${detailsText(finding)} · `}
            {period?.state === 'open' && period.dueOn && `${dueText(period.dueOn, today, period.originalDueOn)} · `}
            {timelinessText(rows)}
            {period?.dueReason && ` · 改期：${period.dueReason}`}
          </Note>
          <BoardActions rows={rows} period={period} onOpen={setOpen} />
        </Row>
      </PageHeader>
      {mayClose && period && <ReadyNotice period={period} units={rows.length} onStep={setOpen} />}
      <Row justify="between" gap={[8, 12]}>
        <StateFilter rows={rows} state={state} onChange={(next) => change({ state: next })} />
        <ListTools
          list="board"
          columns={boardColumns}
          chosen={columns}
          onColumns={(next) => change({ columns: next })}
          workbook={boardWorkbook({ month, state, columns })}
          copy={{ columns: copyColumnsOf(boardColumns, columns), rows: shown }}
        />
      </Row>
      <ChosenUnits
        count={chosen.chosen.length}
        mayRemind={mayRemind && period?.state === 'open'}
        workbook={boardWorkbook({ month, state, columns, codes: chosen.chosen.join(',') })}
        onRemind={() => setOpen('reminders')}
        onClear={chosen.clear}
      />
      <Matrix all={rows} rows={shown} columns={columns} ticks={chosen} isUpdating={isUpdating} />
      {dialog}
    </Stack>
  )
}

function emptyTitle(month: Month, periodState: PeriodState | null, snapshot: string | null): string {
  if (periodState === 'published') return `${monthText(month)}已发布${snapshot ? `（${snapshot}）` : ''}`
  return periodState === 'imported' ? `${monthText(month)}由导入得来，没有填报` : '这个月没有开放填报'
}

interface BoardDialogsProps extends Pick<BoardProps, 'rows' | 'month'> {
  /** Those that were ticked. */
  readonly units: readonly string[]
  readonly open: BoardDialog
  readonly periods: readonly Period[]
  readonly period: Period | undefined
  readonly onClose: () => void
}

const isStep = (open: BoardDialog): open is PeriodStep =>
  open === 'close' || open === 'reopen' || open === 'publish' || open === 'republish'

function BoardDialogs({ open, units, rows, month, periods, period, onClose }: BoardDialogsProps) {
  if (open === 'reminders') return <RemindersDialog month={month} units={units} onClose={onClose} />
  if (open === 'exemption') return <ExemptionDialog month={month} rows={rows} onClose={onClose} />
  if (open === 'end-exemption') return <EndExemptionDialog month={month} rows={rows} onClose={onClose} />
  if (open === 'due' && period) return <DueDayDialog period={period} onClose={onClose} />
  if (open === 'take-back' && period) return <TakeBackDialog period={period} units={rows.length} onClose={onClose} />
  if (open === 'open') return <OpenPeriodDialog periods={periods} onClose={onClose} />
  return isStep(open) && period ? <PeriodStepDialog step={open} period={period} rows={rows} onClose={onClose} /> : null
}
