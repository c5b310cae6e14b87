import { type Challenge, stepChallenge } from '@pianqu/shared/challenges/challenge.contract.ts'
import { FormDialog } from '../../parts/form/form-dialog.tsx'
import { DayEntry, TextEntry } from '../../ui/form/entries.tsx'
import { useChallengeStep } from './challenges.queries.ts'

interface ConcludeDialogProps {
  readonly challenge: Challenge
  readonly onClose: () => void
}

/** The verdict: done or not, since when and why. */
export function ConcludeDialog({ challenge, onClose }: ConcludeDialogProps) {
  const { challengeId, title, version, maySteps } = challenge
  const mayComplete = maySteps.includes('complete')
  return (
    <FormDialog
      title="认定结果"
      description={
        mayComplete
          ? '认定后榜单结束，节点不再变动。'
          : '还有节点没有确认，只能认定未完成；确认全部节点后才能认定完成。'
      }
      endpoint={stepChallenge}
      command={useChallengeStep(challengeId)}
      body={{ step: 'complete', version }}
      missing={!mayComplete && '还有节点没有确认'}
      verb="认定完成"
      done={['已认定完成', title]}
      otherwise={{
        verb: '认定未完成',
        isDanger: true,
        body: { step: 'fail', version },
        done: ['已认定未完成', title],
      }}
      onClose={onClose}
    >
      <DayEntry label="认定日期" name="on" />
      <TextEntry label="理由" name="reason" />
    </FormDialog>
  )
}
