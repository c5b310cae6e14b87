import { type Challenge, stepChallenge, withdrawClaim } from '@pianqu/shared/challenges/challenge.contract.ts'
import { useState } from 'react'
import { problemOf } from '../../api/api-problem.ts'
import { FormDialog } from '../../parts/form/form-dialog.tsx'
import { useSession } from '../../session/actor.tsx'
import { Button } from '../../ui/button.tsx'
import { TextEntry } from '../../ui/form/entries.tsx'
import { Row } from '../../ui/layout/row.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { useToast } from '../../ui/toast.tsx'
import { AwardDialog } from './award-dialog.tsx'
import { ChallengeDialog } from './challenge-dialog.tsx'
import { useChallengeStep, useWithdrawClaim } from './challenges.queries.ts'
import { ClaimDialog } from './claim-dialog.tsx'
import { ConcludeDialog } from './conclude-dialog.tsx'

type Opened = 'edit' | 'award' | 'conclude' | 'withdraw' | 'claim' | 'unclaim'

/** What this person may do with the task now. */
export function ChallengeActions({ challenge }: { readonly challenge: Challenge }) {
  const [opened, setOpened] = useState<Opened | null>(null)
  return (
    <>
      <Row>
        <ClaimButtons challenge={challenge} onOpen={setOpened} />
        <StepButtons challenge={challenge} onOpen={setOpened} />
      </Row>
      {opened && <OpenedDialog opened={opened} challenge={challenge} onClose={() => setOpened(null)} />}
    </>
  )
}

interface ButtonsProps {
  readonly challenge: Challenge
  readonly onOpen: (opened: Opened) => void
}

function ClaimButtons({ challenge: { mayClaim, ownClaim }, onOpen }: ButtonsProps) {
  const hasClaimed = ownClaim === 'submitted'
  if (!mayClaim) return null
  return (
    <>
      <Button variant="primary" onClick={() => onOpen('claim')}>
        {hasClaimed ? '更改揭榜' : '揭榜'}
      </Button>
      {hasClaimed && <Button onClick={() => onOpen('unclaim')}>撤回揭榜</Button>}
    </>
  )
}

function StepButtons({ challenge: { challengeId, title, version, maySteps, state }, onOpen }: ButtonsProps) {
  const step = useChallengeStep(challengeId)
  const toast = useToast()
  const publish = () => step.mutate({ step: 'publish', version }, { onSuccess: () => toast('已张榜', title) })
  return (
    <>
      {maySteps.includes('publish') && (
        <Button variant="primary" onClick={publish} isBusy={step.isPending}>
          张榜
        </Button>
      )}
      {state === 'draft' && maySteps.length > 0 && <Button onClick={() => onOpen('edit')}>更改草稿</Button>}
      {maySteps.includes('award') && (
        <Button variant="primary" onClick={() => onOpen('award')}>
          评定中榜单位
        </Button>
      )}
      {maySteps.includes('fail') && <Button onClick={() => onOpen('conclude')}>认定结果</Button>}
      {maySteps.includes('withdraw') && <Button onClick={() => onOpen('withdraw')}>撤榜</Button>}
      {step.error && <ProblemNotice problem={problemOf(step.error)} />}
    </>
  )
}

const dialogs: Record<Opened, (props: DialogProps) => React.ReactNode> = {
  edit: ChallengeDialog,
  award: AwardDialog,
  conclude: ConcludeDialog,
  claim: OwnClaimDialog,
  withdraw: WithdrawDialog,
  unclaim: UnclaimDialog,
}

function OpenedDialog({ opened, ...props }: DialogProps & { readonly opened: Opened }) {
  const Chosen = dialogs[opened]
  return <Chosen {...props} />
}

function OwnClaimDialog(props: DialogProps) {
  const { actor } = useSession()
  return <ClaimDialog {...props} unitCode={actor.unitCode} />
}

interface DialogProps {
  readonly challenge: Challenge
  readonly onClose: () => void
}

function WithdrawDialog({ challenge: { challengeId, title, version }, onClose }: DialogProps) {
  return (
    <FormDialog
      title={`撤榜：${title}`}
      description="撤榜后不能恢复；已张榜的内容和理由保留可查。"
      endpoint={stepChallenge}
      command={useChallengeStep(challengeId)}
      body={{ step: 'withdraw', version }}
      verb="撤榜"
      isDanger
      done={['已撤榜', title]}
      onClose={onClose}
    >
      <TextEntry label="理由" name="reason" />
    </FormDialog>
  )
}

function UnclaimDialog({ challenge: { challengeId, title, claimUntil }, onClose }: DialogProps) {
  return (
    <FormDialog
      title={`撤回揭榜：${title}`}
      description={`${claimUntil}截止前可以重新揭榜。`}
      endpoint={withdrawClaim}
      command={useWithdrawClaim(challengeId)}
      verb="撤回揭榜"
      isDanger
      done={['已撤回揭榜', title]}
      onClose={onClose}
    >
      <TextEntry label="理由" name="reason" />
    </FormDialog>
  )
}
