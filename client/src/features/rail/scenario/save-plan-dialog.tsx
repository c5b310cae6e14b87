import type { RailPlan } from '@pianqu/shared/rail/rail-plan.contract.ts'
import type { RailScenario } from '@pianqu/shared/rail/rail-scenario.schema.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import { useState } from 'react'
import { problemOf } from '../../../api/api-problem.ts'
import { usePageSearch } from '../../../navigation/search.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { TextField } from '../../../ui/form/field.tsx'
import { Stack } from '../../../ui/layout/stack.tsx'
import { ProblemNotice } from '../../../ui/problem-notice.tsx'
import { useToast } from '../../../ui/toast.tsx'
import { useChangePlan, useSavePlan } from '../rail.queries.ts'
import { railSearch } from '../rail.search.ts'
import { scopeNames } from '../rail-headline.ts'
import { changeCount } from './scenario-plan.ts'

interface SavePlanDialogProps {
  readonly plan: RailScenario
  readonly day: Day
  /** The one that is changed; without it a new one is saved. */
  readonly saved: RailPlan | undefined
  readonly onSaved: (plan: RailPlan) => void
  readonly onClose: () => void
}

const [maxName, maxNote] = [40, 400]

/** What is wrong with a text that is too long. */
const faultOf = (text: string, most: number): string | undefined =>
  text.trim().length > most ? `最多${most}个字，请缩短` : undefined

/** Gives the plan a name, so that it can be opened and compared again. */
export function SavePlanDialog({ plan, day, saved, onSaved, onClose }: SavePlanDialogProps) {
  const [{ scope }] = usePageSearch(railSearch)
  const [name, setName] = useState(saved?.name ?? '')
  const [note, setNote] = useState(saved?.note ?? '')
  const save = useSavePlan()
  const edit = useChangePlan()
  const toast = useToast()
  const error = save.error ?? edit.error
  const faults = { name: faultOf(name, maxName), note: faultOf(note, maxNote) }
  const confirm = () => {
    const body = { name: name.trim(), note: note.trim(), on: day, scope, scenario: plan }
    const onSuccess = (reply: RailPlan) => {
      toast(`已保存“${reply.name}”`, '情景不改变任何站点数据。')
      onSaved(reply)
      onClose()
    }
    if (saved) edit.mutate({ id: saved.id, version: saved.version, ...body }, { onSuccess })
    else save.mutate(body, { onSuccess })
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={saved ? `保存对“${saved.name}”的修改` : '保存情景'}
      description={`${changeCount(plan)}项变动，看${day}，${scopeNames[scope]}；大家都能打开，只有保存人可以修改和归档。`}
      actions={
        <Button
          variant="primary"
          onClick={confirm}
          isBusy={save.isPending || edit.isPending}
          disabled={name.trim() === '' || faults.name !== undefined || faults.note !== undefined}
        >
          保存
        </Button>
      }
    >
      <Stack gap={16}>
        <TextField
          label="情景名称"
          name="name"
          value={name}
          onChange={setName}
          error={faults.name}
          autoComplete="off"
        />
        <TextField
          label="说明（可不填）"
          name="note"
          value={note}
          onChange={setNote}
          error={faults.note}
          autoComplete="off"
        />
      </Stack>
      {error && <ProblemNotice problem={problemOf(error)} />}
    </Dialog>
  )
}
