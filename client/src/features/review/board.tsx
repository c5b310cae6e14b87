import type { ReportRow } from '@pianqu/shared/reports/report.contract.ts'
import type { Month } from '@pianqu/shared/time/month.ts'
import { useState } from 'react'
import { useMay } from '../../session/actor.tsx'
import { Button } from '../../ui/button.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { EmptyNotice } from '../../ui/empty-notice.tsx'
import { boardColumns } from './board-columns.tsx'
import { boardHeadline, timelinessText } from './board-words.ts'
import { ExemptionDialog } from './exemption-dialog.tsx'
import { PeriodControls } from './period-controls.tsx'
import { RemindersDialog } from './reminders-dialog.tsx'
import styles from './review.module.css'

interface BoardProps {
  readonly rows: readonly ReportRow[]
  readonly month: Month
  readonly isUpdating: boolean
}

/** The month at a glance: each district's report, and what can be done with the month. */
export function Board({ rows, month, isUpdating }: BoardProps) {
  const mayUse = useMay()
  const [open, setOpen] = useState<'reminders' | 'exemption' | null>(null)
  const close = () => setOpen(null)
  return (
    <div className={styles['page']}>
      <h1>{rows.length > 0 ? boardHeadline(rows, month) : '审核'}</h1>
      <div className={styles['tools']}>
        {rows.length > 0 && <p className={styles['meta']}>{timelinessText(rows)}</p>}
        <div className={styles['actions']}>
          {mayUse('reports:review') && rows.length > 0 && <Button onClick={() => setOpen('reminders')}>催报</Button>}
          {mayUse('periods:write') && rows.length > 0 && <Button onClick={() => setOpen('exemption')}>免报</Button>}
          {mayUse('periods:write') && <PeriodControls month={month} rows={rows} />}
        </div>
      </div>
      <DataTable
        caption="各区县月报"
        isCaptionHidden
        columns={boardColumns}
        rows={rows}
        rowKey={({ id }) => id}
        isUpdating={isUpdating}
        empty={<EmptyNotice title="这个月没有开放填报">开放月份后，各区县应报的项目按当天的登记固定下来。</EmptyNotice>}
      />
      {open === 'reminders' && <RemindersDialog month={month} onClose={close} />}
      {open === 'exemption' && <ExemptionDialog month={month} rows={rows} onClose={close} />}
    </div>
  )
}
