import { pages } from './pages.ts'
import { usePattern } from './section-nav.tsx'

/** Whether the page in sight shows figures that a snapshot can stand for. */
export function useReadsSnapshots(): boolean {
  const pattern = usePattern()
  return pages.some((page) => page.path === pattern && page.readsSnapshots)
}
