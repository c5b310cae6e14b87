import type { ReportRow } from '@pianqu/shared/reports/report.contract.ts'
import { boardStateNames } from '@pianqu/shared/reports/report-status.ts'
import { Link } from '@tanstack/react-router'
import { paths } from '../../session/paths.ts'
import type { Column } from '../../ui/data-table.tsx'
import { instantText } from '../../ui/instant-text.ts'
import { Num } from '../../ui/num.tsx'
import { CountsBar } from './counts-bar.tsx'
import styles from './review.module.css'

const onTimeText = ({ isOnTime }: ReportRow): string | null => (isOnTime === null ? null : isOnTime ? '按时' : '迟报')

/** The board of the month, one district a row. */
export const boardColumns: readonly Column<ReportRow>[] = [
  {
    key: 'unit',
    header: '区县',
    cell: ({ id, unitName }) => <Link {...paths.review({ report: id })}>{unitName}</Link>,
  },
  {
    key: 'state',
    header: '状态',
    cell: ({ state }) => (
      <span className={styles['state']} data-state={state}>
        {boardStateNames[state]}
      </span>
    ),
  },
  { key: 'counts', header: '各行状态', cell: ({ counts }) => <CountsBar counts={counts} />, width: '40%' },
  {
    key: 'accepted',
    header: '已接收/应报',
    align: 'end',
    cell: ({ counts }) => `${counts.accepted}/${counts.owed}`,
  },
  { key: 'unchanged', header: '无变化', align: 'end', cell: ({ counts }) => counts.unchanged },
  { key: 'exempt', header: '免报', align: 'end', cell: ({ counts }) => counts.exempt },
  { key: 'onTime', header: '时限', cell: (row) => <Num value={onTimeText(row)} missing="未报" /> },
  {
    key: 'submittedAt',
    header: '提交时间',
    cell: ({ submittedAt }) => <Num value={submittedAt && instantText(submittedAt)} missing="未报" />,
  },
]
