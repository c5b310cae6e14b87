import { dayOfInstant, instantText } from '@pianqu/shared/time/instant-text.ts'
import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { unanswered, useReach } from '../../api/reach.ts'
import { sessionQuery } from '../../session/actor.tsx'
import { Button } from '../../ui/button.tsx'
import { Strip } from '../../ui/strip.tsx'

/** When what is in sight was read; the oldest of it, for a page is as old as its oldest part. */
function readAt(queryClient: QueryClient): number | undefined {
  const [session] = sessionQuery.queryKey
  const times = queryClient
    .getQueryCache()
    .findAll({ type: 'active' })
    .filter(({ queryKey, state }) => state.data !== undefined && queryKey[0] !== session)
    .map(({ state }) => state.dataUpdatedAt)
  return times.length > 0 ? Math.min(...times) : undefined
}

/** `网络不通，10:32 的数据`; the day, too, where it is not today's. */
export function cutText(read: number | undefined, now: number): string {
  if (read === undefined) return '网络不通，本页还没有数据'
  const [at, today] = [new Date(read).toISOString(), new Date(now).toISOString()]
  const text = instantText(at)
  return `网络不通，${dayOfInstant(at) === dayOfInstant(today) ? text.slice(11) : text} 的数据`
}

/** While the server is not reached: of when everything in sight is. It goes by itself. */
export function CutStrip() {
  const { isCut } = useReach()
  const queryClient = useQueryClient()
  if (!isCut) return null
  return (
    <Strip>
      <strong>{cutText(readAt(queryClient), Date.now())}</strong>
      <span>正在自动重试</span>
      <Button onClick={unanswered}>现在再试</Button>
    </Strip>
  )
}
