import type { Period } from '@pianqu/shared/periods/period.contract.ts'
import { type Month, monthText } from '@pianqu/shared/time/month.ts'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { paths } from '../../navigation/paths.ts'
import { EmptyNotice } from '../../ui/empty-notice.tsx'
import { monthsQuery } from './dispatch.queries.ts'

/** The month is not filled in here: says why, and leads to the one that is. */
export function NotOpen({ month }: { readonly month: Month }) {
  const periods = useQuery(monthsQuery).data?.rows ?? []
  const open = periods.find(({ state }) => state === 'open')
  const period = periods.find((each) => each.month === month)
  return (
    <EmptyNotice title={titleOf(month, period)}>
      {open ? (
        <Link {...paths.dispatch({ month: open.month })}>去填报{monthText(open.month)}</Link>
      ) : (
        '市级专班开放月份后，这里列出要填报的项目。'
      )}
    </EmptyNotice>
  )
}

function titleOf(month: Month, period: Period | undefined): string {
  if (period?.state === 'published') return `${monthText(month)}已发布，没有要填报的项目`
  if (period?.state === 'imported') return `${monthText(month)}由导入得来，没有填报`
  return period ? `${monthText(month)}没有要填报的项目` : `${monthText(month)}还没有开放填报`
}
