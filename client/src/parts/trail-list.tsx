import { lazy, Suspense } from 'react'
import { Skeleton } from '../ui/skeleton.tsx'
import type { TrailListProps } from './told-lines.tsx'

const ToldLines = lazy(async () => ({ default: (await import('./told-lines.tsx')).ToldLines }))

/** Who did what, and when. The words of every action there is come once there is a line to read. */
export function TrailList(props: TrailListProps) {
  if (props.lines.length === 0) return props.empty
  return (
    <Suspense fallback={<Skeleton height={28 * Math.min(props.lines.length, 12)} />}>
      <ToldLines {...props} />
    </Suspense>
  )
}
