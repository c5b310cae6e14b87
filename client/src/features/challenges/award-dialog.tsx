import type { Challenge } from '@pianqu/shared/challenges/challenge.contract.ts'
import { useState } from 'react'
import { problemOf } from '../../api/api-problem.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Check } from '../../ui/form/check.tsx'
import { TextField } from '../../ui/form/field.tsx'
import { Stack } from '../../ui/layout/stack.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { useToast } from '../../ui/toast.tsx'
import { useChallengeStep } from './challenges.queries.ts'

interface AwardDialogProps {
  readonly challenge: Challenge
  readonly onClose: () => void
}

/** Chooses one or several of those who claimed the task, each with the reason that everybody will read. */
export function AwardDialog({ challenge, onClose }: AwardDialogProps) {
  const [reasons, setReasons] = useState<Readonly<Record<string, string>>>({})
  const step = useChallengeStep(challenge.challengeId)
  const toast = useToast()
  const claims = challenge.claims.filter(({ state }) => state === 'submitted')
  const awards = Object.entries(reasons).map(([unitCode, reason]) => ({ unitCode, reason: reason.trim() }))
  const isReady = awards.length > 0 && awards.every(({ reason }) => reason.length >= 2)
  const toggle = (unitCode: string, isChosen: boolean) => {
    const { [unitCode]: _old, ...rest } = reasons
    setReasons(isChosen ? { ...rest, [unitCode]: '' } : rest)
  }
  const confirm = () =>
    step.mutate(
      { step: 'award', version: challenge.version, awards },
      {
        onSuccess: () => {
          toast('已评定中榜单位', challenge.title)
          onClose()
        },
      },
    )
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title="评定中榜单位"
      description={`${claims.length}个单位揭榜。中榜单位和评定理由公开，其他单位的揭榜内容不公开。`}
      actions={
        <Button variant="primary" onClick={confirm} isBusy={step.isPending} disabled={!isReady}>
          评定
        </Button>
      }
    >
      <Stack>
        {claims.map(({ unitCode, unitName }) => (
          <Stack gap={8} key={unitCode}>
            <Check isChecked={unitCode in reasons} onChange={(isChosen) => toggle(unitCode, isChosen)}>
              {unitName}
            </Check>
            {unitCode in reasons && (
              <TextField
                label={`选定${unitName}的理由`}
                name={`reason-${unitCode}`}
                value={reasons[unitCode] ?? ''}
                onChange={(reason) => setReasons({ ...reasons, [unitCode]: reason })}
                autoComplete="off"
              />
            )}
          </Stack>
        ))}
      </Stack>
      {step.error && <ProblemNotice problem={problemOf(step.error)} />}
    </Dialog>
  )
}
