import { type Direction, directionNames } from '@pianqu/shared/assessment/direction.ts'
import { type ResultBasis, resultBases } from '@pianqu/shared/assessment/mark.schema.ts'
import type { RoundPage } from '@pianqu/shared/assessment/round.schema.ts'
import { useState } from 'react'
import { Select } from '../../../ui/form/select.tsx'
import { basisNames } from '../assessment-words.ts'
import { ReasonDialog } from '../reason-dialog.tsx'
import { useChooseBasis } from '../rounds/round.queries.ts'

interface BasisDialogProps {
  readonly round: RoundPage
  readonly direction: Direction
  readonly isAdjustable: boolean
  readonly onClose: () => void
}

/** Another basis, where the one of the scheme is refused. */
export function BasisDialog({ round, direction, isAdjustable, onClose }: BasisDialogProps) {
  const [basis, setBasis] = useState<ResultBasis>('trimmed')
  const choose = useChooseBasis(round.year)
  const options = resultBases.filter((each) => isAdjustable || each !== 'adjusted')
  return (
    <ReasonDialog
      title={`${directionNames[direction]}另选结果口径`}
      description="方案规定的口径算不出结果，才可以另选；理由随结果一起公布。"
      label="理由"
      verb="采用"
      done="已另选结果口径"
      mutation={choose}
      inputOf={(reason) => ({ version: round.version, direction, basis, reason })}
      onClose={onClose}
    >
      <Select
        label="结果口径"
        value={basis}
        options={options.map((value) => ({ value, label: basisNames[value] }))}
        onChange={(next) => setBasis(resultBases.find((each) => each === next) ?? basis)}
      />
    </ReasonDialog>
  )
}
