import { Skeleton } from '../ui/skeleton.tsx'

/** What stands in for a page while its code or data is on the way. */
export function PendingPage() {
  return (
    <>
      <Skeleton height={36} />
      <Skeleton height={180} count={2} />
    </>
  )
}
