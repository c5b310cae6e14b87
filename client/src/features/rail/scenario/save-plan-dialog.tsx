import { type RailPlan, saveRailPlan } from '@pianqu/shared/rail/rail-plan.contract.ts'
import type { RailScenario } from '@pianqu/shared/rail/rail-scenario.schema.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import { usePageSearch } from '../../../navigation/search.ts'
import { FormDialog } from '../../../parts/form/form-dialog.tsx'
import { TextEntry } from '../../../ui/form/entries.tsx'
import { useSavePlan } from '../rail.queries.ts'
import { railSearch } from '../rail.search.ts'
import { useScopeNames } from '../rail-scope.ts'
import { changeCount } from './scenario-plan.ts'

interface SavePlanDialogProps {
  readonly plan: RailScenario
  readonly day: Day
  /** The one that is changed; without it a new one is saved. */
  readonly saved: RailPlan | undefined
  readonly onSaved: (plan: RailPlan) => void
  readonly onClose: () => void
}

/** Gives the plan a name, so that it can be opened and compared again. */
export function SavePlanDialog({ plan, day, saved, onSaved, onClose }: SavePlanDialogProps) {
  const [{ scope }] = usePageSearch(railSearch)
  const scopeNames = useScopeNames()
  return (
    <FormDialog
      title={saved ? `保存对“${saved.name}”的修改` : '保存情景'}
      description={`${changeCount(plan)}项变动，看${day}，${scopeNames[scope]}；大家都能打开，只有保存人可以修改和归档。`}
      endpoint={saveRailPlan}
      command={useSavePlan(saved)}
      first={{ name: saved?.name, note: saved?.note }}
      body={{ on: day, scope, scenario: plan }}
      verb="保存"
      done={({ name }) => [`已保存“${name}”`, '情景不改变任何站点数据。']}
      onDone={onSaved}
      onClose={onClose}
    >
      <TextEntry label="情景名称" name="name" />
      <TextEntry label="说明（可不填）" name="note" />
    </FormDialog>
  )
}
