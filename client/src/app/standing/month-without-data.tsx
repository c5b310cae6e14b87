import { type Month, monthText } from '@pianqu/shared/time/month.ts'
import { Link } from '@tanstack/react-router'
import { EmptyNotice } from '../../ui/empty-notice.tsx'
import { PageHeader } from '../../ui/layout/page-header.tsx'

interface MonthWithoutDataProps {
  readonly month: Month
  /** The months that there are. */
  readonly oldest: Month
  readonly newest: Month
}

/** In place of a page: the month of its address is none that anybody opened or imported. */
export function MonthWithoutData({ month, oldest, newest }: MonthWithoutDataProps) {
  return (
    <>
      <PageHeader title={`${monthText(month)}没有数据`} />
      <EmptyNotice title="这个月没有开放填报，也没有导入">
        <p>有数据的是{`${monthText(oldest)}至${monthText(newest)}。`}</p>
        <p>
          <Link to="." search={(old: Record<string, unknown>) => ({ ...old, month: undefined })}>
            看最近完整的月份
          </Link>
        </p>
      </EmptyNotice>
    </>
  )
}
