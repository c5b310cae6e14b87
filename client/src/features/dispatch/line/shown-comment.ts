import type { LineComment } from '@pianqu/shared/reports/report.contract.ts'
import { useMemo } from 'react'
import { typedAt } from '../../../editing/edit-queue.ts'
import { cellKey, type ReportQueue } from '../cells/cell-edit.ts'
import { answerPlace } from '../cells/report-document.ts'

/** A comment with the answer as it is typed so far; a blank one is none. */
export interface ShownComment extends LineComment {
  readonly typed: string
}

/** What was said of the lines, with the answers as the person sees them. */
export function useShownComments(comments: readonly LineComment[], { kept }: Pick<ReportQueue, 'kept'>) {
  return useMemo(
    () =>
      comments.map((comment): ShownComment => {
        const typed = String(typedAt({ kept }, cellKey(answerPlace(comment))) ?? comment.answer ?? '')
        return { ...comment, typed, answer: typed.trim() === '' ? null : typed }
      }),
    [comments, kept],
  )
}
