import { useNavigate, useSearch } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { commonSearch, useFigureView } from '../navigation/search.ts'

const ProjectPeek = lazy(async () => ({
  default: (await import('../features/projects/project-peek.tsx')).ProjectPeek,
}))

/** Opens the project that the address names, over whatever page is in sight. */
export function PeekOverlay() {
  const raw: unknown = useSearch({ strict: false })
  const { peek } = commonSearch.parse(raw)
  const view = useFigureView()
  const navigate = useNavigate()
  const close = () => {
    void navigate({
      to: '.',
      search: (old: Record<string, unknown>) => ({ ...old, peek: undefined }),
      resetScroll: false,
    })
  }
  if (!peek) return null
  return (
    <Suspense fallback={null}>
      <ProjectPeek key={peek} code={peek} view={view} onClose={close} />
    </Suspense>
  )
}
