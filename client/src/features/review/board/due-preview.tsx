import type { DueRule } from '@pianqu/shared/periods/due-rule.schema.ts'
import type { Month } from '@pianqu/shared/time/month.ts'
import { useQuery } from '@tanstack/react-query'
import { problemOf } from '../../../api/api-problem.ts'
import { Callout } from '../../../ui/layout/callout.tsx'
import { ProblemNotice } from '../../../ui/problem-notice.tsx'
import { Note } from '../../../ui/words/note.tsx'
import { previewQuery } from '../review.queries.ts'

interface DuePreviewProps {
  readonly month: Month | null
  readonly dueRule: DueRule | undefined
}

/** The days a month would have, by the calendar of the server, and what it would owe. */
export function DuePreview({ month, dueRule }: DuePreviewProps) {
  const { data, error } = useQuery(previewQuery(month && dueRule && { month, dueRule }))
  if (!month || !dueRule) return <Note>选好月份、填好截止规则后，这里显示截止日。</Note>
  if (error) return <ProblemNotice problem={problemOf(error)} />
  return (
    <Callout as="output" tone="plain">
      {data ? (
        <>
          <strong>{data.dueOn} 截止</strong>，之后到 {data.lateUntil} 提交算迟报；{data.units} 个单位应报 {data.owed}{' '}
          行。
          {data.notice && <Note kind="asked">{data.notice}。</Note>}
        </>
      ) : (
        '正在计算截止日……'
      )}
    </Callout>
  )
}
