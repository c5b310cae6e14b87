import { lazy, Suspense } from 'react'
import { Skeleton } from '../skeleton.tsx'
import type { ChartProps } from './chart.tsx'

const EngineChart = lazy(async () => ({ default: (await import('./chart.tsx')).EngineChart }))

/** A chart that holds its place while the engine loads, so that pages without charts never fetch it. */
export function Chart(props: ChartProps) {
  return (
    <Suspense fallback={<Skeleton height={props.height ?? 280} />}>
      <EngineChart {...props} />
    </Suspense>
  )
}
