import { useQuery } from '@tanstack/react-query'
import { Card } from '../../ui/card.tsx'
import { setupQuery } from './setup.queries.ts'
import { SetupList } from './setup-list.tsx'

/** What a new city still needs; nothing once its first overview is there. */
export function SetupCard() {
  const { data } = useQuery(setupQuery)
  if (!data || data.isDone) return null
  const needed = data.steps.filter(({ state }) => state !== 'optional')
  const done = needed.filter(({ state }) => state === 'done').length
  return (
    <Card title="建库清单" aside={`必要的 ${needed.length} 步已完成 ${done} 步`}>
      <SetupList steps={data.steps} />
    </Card>
  )
}
