import type { Race } from '@pianqu/shared/rankings/race.contract.ts'
import { useState } from 'react'
import { problemOf } from '../../api/api-problem.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextField } from '../../ui/form/field.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { useToast } from '../../ui/toast.tsx'
import { useWithdrawRace } from './races.queries.ts'

interface WithdrawRaceDialogProps {
  readonly race: Race
  readonly onClose: () => void
}

/** Withdraws a race that was set up wrongly; it stays on the list with the reason. */
export function WithdrawRaceDialog({ race, onClose }: WithdrawRaceDialogProps) {
  const [reason, setReason] = useState('')
  const withdraw = useWithdrawRace(race.id)
  const toast = useToast()
  const isLong = reason.trim().length > 200
  const confirm = () =>
    withdraw.mutate(reason.trim(), {
      onSuccess: () => {
        toast(`已撤销「${race.name}」`, '赛马和理由仍留在列表里。')
        onClose()
      },
    })
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={`撤销「${race.name}」`}
      description={`${race.members.length}个参赛单位不再比赛；赛马留在列表里，写明理由，不能恢复。`}
      actions={
        <Button
          variant="danger"
          onClick={confirm}
          isBusy={withdraw.isPending}
          disabled={reason.trim() === '' || isLong}
        >
          撤销赛马
        </Button>
      }
    >
      <TextField
        label="撤销理由"
        name="reason"
        value={reason}
        onChange={setReason}
        error={isLong ? '最多200个字，请缩短' : undefined}
        autoComplete="off"
      />
      {withdraw.error && <ProblemNotice problem={problemOf(withdraw.error)} />}
    </Dialog>
  )
}
