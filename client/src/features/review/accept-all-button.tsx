import type { Report } from '@pianqu/shared/reports/report.contract.ts'
import { useState } from 'react'
import { problemOf } from '../../api/api-problem.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { useToast } from '../../ui/toast.tsx'
import { useReviewStep } from './review.queries.ts'
import { type ReviewLine, safeToAccept } from './review-queue.ts'

interface AcceptAllButtonProps {
  readonly report: Report
  readonly queue: readonly ReviewLine[]
}

/** Accepts at once what says 无变化 and shows nothing odd. */
export function AcceptAllButton({ report, queue }: AcceptAllButtonProps) {
  const [isOpen, setIsOpen] = useState(false)
  const step = useReviewStep(report.id)
  const toast = useToast()
  const safe = safeToAccept(queue)
  const isAllowed = report.steps.some((each) => each.step === 'accept' && each.allowed)
  if (!isAllowed) return null
  const confirm = () =>
    step.mutate(
      {
        step: 'accept',
        version: report.version,
        lines: safe.map(({ line }) => ({ projectCode: line.projectCode })),
      },
      {
        onSuccess: () => {
          toast(`已通过 ${safe.length} 行`)
          setIsOpen(false)
        },
      },
    )
  return (
    <>
      <Button onClick={() => setIsOpen(true)} disabled={safe.length === 0}>
        批量通过 无变化且无异常（{safe.length}）
      </Button>
      <Dialog
        isOpen={isOpen}
        onClose={() => setIsOpen(false)}
        title={`通过 ${safe.length} 行？`}
        description="这些行都声明无变化，核对没有发现问题，没有被退回过，也没有连续三个月无变化。通过后锁定，需要时可以逐行重新退回。"
        actions={
          <>
            <Button onClick={() => setIsOpen(false)}>取消</Button>
            <Button variant="primary" onClick={confirm} isBusy={step.isPending}>
              通过 {safe.length} 行
            </Button>
          </>
        }
      >
        {step.error && <ProblemNotice problem={problemOf(step.error)} />}
      </Dialog>
    </>
  )
}
