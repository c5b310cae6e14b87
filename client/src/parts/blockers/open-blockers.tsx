import { onDemand, Part } from '../../ui/on-demand.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import type { OpenBlockersProps } from './open-blockers-card.tsx'

const card = onDemand(() => import('./open-blockers-card.tsx').then((part) => part.OpenBlockersCard))

/** What stands in the way of a project or an area: read once the page stands. */
export const OpenBlockers = (props: OpenBlockersProps) => (
  <Part of={card} with={props} fallback={<Skeleton height={96} />} />
)
