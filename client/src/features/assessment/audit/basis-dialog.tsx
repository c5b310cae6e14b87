import { type Direction, directionNames } from '@pianqu/shared/assessment/direction.ts'
import { resultBases } from '@pianqu/shared/assessment/mark.schema.ts'
import { chooseBasis } from '@pianqu/shared/assessment/round.contract.ts'
import type { RoundPage } from '@pianqu/shared/assessment/round.schema.ts'
import { FormDialog } from '../../../parts/form/form-dialog.tsx'
import { ChoiceEntry, WordsEntry } from '../../../ui/form/entries.tsx'
import { basisNames } from '../assessment-words.ts'
import { useChooseBasis } from '../rounds/round.queries.ts'

interface BasisDialogProps {
  readonly round: RoundPage
  readonly direction: Direction
  readonly isAdjustable: boolean
  readonly onClose: () => void
}

/** Another basis, where the one of the scheme is refused. */
export function BasisDialog({ round: { year, version }, direction, isAdjustable, onClose }: BasisDialogProps) {
  const options = resultBases.filter((each) => isAdjustable || each !== 'adjusted')
  return (
    <FormDialog
      title={`${directionNames[direction]}另选结果口径`}
      description="方案规定的口径算不出结果，才可以另选；理由随结果一起公布。"
      endpoint={chooseBasis}
      command={useChooseBasis(year)}
      body={{ version, direction }}
      verb="采用"
      done={['已另选结果口径']}
      onClose={onClose}
    >
      <ChoiceEntry
        label="结果口径"
        name="basis"
        options={options.map((value) => ({ value, label: basisNames[value] }))}
      />
      <WordsEntry label="理由" name="reason" />
    </FormDialog>
  )
}
