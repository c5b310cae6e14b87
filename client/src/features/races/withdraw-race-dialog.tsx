import { type Race, withdrawRace } from '@pianqu/shared/rankings/race.contract.ts'
import { FormDialog } from '../../parts/form/form-dialog.tsx'
import { TextEntry } from '../../ui/form/entries.tsx'
import { useWithdrawRace } from './races.queries.ts'

interface WithdrawRaceDialogProps {
  readonly race: Race
  readonly onClose: () => void
}

/** Withdraws a race that was set up wrongly; it stays on the list with the reason. */
export function WithdrawRaceDialog({ race: { id, name, members }, onClose }: WithdrawRaceDialogProps) {
  return (
    <FormDialog
      title={`撤销「${name}」`}
      description={`${members.length}个参赛单位不再比赛；赛马留在列表里，写明理由，不能恢复。`}
      endpoint={withdrawRace}
      command={useWithdrawRace(id)}
      verb="撤销赛马"
      isDanger
      done={[`已撤销「${name}」`, '赛马和理由仍留在列表里。']}
      onClose={onClose}
    >
      <TextEntry label="撤销理由" name="reason" />
    </FormDialog>
  )
}
