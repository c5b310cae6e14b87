import type { LineComment } from '@pianqu/shared/reports/report.contract.ts'
import { useEffect, useEffectEvent, useRef } from 'react'
import { useToast } from '../../ui/toast.tsx'
import type { LinePlace } from './use-place-in-hand.ts'

/** Says that a line was sent back while the page was open, and leads to its answer. */
export function useToldOfReturns(
  comments: readonly LineComment[],
  nameOf: (projectCode: string) => string,
  goTo: (place: LinePlace) => void,
): void {
  const toast = useToast()
  const known = useRef(new Set(comments.map(({ commentId }) => commentId)))
  const tell = useEffectEvent((fresh: readonly LineComment[]) => {
    const [first] = fresh
    if (!first) return
    const codes = new Set(fresh.map(({ projectCode }) => projectCode))
    const title = codes.size === 1 ? `${nameOf(first.projectCode)}被退回` : `${codes.size} 行被退回`
    toast(title, first.text, () => goTo({ projectCode: first.projectCode, field: 'answer' }), '去答复')
  })
  useEffect(() => {
    const fresh = comments.filter(({ commentId, answer }) => answer === null && !known.current.has(commentId))
    for (const { commentId } of comments) known.current.add(commentId)
    tell(fresh)
  }, [comments])
}
