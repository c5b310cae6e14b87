import { directionNames } from '@pianqu/shared/assessment/direction.ts'
import { useQuery } from '@tanstack/react-query'
import { problemOf } from '../../../api/api-problem.ts'
import { usePageSearch } from '../../../navigation/search.ts'
import { Loaded } from '../../../parts/loaded.tsx'
import { Card } from '../../../ui/card.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { Tabs } from '../../../ui/tabs.tsx'
import { assessmentSearch, type MatrixView, matrixViews } from '../assessment.search.ts'
import { Asymmetry } from './asymmetry.tsx'
import { HeatMap } from './heat-map.tsx'
import { matrixQuery } from './result.queries.ts'
import { isSealed, SealedNotice } from './sealed-notice.tsx'

interface MatrixCardProps {
  readonly year: number
  /** Opens what one rater gave one target, where that may be seen. */
  readonly onCell?: ((rater: string, target: string) => void) | undefined
}

const viewNames: Record<MatrixView, string> = { ...directionNames, difference: '差异' }

/** Who gave how much to whom; three tabs: both directions and what differs between them. */
export function MatrixCard({ year, onCell }: MatrixCardProps) {
  const [{ matrix }, change] = usePageSearch(assessmentSearch)
  return (
    <Card title="评分矩阵">
      <Tabs
        label="矩阵"
        tabs={matrixViews.map((value) => ({ value, label: viewNames[value] }))}
        value={matrix}
        onChange={(next) => change({ matrix: next })}
      >
        {matrix === 'difference' ? (
          <Asymmetry year={year} />
        ) : (
          <OneMatrix key={matrix} year={year} direction={matrix} onCell={onCell} />
        )}
      </Tabs>
    </Card>
  )
}

interface OneMatrixProps extends MatrixCardProps {
  readonly direction: Exclude<MatrixView, 'difference'>
}

function OneMatrix({ year, direction, onCell }: OneMatrixProps) {
  const query = useQuery(matrixQuery(year, direction))
  const problem = query.error && problemOf(query.error)
  if (isSealed(problem)) return <SealedNotice detail={problem?.detail} />
  return (
    <Loaded what="评分矩阵" permission="assessment:read" query={query} skeleton={<Skeleton height={320} />}>
      {(matrix) => <HeatMap matrix={matrix} onCell={matrix.mode === 'by-rater' ? onCell : undefined} />}
    </Loaded>
  )
}
