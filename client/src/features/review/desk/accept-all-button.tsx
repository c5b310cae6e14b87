import type { SafeLine } from '@pianqu/shared/reports/review.contract.ts'
import { useState } from 'react'
import { problemOf } from '../../../api/api-problem.ts'
import { useMay } from '../../../session/actor.tsx'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { useToast } from '../../../ui/toast.tsx'
import { useAcceptBatches, useTakeBack } from '../review.queries.ts'
import { type Batch, batchesOf } from './review-queue.ts'

interface AcceptAllButtonProps {
  /** 无变化且无异常, of the whole queue. */
  readonly safe: readonly SafeLine[]
  /** From how many months in a row 无变化 is looked at line by line; unknown while the queue is loading. */
  readonly unchangedMonths: number | undefined
  /** Decisions of single lines are on their way. */
  readonly isBusy: boolean
}

/** Accepts at once what says 无变化 and shows nothing odd; it can be undone at once, and later from the trail. */
export function AcceptAllButton({ safe, unchangedMonths = 0, isBusy }: AcceptAllButtonProps) {
  const [isOpen, setIsOpen] = useState(false)
  const mayUse = useMay()
  const accept = useAcceptBatches()
  const undo = useUndo()
  const toast = useToast()
  if (!mayUse('reports:review')) return null
  const confirm = () => {
    const batches = batchesOf(safe)
    accept.mutate(batches, {
      onSuccess: () => {
        toast(`已通过 ${safe.length} 行`, '以后也可以在月报的“经过”里撤销。', () => undo(batches))
        setIsOpen(false)
      },
    })
  }
  return (
    <>
      <Button onClick={() => setIsOpen(true)} disabled={safe.length === 0 || isBusy}>
        批量通过 无变化且无异常（{safe.length}）
      </Button>
      <Dialog
        isOpen={isOpen}
        onClose={() => setIsOpen(false)}
        title={`通过 ${safe.length} 行？`}
        description={`这些行都声明无变化，核对没有发现问题，灯号不是滞后，没有被退回过，也没有连续${unchangedMonths}个月无变化。通过后锁定，可以撤销，也可以逐行重新退回。`}
        problem={accept.error && problemOf(accept.error)}
        actions={
          <Button variant="primary" onClick={confirm} isBusy={accept.isPending}>
            通过 {safe.length} 行
          </Button>
        }
      ></Dialog>
    </>
  )
}

/** Takes a batch back and says so, or why not: the button it came from is gone by then. */
function useUndo(): (batches: readonly Batch[]) => void {
  const takeBack = useTakeBack()
  const toast = useToast()
  return (batches) =>
    takeBack.mutate(batches, {
      onSuccess: (count) => toast(`已撤销，${count} 行回到待审`),
      onError: (error) => {
        const { title, detail } = problemOf(error)
        toast('没有撤销', detail ?? title)
      },
    })
}
