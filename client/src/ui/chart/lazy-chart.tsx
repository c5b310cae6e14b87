import { EmptyNotice } from '../empty-notice.tsx'
import { lazyPart } from '../on-demand.tsx'
import { Skeleton } from '../skeleton.tsx'
import type { ChartProps } from './chart.tsx'

/** A chart that holds its place while the engine loads, so that pages without charts never fetch it. */
export const Chart = lazyPart<ChartProps>(
  () => import('./chart.tsx').then((part) => part.EngineChart),
  ({ height = 280 }) => ({
    fallback: <Skeleton height={height} />,
    missing: <EmptyNotice title="图没有取到">恢复连接后自动画出；可以先看表。</EmptyNotice>,
  }),
)
