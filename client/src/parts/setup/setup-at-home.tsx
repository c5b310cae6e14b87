import { lazy, Suspense } from 'react'
import { useMay } from '../../session/actor.tsx'

const SetupCard = lazy(async () => ({ default: (await import('./setup-card.tsx')).SetupCard }))

/** What a new city still needs, at the homes of who builds it up; fetched for them alone. */
export function SetupAtHome({ isUntilFigures }: { readonly isUntilFigures?: boolean }) {
  const may = useMay()
  if (!may('accounts:write') && !may('periods:write')) return null
  return (
    <Suspense fallback={null}>
      <SetupCard isUntilFigures={isUntilFigures} />
    </Suspense>
  )
}
