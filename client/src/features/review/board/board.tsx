import { detailsText, headlineText } from '@pianqu/shared/headlines/headline.ts'
import type { PeriodState } from '@pianqu/shared/periods/period.contract.ts'
import type { BoardRow } from '@pianqu/shared/reports/report.contract.ts'
import { isInState } from '@pianqu/shared/reports/timeliness-words.ts'
import { type Month, monthText } from '@pianqu/shared/time/month.ts'
import { boardColumns } from '@pianqu/shared/trail-words/board-columns.ts'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
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
import { onDemand, Part } from '../../../ui/on-demand.tsx'
import { Note } from '../../../ui/words/note.tsx'
import { boardWorkbook, periodsQuery } from '../review.queries.ts'
import { reviewSearch } from '../review.search.ts'
import { BoardActions, type BoardDialog } from './board-actions.tsx'
import { boardHeadline, timelinessText } from './board-words.ts'
import { ChosenUnits } from './chosen-units.tsx'
import { Matrix } from './matrix.tsx'
import { ReadyNotice } from './ready-notice.tsx'
import { StateFilter } from './state-filter.tsx'

/** Read once the board stands: nothing of it waits for what may be asked of it. */
const dialogs = onDemand(() => import('./board-dialogs.tsx').then((part) => part.BoardDialogs))

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
  useEffect(() => void dialogs.load(), [])
  const asked = open && { open, units: chosen.chosen, rows, month, periods, period, onClose: close }
  const dialog = asked && <Part of={dialogs} with={asked} />
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
