import { type BlockerCause, decideBlockerCause } from '@pianqu/shared/blockers/blocker.contract.ts'
import { useState } from 'react'
import { CoUnits, LeadEntry } from '../../../parts/blockers/unit-choice.tsx'
import { FormDialog } from '../../../parts/form/form-dialog.tsx'
import { TextEntry } from '../../../ui/form/entries.tsx'
import { Stack } from '../../../ui/layout/stack.tsx'
import { useDecideCause } from '../blockers.queries.ts'

interface DecideCauseProps {
  readonly cause: BlockerCause
  readonly onClose: () => void
}

/** One decision for all blockers under a cause. */
export function DecideCauseDialog({ cause: { id, title, version, members }, onClose }: DecideCauseProps) {
  const [coUnits, setCoUnits] = useState<string[]>([])
  return (
    <FormDialog
      title={`一并交办：${title}`}
      description={`这${members.length}件中未答复、未销号的都交给同一个单位：有争议的按裁定，已交办的按转办，未交办的按交办。换了单位的，时限自今天重新计算；账龄不变。不选配合单位的，各件原有的不变。`}
      endpoint={decideBlockerCause}
      command={useDecideCause(id)}
      body={{ version, ...(coUnits.length > 0 && { coUnits }) }}
      verb="一并交办"
      done={['已一并交办', title]}
      onClose={onClose}
    >
      <Stack as="ul" isDotted gap={2}>
        {members.map((member) => (
          <li key={member.id}>
            {member.number} {member.title}
          </li>
        ))}
      </Stack>
      <LeadEntry label="牵头单位" />
      <CoUnits codes={coUnits} onChange={setCoUnits} />
      <TextEntry label="理由" name="reason" hint="如会议议定的内容和文号" />
    </FormDialog>
  )
}
