import { lazy, Suspense } from 'react'
import { Skeleton } from '../../ui/skeleton.tsx'
import type { OpenBlockersProps } from './open-blockers-card.tsx'

const Card = lazy(async () => ({ default: (await import('./open-blockers-card.tsx')).OpenBlockersCard }))

/** What stands in the way of a project or an area: read once the page stands. */
export const OpenBlockers = (props: OpenBlockersProps) => (
  <Suspense fallback={<Skeleton height={96} />}>
    <Card {...props} />
  </Suspense>
)
