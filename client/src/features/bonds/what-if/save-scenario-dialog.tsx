import { saveBondScenario } from '@pianqu/shared/bonds/batch.contract.ts'
import type { BondScenario, ScenarioStep } from '@pianqu/shared/bonds/scenario/scenario.schema.ts'
import { FormDialog } from '../../../parts/form/form-dialog.tsx'
import { TextEntry } from '../../../ui/form/entries.tsx'
import { useSaveScenario } from '../bonds.queries.ts'

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
  return (
    <FormDialog
      title={scenario ? `保存对「${scenario.name}」的修改` : '保存方案'}
      description={`${year}年，${steps.length}步；有权限的人可凭链接查看，只有保存人可以修改。`}
      endpoint={saveBondScenario}
      command={useSaveScenario(scenario)}
      first={{ name: scenario?.name, note: scenario?.note }}
      body={{ year, steps: [...steps] }}
      verb="保存"
      done={({ name }) => [`已保存「${name}」`, '测算方案不改变任何已录入的数据。']}
      onDone={onSaved}
      onClose={onClose}
    >
      <TextEntry label="方案名称" name="name" />
      <TextEntry label="说明（可不填）" name="note" />
    </FormDialog>
  )
}
