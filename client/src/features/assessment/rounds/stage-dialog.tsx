import type { RoundStep } from '@pianqu/shared/assessment/round.contract.ts'
import type { RoundPage } from '@pianqu/shared/assessment/round.schema.ts'
import { roundStepNames } from '../assessment-words.ts'
import { ReasonDialog } from '../reason-dialog.tsx'
import type { Board } from './board.ts'
import { useRoundStep } from './round.queries.ts'
import { needsReason, stepConsequence } from './stage-words.ts'

interface StageDialogProps {
  readonly step: RoundStep
  readonly round: RoundPage
  readonly board: Board
  readonly onClose: () => void
}

/** Says what a step of the round will do, and takes it. */
export function StageDialog({ step, round, board, onClose }: StageDialogProps) {
  const take = useRoundStep(round.year)
  const isNeeded = needsReason(step, round, board)
  return (
    <ReasonDialog
      title={`${roundStepNames[step]}？`}
      description={stepConsequence(step, round, board)}
      label="理由"
      verb={roundStepNames[step]}
      done={`已${roundStepNames[step]}`}
      isOptional={!isNeeded}
      isDanger={step === 'publish' || step === 'close-marking'}
      mutation={take}
      inputOf={(reason) => ({ step, version: round.version, ...(reason && { reason }) })}
      onClose={onClose}
    />
  )
}
