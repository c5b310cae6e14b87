import { useNavigate, useSearch } from '@tanstack/react-router'
import { commonSearch, useFigureView } from '../navigation/search.ts'
import { onDemand, Part } from '../ui/on-demand.tsx'

const drawer = onDemand(() => import('../features/projects/project-peek.tsx').then((part) => part.ProjectPeek))

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
  return <Part key={peek} of={drawer} with={{ code: peek, view, onClose: close }} />
}
