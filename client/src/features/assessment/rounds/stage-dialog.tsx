import { type RoundStep, takeRoundStep } from '@pianqu/shared/assessment/round.contract.ts'
import type { RoundPage } from '@pianqu/shared/assessment/round.schema.ts'
import { FormDialog } from '../../../parts/form/form-dialog.tsx'
import { WordsEntry } from '../../../ui/form/entries.tsx'
import { roundStepNames } from '../assessment-words.ts'
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
  const isNeeded = needsReason(step, round, board)
  return (
    <FormDialog
      title={`${roundStepNames[step]}？`}
      description={stepConsequence(step, round, board)}
      endpoint={takeRoundStep}
      command={useRoundStep(round.year)}
      body={{ step, version: round.version }}
      missing={({ reason }) => isNeeded && !reason && { name: 'reason', message: '请填写理由' }}
      verb={roundStepNames[step]}
      isDanger={step === 'publish' || step === 'close-marking'}
      done={[`已${roundStepNames[step]}`]}
      onClose={onClose}
    >
      <WordsEntry label={isNeeded ? '理由' : '理由（可不填）'} name="reason" />
    </FormDialog>
  )
}
