import { lazyPart } from '../ui/on-demand.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import type { TrailListProps } from './told-lines.tsx'

const ToldLines = lazyPart<TrailListProps>(
  () => import('./told-lines.tsx').then((part) => part.ToldLines),
  ({ lines }) => ({ fallback: <Skeleton height={28 * Math.min(lines.length, 12)} /> }),
)

/** Who did what, and when. The words of every action there is come once there is a line to read. */
export function TrailList(props: TrailListProps) {
  return props.lines.length === 0 ? props.empty : <ToldLines {...props} />
}
