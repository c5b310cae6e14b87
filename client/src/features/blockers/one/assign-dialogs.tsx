import { stepBlocker } from '@pianqu/shared/blockers/blocker.contract.ts'
import {
  type BlockerLevel,
  blockerLevelNames,
  blockerLevels,
  levelOfUnit,
} from '@pianqu/shared/blockers/blocker.schema.ts'
import { useQuery } from '@tanstack/react-query'
import { useContext, useState } from 'react'
import { unitsQuery } from '../../../parts/blockers/blockers.queries.ts'
import { CoUnits, LeadEntry } from '../../../parts/blockers/unit-choice.tsx'
import { FormDialog } from '../../../parts/form/form-dialog.tsx'
import { ChoiceEntry, TextEntry } from '../../../ui/form/entries.tsx'
import { FormContext } from '../../../ui/form/form-context.ts'
import { Callout } from '../../../ui/layout/callout.tsx'
import { useBlockerStep } from '../blockers.queries.ts'
import { NewLimit } from './new-limit.tsx'
import type { StepDialogProps } from './step-dialog-props.ts'

const noLead = { name: 'leadUnit', message: '请选择牵头单位：每件堵点只有一个单位牵头' }

const withoutLead = ({ leadUnit }: Readonly<Record<string, unknown>>) => !leadUnit && noLead

/** Gives it to the one unit that leads; nothing is chosen beforehand. */
export function AssignDialog({ blocker, onClose }: StepDialogProps) {
  const { number, title, version, state, leadUnitName } = blocker
  const [coUnits, setCoUnits] = useState(blocker.coUnits)
  const suggested = state === 'raised' && leadUnitName ? `提出单位建议由${leadUnitName}牵头` : undefined
  return (
    <FormDialog
      title={`交办：${title}`}
      description="一个单位牵头，时限从今天起算；牵头单位逾期不受理、也不提出争议的，视为受理。"
      endpoint={stepBlocker}
      command={useBlockerStep(blocker)}
      body={{ step: 'assign', version, coUnits }}
      missing={withoutLead}
      verb="交办"
      done={({ leadUnitName: lead, dueOn }) => [`${number}已交办`, `${lead}牵头，${dueOn}到期。`]}
      onClose={onClose}
    >
      <LeadEntry label="牵头单位" {...(suggested && { hint: suggested })} />
      <CoUnits codes={coUnits} onChange={setCoUnits} />
      <ChoiceEntry label="由哪一级答复" name="level" options={levelOptions} />
      <Consequence blocker={blocker} />
      <TextEntry label="交办要求（可不填）" name="note" />
    </FormDialog>
  )
}

const levelOptions = [
  { value: '', label: '按牵头单位' },
  ...blockerLevels.map((level) => ({ value: level, label: blockerLevelNames[level] })),
]

/** Takes it from one unit and gives it to another. */
export function TransferDialog({ blocker, onClose }: StepDialogProps) {
  const { number, title, version, leadUnitName } = blocker
  const [coUnits, setCoUnits] = useState(blocker.coUnits)
  return (
    <FormDialog
      title={`转办：${title}`}
      description={`现在由${leadUnitName}牵头。转给另一个单位后，时限自今天重新计算，账龄不变。`}
      endpoint={stepBlocker}
      command={useBlockerStep(blocker)}
      body={{ step: 'transfer', version, coUnits }}
      verb="转办"
      done={({ leadUnitName: lead, dueOn }) => [`${number}已转办`, `${lead}牵头，${dueOn}到期。`]}
      onClose={onClose}
    >
      <LeadEntry label="转给哪个单位牵头" />
      <CoUnits codes={coUnits} onChange={setCoUnits} />
      <Consequence blocker={blocker} />
      <TextEntry label="转办理由" name="reason" />
    </FormDialog>
  )
}

/** Settles for good whose it is. */
export function RuleDialog({ blocker, onClose }: StepDialogProps) {
  const { number, title, version, leadUnitName } = blocker
  const [coUnits, setCoUnits] = useState(blocker.coUnits)
  return (
    <FormDialog
      title={`裁定：${title}`}
      description={`${leadUnitName}对归属有争议。裁定是最终的，之后不能再提出争议，裁定给的单位视为已受理。`}
      endpoint={stepBlocker}
      command={useBlockerStep(blocker)}
      body={{ step: 'rule', version, coUnits }}
      missing={withoutLead}
      verb="裁定"
      done={({ leadUnitName: lead, dueOn }) => [`${number}已裁定`, `${lead}牵头，${dueOn}到期。`]}
      onClose={onClose}
    >
      <LeadEntry label="裁定由哪个单位牵头" />
      <CoUnits codes={coUnits} onChange={setCoUnits} />
      <Consequence blocker={blocker} />
      <TextEntry label="裁定理由" name="reason" />
    </FormDialog>
  )
}

const isBelow = (level: BlockerLevel, other: BlockerLevel): boolean =>
  blockerLevels.indexOf(level) < blockerLevels.indexOf(other)

/** What follows from what is chosen so far: another unit has its own days, the same one gains none. */
function Consequence({ blocker }: Pick<StepDialogProps, 'blocker'>) {
  const { data } = useQuery(unitsQuery)
  const { heldAt } = useContext(FormContext)
  const unit = data?.rows.find(({ code }) => code === heldAt('leadUnit'))
  const chosen = heldAt('level')
  const level: BlockerLevel | undefined = blockerLevels.find((each) => each === chosen)
  const isSame = unit !== undefined && unit.code === blocker.leadUnit && blocker.assignedOn !== null
  if (isSame && level && isBelow(level, blocker.level)) {
    return (
      <Callout role="status">
        仍交给{unit.name}的，层级不能由{blockerLevelNames[blocker.level]}降到{blockerLevelNames[level]}。
      </Callout>
    )
  }
  if (isSame && (level === undefined || level === blocker.level)) {
    return (
      <Callout role="status">
        仍由{unit.name}牵头，时限不变：{blocker.dueOn}到期。
      </Callout>
    )
  }
  return <NewLimit blocker={blocker} level={unit && (level ?? levelOfUnit[unit.type])} />
}
