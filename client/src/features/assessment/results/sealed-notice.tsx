import type { Problem } from '@pianqu/shared/http/problem.ts'
import { EmptyNotice } from '../../../ui/empty-notice.tsx'

/** Nothing is to be seen yet, by rule: why, and until when. */
export function SealedNotice({ detail }: { readonly detail?: string | undefined }) {
  return (
    <EmptyNotice title="评分封存，结果发布前不能查看">
      {detail ?? '两个方向的结果在同一天发布；在此之前任何人（包括管理员）都看不到得分和名次。'}
    </EmptyNotice>
  )
}

/** Whether the server refuses because the round is sealed. */
export const isSealed = (problem: Problem | null): boolean => problem?.code === 'assessment/sealed'
