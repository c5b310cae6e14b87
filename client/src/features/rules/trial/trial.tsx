import type { RuleKind } from '@pianqu/shared/rules/rule-kind.ts'
import { recordOf } from '@pianqu/shared/rules/rule-records.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { problemOf } from '../../../api/api-problem.ts'
import { Button } from '../../../ui/button.tsx'
import { Select } from '../../../ui/form/select.tsx'
import { Row } from '../../../ui/layout/row.tsx'
import { Stack } from '../../../ui/layout/stack.tsx'
import { ProblemNotice } from '../../../ui/problem-notice.tsx'
import { Note } from '../../../ui/words/note.tsx'
import { periodsQuery, type useTrial } from '../rules.queries.ts'
import { TrialMonth } from './trial-month.tsx'

interface TrialProps {
  readonly kind: RuleKind
  readonly trial: ReturnType<typeof useTrial>
  /** What is tried; null while something is wrong with it. */
  readonly content: Record<string, unknown> | null
  /** The trial in sight is of this content. */
  readonly isCurrent: boolean
}

const spans = [1, 3, 6, 12].map((count) => ({ value: String(count), label: `最近${count}个月` }))

/** What past months would say under a rule; nothing is written. */
export function Trial({ kind, trial, content, isCurrent }: TrialProps) {
  const [span, setSpan] = useState('3')
  const periods = useQuery(periodsQuery)
  const { data, error, isPending } = trial
  const { isTimeless } = recordOf(kind)
  const months = (periods.data?.rows ?? []).slice(0, Number(span)).map(({ month }) => month)
  const run = () => content && trial.mutate({ content, ...(months.length > 0 && { months }) })
  return (
    <Stack as="section" gap={8} aria-label="试算">
      <Row align="end">
        {!isTimeless && <Select label="试算范围" value={span} options={spans} onChange={setSpan} />}
        <Button onClick={run} isBusy={isPending} disabled={content === null || periods.isPending}>
          试算
        </Button>
        <Note as="span">{`只算不写：按这一版重算${isTimeless ? '以往的结果' : '过去的月份'}，与现行结果对照。`}</Note>
      </Row>
      {error && <ProblemNotice problem={problemOf(error)} />}
      <div aria-live="polite">
        {data && (
          <Stack gap={8}>
            <p role="status">
              {data.changed > 0 ? `共${data.changed}处会不同` : '结果都不变'}
              {!isCurrent && '（内容已改动，请重新试算）'}
            </p>
            {data.months.map((month) => (
              <TrialMonth key={month.month ?? 'whole'} month={month} isCurrent={isCurrent} />
            ))}
          </Stack>
        )}
      </div>
    </Stack>
  )
}
