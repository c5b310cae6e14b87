import { type Challenge, putClaim } from '@pianqu/shared/challenges/challenge.contract.ts'
import { FormDialog } from '../../parts/form/form-dialog.tsx'
import { TextEntry, WordsEntry } from '../../ui/form/entries.tsx'
import { useClaim } from './challenges.queries.ts'

interface ClaimDialogProps {
  readonly challenge: Challenge
  readonly unitCode: string | null
  readonly onClose: () => void
}

/** Claims a task for the own unit, or changes that claim before the deadline. */
export function ClaimDialog({ challenge, unitCode, onClose }: ClaimDialogProps) {
  const { challengeId, title, claimUntil, claims } = challenge
  const own = claims.find((claim) => claim.unitCode === unitCode)
  return (
    <FormDialog
      title={`揭榜：${title}`}
      description={`${claimUntil}截止前可以更改或撤回。内容只有本单位、市级专班、市领导和审计员能看到。`}
      endpoint={putClaim}
      command={useClaim(challengeId)}
      first={{ text: own?.text, plan: own?.plan, contact: own?.contact }}
      verb="揭榜"
      done={['已揭榜', title]}
      onClose={onClose}
    >
      <WordsEntry label="揭榜说明" name="text" hint="本单位的条件和优势" />
      <WordsEntry label="实施方案" name="plan" hint="步骤、时间和需要的支持" />
      <TextEntry label="联系人和电话" name="contact" />
    </FormDialog>
  )
}
