import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { paths } from '../../navigation/paths.ts'
import { Card } from '../../ui/card.tsx'
import { Callout } from '../../ui/layout/callout.tsx'
import { setupQuery } from './setup.queries.ts'
import { SetupList } from './setup-list.tsx'

interface SetupCardProps {
  /** Whether it goes as soon as there are figures, where the day's work stands below. */
  readonly isUntilFigures?: boolean | undefined
}

/** What a new city still needs; nothing once its first overview is there. */
export function SetupCard({ isUntilFigures = false }: SetupCardProps) {
  const { data } = useQuery(setupQuery)
  if (!data || data.isDone) return null
  const missing = data.steps.filter(({ state }) => state === 'next' || state === 'later')
  // Once there are figures they come first.
  if (data.steps.some(({ code, state }) => code === 'overview' && state === 'done')) {
    if (isUntilFigures) return null
    return (
      <Callout>
        建库还差 {missing.length} 步：{missing.map(({ title }) => title).join('、')}。
        <Link {...paths.setup()}>打开建库清单</Link>
      </Callout>
    )
  }
  const needed = data.steps.filter(({ state }) => state !== 'optional')
  const done = needed.filter(({ state }) => state === 'done').length
  return (
    <Card title="建库清单" aside={`必要的 ${needed.length} 步已完成 ${done} 步`}>
      <SetupList steps={data.steps} />
    </Card>
  )
}
