import type { Report } from '@pianqu/shared/reports/report.contract.ts'
import type { TrailLine } from '@pianqu/shared/trail/trail.contract.ts'
import { useQuery } from '@tanstack/react-query'
import { z } from 'zod'
import { problemOf } from '../../../api/api-problem.ts'
import { TrailList } from '../../../parts/trail-list.tsx'
import { useSession } from '../../../session/actor.tsx'
import { Button } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { EmptyNotice } from '../../../ui/empty-notice.tsx'
import { ProblemNotice } from '../../../ui/problem-notice.tsx'
import { useToast } from '../../../ui/toast.tsx'
import { reportTrailQuery, useTakeBack } from '../review.queries.ts'

const acceptedSchema = z.object({ lines: z.array(z.string()) })

/** 经过: every step of a report, and 撤销 beside what this person accepted and may still take back. */
export function ReportTrail({ report }: { readonly report: Report }) {
  const { data, error } = useQuery(reportTrailQuery(report.id))
  const { actor } = useSession()
  const undo = useTakeBack()
  const toast = useToast()
  const mayTakeBack = report.steps.some(({ step, allowed }) => step === 'takeBack' && allowed)
  const accepted = new Set(
    report.lines.filter(({ status }) => status === 'accepted').map(({ projectCode }) => projectCode),
  )
  const nameOf = ([code]: readonly string[]) =>
    report.lines.find(({ projectCode }) => projectCode === code)?.projectName ?? code
  const undoable = ({ action, actorId, detail }: TrailLine): string[] => {
    const said = acceptedSchema.safeParse(detail)
    if (!mayTakeBack || action !== 'report.accept' || actorId !== actor.userId || !said.success) return []
    return said.data.lines.filter((code) => accepted.has(code))
  }
  const aside = (line: TrailLine) => {
    const codes = undoable(line)
    if (codes.length === 0) return null
    const takeBack = () =>
      undo.mutate([{ reportId: report.id, codes }], {
        onSuccess: (count) => toast('已撤销通过', count === 1 ? `${nameOf(codes)} 回到待审` : `${count} 行回到待审`),
      })
    return (
      <Button variant="quiet" onClick={takeBack} isBusy={undo.isPending}>
        撤销这次通过（{codes.length}）
      </Button>
    )
  }
  const problem = error ?? undo.error
  return (
    <Card title="经过" aside={data && `${data.total} 条`}>
      {problem && <ProblemNotice problem={problemOf(problem)} />}
      {data && (
        <TrailList
          lines={data.rows}
          aside={aside}
          empty={<EmptyNotice title="这份月报还没有动过">填报、提交、退回和通过都会按时间列在这里。</EmptyNotice>}
        />
      )}
    </Card>
  )
}
