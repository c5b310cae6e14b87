import type { ReplyOf } from '@pianqu/shared/http/endpoint.ts'
import { boardMonthOf } from '@pianqu/shared/periods/board-month.ts'
import type { listPeriods } from '@pianqu/shared/periods/period.contract.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import { type Month, monthOfDay } from '@pianqu/shared/time/month.ts'
import type { Page } from './page.ts'
import { pages } from './pages.ts'
import { usePattern } from './section-nav.tsx'

/** The page in sight; undefined for an address that is none. */
export function usePageInSight(): Page | undefined {
  const pattern = usePattern()
  return pages.find(({ path }) => path === pattern)
}

/** Whether the page in sight shows figures that a snapshot can stand for. */
export const useReadsSnapshots = (): boolean => usePageInSight()?.readsSnapshots ?? false

interface Known {
  /** Named by the address. */
  readonly asked: Month | undefined
  readonly periods: Pick<ReplyOf<typeof listPeriods>, 'rows' | 'current'> | undefined
  readonly today: Day
}

/** The month that a page shows: what its address names, else what it opens with; undefined where it shows none. */
export function monthShown(kind: Page['month'], { asked, periods, today }: Known): Month | undefined {
  if (kind === 'none') return undefined
  if (asked) return asked
  if (kind === 'board') return boardMonthOf(periods?.rows ?? []) ?? periods?.current
  return kind === 'today' ? monthOfDay(today) : periods?.current
}
