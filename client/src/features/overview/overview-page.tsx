import { useQuery } from '@tanstack/react-query'
import { useFigureView } from '../../navigation/search.ts'
import { Loaded } from '../../parts/loaded.tsx'
import { SetupAtHome } from '../../parts/setup/setup-at-home.tsx'
import { usePrinting } from '../../ui/chart/printing.ts'
import { useIsPhone } from '../../ui/media.ts'
import { overviewQuery } from './overview.queries.ts'
import { OverviewContent } from './overview-content.tsx'
import { OverviewSkeleton } from './overview-skeleton.tsx'
import { PaperOverview } from './paper/paper-overview.tsx'

/** Are we on target, who lags, what needs a decision? */
export function OverviewPage() {
  const query = useQuery(overviewQuery(useFigureView()))
  const isPhone = useIsPhone()
  const isOnPaper = usePrinting()
  return (
    <Loaded
      what="总览"
      permission="figures:read"
      query={query}
      header={<h1 className={query.error ? undefined : 'visually-hidden'}>总览</h1>}
      skeleton={<OverviewSkeleton />}
    >
      {(overview) =>
        isOnPaper ? (
          <PaperOverview overview={overview} />
        ) : (
          <>
            <SetupAtHome />
            <OverviewContent overview={overview} isUpdating={query.isPlaceholderData} isPhone={isPhone} />
          </>
        )
      }
    </Loaded>
  )
}
