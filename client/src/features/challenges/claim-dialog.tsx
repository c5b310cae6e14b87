import type { Challenge } from '@pianqu/shared/challenges/challenge.contract.ts'
import { useState } from 'react'
import { problemOf } from '../../api/api-problem.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextField } from '../../ui/form/field.tsx'
import { TextArea } from '../../ui/form/text-area.tsx'
import { Stack } from '../../ui/layout/stack.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { useToast } from '../../ui/toast.tsx'
import { useClaim } from './challenges.queries.ts'

interface ClaimDialogProps {
  readonly challenge: Challenge
  readonly unitCode: string | null
  readonly onClose: () => void
}

/** Claims a task for the own unit, or changes that claim before the deadline. */
export function ClaimDialog({ challenge, unitCode, onClose }: ClaimDialogProps) {
  const own = challenge.claims.find((claim) => claim.unitCode === unitCode)
  const [text, setText] = useState(own?.text ?? '')
  const [plan, setPlan] = useState(own?.plan ?? '')
  const [contact, setContact] = useState(own?.contact ?? '')
  const claim = useClaim(challenge.challengeId)
  const toast = useToast()
  const isReady = [text, plan, contact].every((value) => value.trim().length >= 2)
  const confirm = () =>
    claim.mutate(
      { text: text.trim(), plan: plan.trim(), contact: contact.trim() },
      {
        onSuccess: () => {
          toast('已揭榜', challenge.title)
          onClose()
        },
      },
    )
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={`揭榜：${challenge.title}`}
      description={`${challenge.claimUntil}截止前可以更改或撤回。内容只有本单位、市级专班、市领导和审计员能看到。`}
      actions={
        <Button variant="primary" onClick={confirm} isBusy={claim.isPending} disabled={!isReady}>
          揭榜
        </Button>
      }
    >
      <Stack>
        <TextArea label="揭榜说明" name="text" value={text} onChange={setText} hint="本单位的条件和优势" />
        <TextArea label="实施方案" name="plan" value={plan} onChange={setPlan} hint="步骤、时间和需要的支持" />
        <TextField label="联系人和电话" name="contact" value={contact} onChange={setContact} autoComplete="off" />
      </Stack>
      {claim.error && <ProblemNotice problem={problemOf(claim.error)} />}
    </Dialog>
  )
}
