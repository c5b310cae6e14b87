import { useNavigate, useSearch } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { commonSearch, viewOf } from '../navigation/search.ts'

const SourceDrawer = lazy(async () => ({
  default: (await import('../features/sources/source-drawer.tsx')).SourceDrawer,
}))

/** Opens the source of the figure that the address names, over whatever page is in sight. */
export function SourceOverlay() {
  const raw: unknown = useSearch({ strict: false })
  const { source, code, sourceMonth } = commonSearch.parse(raw)
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
      }),
      resetScroll: false,
    })
  }
  if (!source) return null
  return (
    <Suspense fallback={null}>
      <SourceDrawer
        key={`${source} ${code}`}
        figure={source}
        code={code}
        view={sourceMonth ? { ...view, month: sourceMonth } : view}
        onClose={close}
      />
    </Suspense>
  )
}
