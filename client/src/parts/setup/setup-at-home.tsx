import { useMay } from '../../session/actor.tsx'
import { lazyPart } from '../../ui/on-demand.tsx'

const SetupCard = lazyPart(() => import('./setup-card.tsx').then((part) => part.SetupCard))

/** What a new city still needs, at the homes of who builds it up; fetched for them alone. */
export function SetupAtHome({ isUntilFigures }: { readonly isUntilFigures?: boolean }) {
  const may = useMay()
  return may('accounts:write') || may('periods:write') ? <SetupCard isUntilFigures={isUntilFigures} /> : null
}
