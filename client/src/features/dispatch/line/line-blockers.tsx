import { lazy, Suspense } from 'react'
import type { LineBlockersProps } from './line-blockers-section.tsx'

const Section = lazy(async () => ({ default: (await import('./line-blockers-section.tsx')).LineBlockersSection }))

/** What the line says is in the way: read once the month stands, which is filled in without it. */
export const LineBlockers = (props: LineBlockersProps) => (
  <Suspense fallback={null}>
    <Section {...props} />
  </Suspense>
)
