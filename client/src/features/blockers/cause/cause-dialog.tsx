import {
  type BlockerCause,
  type BlockerRow,
  changeBlockerCause,
  groupBlockers,
} from '@pianqu/shared/blockers/blocker.contract.ts'
import { useState } from 'react'
import { FormDialog } from '../../../parts/form/form-dialog.tsx'
import { Check } from '../../../ui/form/check.tsx'
import { TextEntry, WordsEntry } from '../../../ui/form/entries.tsx'
import { Fieldset } from '../../../ui/form/fieldset.tsx'
import { useChangeCause, useGroupBlockers } from '../blockers.queries.ts'

type Member = Pick<BlockerRow, 'id' | 'number' | 'title'>

interface GroupDialogProps {
  readonly members: readonly Member[]
  readonly onDone: () => void
  readonly onClose: () => void
}

/** Puts several blockers under what they have in common. */
export function GroupDialog({ members, onDone, onClose }: GroupDialogProps) {
  const [ids, setIds] = useState<string[]>(members.map(({ id }) => id))
  return (
    <FormDialog
      title={`同因归并：${ids.length}件`}
      description="归并后在列表里和会上是一件事，可以一并交办；每件仍各算账龄和时限，各自答复、各自销号。"
      endpoint={groupBlockers}
      command={useGroupBlockers()}
      body={{ blockerIds: ids }}
      verb="归并"
      done={['已归并', '在列表中可以一并交办。']}
      onDone={onDone}
      onClose={onClose}
    >
      <CauseFields members={members} ids={ids} onIds={setIds} />
    </FormDialog>
  )
}

interface ChangeCauseProps {
  readonly cause: BlockerCause
  readonly onClose: () => void
}

/** Changes the words of a cause, or takes blockers out of it. */
export function ChangeCauseDialog({ cause, onClose }: ChangeCauseProps) {
  const { id, title, ask, version, members } = cause
  const [ids, setIds] = useState<string[]>(members.map((member) => member.id))
  return (
    <FormDialog
      title={`更改归并：${title}`}
      description="取消勾选的移出归并，各自照常办理；全部取消就是解除归并。"
      endpoint={changeBlockerCause}
      command={useChangeCause(id)}
      first={{ title, ask }}
      body={{ version, blockerIds: ids }}
      verb="保存"
      done={['已更改归并', title]}
      onClose={onClose}
    >
      <CauseFields members={members} ids={ids} onIds={setIds} />
    </FormDialog>
  )
}

interface CauseFieldsProps {
  readonly members: readonly Member[]
  readonly ids: readonly string[]
  readonly onIds: (ids: string[]) => void
}

function CauseFields({ members, ids, onIds }: CauseFieldsProps) {
  return (
    <>
      <TextEntry label="共同原因" name="title" hint="一句话，作为归并的标题" />
      <WordsEntry label="一并请求议定的事项（可不填）" name="ask" rows={2} />
      <Fieldset legend={`归并的堵点${ids.length}件`}>
        {members.map(({ id, number, title }) => (
          <Check
            key={id}
            isChecked={ids.includes(id)}
            onChange={(isIn) => onIds(isIn ? [...ids, id] : ids.filter((each) => each !== id))}
          >
            {number} {title}
          </Check>
        ))}
      </Fieldset>
    </>
  )
}
