import { useNavigate, useSearch } from '@tanstack/react-router'
import { commonSearch, viewOf } from '../navigation/search.ts'
import { onDemand, Part } from '../ui/on-demand.tsx'

const drawer = onDemand(() => import('../features/sources/source-drawer.tsx').then((part) => part.SourceDrawer))

/** Opens the source of the figure that the address names, over whatever page is in sight. */
export function SourceOverlay() {
  const raw: unknown = useSearch({ strict: false })
  const { source, code, sourceMonth, shown } = commonSearch.parse(raw)
  const view = viewOf(raw)
  const navigate = useNavigate()
  const close = () => {
    void navigate({
      to: '.',
      search: (old: Record<string, unknown>) => ({
        ...old,
        source: undefined,
        code: undefined,
        sourceMonth: undefined,
        shown: undefined,
      }),
      resetScroll: false,
    })
  }
  if (!source) return null
  return (
    <Part
      key={`${source} ${code}`}
      of={drawer}
      with={{ figure: source, code, shown, view: sourceMonth ? { ...view, month: sourceMonth } : view, onClose: close }}
    />
  )
}
