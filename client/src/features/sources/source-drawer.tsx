import type { SourceFigure } from '@pianqu/shared/sources/source-figures.ts'
import { useQuery } from '@tanstack/react-query'
import { problemOf } from '../../api/api-problem.ts'
import type { FigureView } from '../../navigation/search.ts'
import { isNotPublished, NotPublishedNotice } from '../../parts/not-published-notice.tsx'
import { Drawer } from '../../ui/drawer.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { sourceQuery } from './source.queries.ts'
import { SourceContent } from './source-content.tsx'

interface SourceDrawerProps {
  readonly figure: SourceFigure
  readonly code: string | undefined
  /** The figure as it stood where it was asked. */
  readonly shown: string | undefined
  readonly view: FigureView
  readonly onClose: () => void
}

/** Any figure can be questioned: what it means, how it comes about, and who reported each part in which cell. */
export function SourceDrawer({ figure, code, shown, view, onClose }: SourceDrawerProps) {
  const { data, error, refetch } = useQuery(sourceQuery({ figure, code, view }))
  const problem = error && problemOf(error)
  const isTooEarly = problem && isNotPublished(problem)
  return (
    <Drawer isOpen onClose={onClose} title={data?.title ?? '数据来源'}>
      {isTooEarly && <NotPublishedNotice problem={problem} />}
      {problem && !isTooEarly && <ProblemNotice problem={problem} onRetry={() => void refetch()} />}
      {data && <SourceContent source={data} shown={shown} asked={{ figure, code, view }} />}
      {!data && !error && <Skeleton height={72} count={3} />}
    </Drawer>
  )
}
