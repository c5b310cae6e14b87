import type { BondScenario, ScenarioStep } from '@pianqu/shared/bonds/scenario/scenario.schema.ts'
import { useState } from 'react'
import { problemOf } from '../../../api/api-problem.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { TextField } from '../../../ui/form/field.tsx'
import { Stack } from '../../../ui/layout/stack.tsx'
import { ProblemNotice } from '../../../ui/problem-notice.tsx'
import { useToast } from '../../../ui/toast.tsx'
import { useChangeScenario, useSaveScenario } from '../bonds.queries.ts'

interface SaveScenarioDialogProps {
  readonly year: number
  readonly steps: readonly ScenarioStep[]
  /** The one that is changed; without it a new one is saved. */
  readonly scenario: BondScenario | undefined
  readonly onSaved: (scenario: BondScenario) => void
  readonly onClose: () => void
}

/** Gives the scenario a name, so that others can open it by its link. */
export function SaveScenarioDialog({ year, steps, scenario, onSaved, onClose }: SaveScenarioDialogProps) {
  const [name, setName] = useState(scenario?.name ?? '')
  const [note, setNote] = useState(scenario?.note ?? '')
  const save = useSaveScenario()
  const edit = useChangeScenario()
  const toast = useToast()
  const error = save.error ?? edit.error
  const confirm = () => {
    const body = { name: name.trim(), note: note.trim() || null, steps: [...steps] }
    const onSuccess = (reply: BondScenario) => {
      toast(`已保存「${reply.name}」`, '测算方案不改变任何已录入的数据。')
      onSaved(reply)
      onClose()
    }
    if (scenario) edit.mutate({ id: scenario.scenarioId, version: scenario.version, ...body }, { onSuccess })
    else save.mutate({ year, ...body }, { onSuccess })
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={scenario ? `保存对「${scenario.name}」的修改` : '保存方案'}
      description={`${year}年，${steps.length}步；有权限的人可凭链接查看，只有保存人可以修改。`}
      actions={
        <Button
          variant="primary"
          onClick={confirm}
          isBusy={save.isPending || edit.isPending}
          disabled={name.trim() === '' || name.trim().length > 60}
        >
          保存
        </Button>
      }
    >
      <Stack>
        <TextField
          label="方案名称"
          name="name"
          value={name}
          onChange={setName}
          error={name.trim().length > 60 ? '最多60个字，请缩短' : undefined}
          autoComplete="off"
        />
        <TextField label="说明（可不填）" name="note" value={note} onChange={setNote} autoComplete="off" />
      </Stack>
      {error && <ProblemNotice problem={problemOf(error)} />}
    </Dialog>
  )
}
