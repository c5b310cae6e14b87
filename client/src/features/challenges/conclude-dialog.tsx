import type { Challenge } from '@pianqu/shared/challenges/challenge.contract.ts'
import { type Day, isDay } from '@pianqu/shared/time/day.ts'
import { useState } from 'react'
import { problemOf } from '../../api/api-problem.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { DayField } from '../../ui/form/day-field.tsx'
import { TextField } from '../../ui/form/field.tsx'
import { Stack } from '../../ui/layout/stack.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { useToast } from '../../ui/toast.tsx'
import { useChallengeStep } from './challenges.queries.ts'

interface ConcludeDialogProps {
  readonly challenge: Challenge
  readonly onClose: () => void
}

/** The verdict: done or not, since when and why. */
export function ConcludeDialog({ challenge, onClose }: ConcludeDialogProps) {
  const [reason, setReason] = useState('')
  const [on, setOn] = useState<Day | undefined>()
  const step = useChallengeStep(challenge.challengeId)
  const toast = useToast()
  const mayComplete = challenge.maySteps.includes('complete')
  const isReady = on !== undefined && reason.trim().length >= 2
  const take = (verdict: 'complete' | 'fail') => {
    if (!on) return
    step.mutate(
      { step: verdict, version: challenge.version, reason: reason.trim(), on },
      {
        onSuccess: () => {
          toast(verdict === 'complete' ? '已认定完成' : '已认定未完成', challenge.title)
          onClose()
        },
      },
    )
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title="认定结果"
      description={
        mayComplete
          ? '认定后榜单结束，节点不再变动。'
          : '还有节点没有确认，只能认定未完成；确认全部节点后才能认定完成。'
      }
      actions={
        <>
          <Button variant="danger" onClick={() => take('fail')} isBusy={step.isPending} disabled={!isReady}>
            认定未完成
          </Button>
          <Button
            variant="primary"
            onClick={() => take('complete')}
            isBusy={step.isPending}
            disabled={!isReady || !mayComplete}
          >
            认定完成
          </Button>
        </>
      }
    >
      <Stack>
        <DayField label="认定日期" value={on} onChange={(text) => setOn(text && isDay(text) ? text : undefined)} />
        <TextField label="理由" name="reason" value={reason} onChange={setReason} autoComplete="off" />
      </Stack>
      {step.error && <ProblemNotice problem={problemOf(step.error)} />}
    </Dialog>
  )
}
