import type { Account } from '@pianqu/shared/accounts/account.contract.ts'
import { problemOf } from '../../api/api-problem.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { useToast } from '../../ui/toast.tsx'
import { useAccountStep } from './accounts.queries.ts'

interface StepDialogProps {
  readonly account: Account
  readonly onClose: () => void
}

/** Says what disabling or enabling will do, and does it. */
export function StepDialog({ account, onClose }: StepDialogProps) {
  const { userId, username, name, disabled } = account
  const change = useAccountStep()
  const toast = useToast()
  const verb = disabled ? '启用' : '停用'
  const confirm = () =>
    change.mutate(
      { userId, step: disabled ? 'enable' : 'disable' },
      {
        onSuccess: () => {
          toast(`已${verb}账号 ${username}`)
          onClose()
        },
      },
    )
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={`${verb}账号 ${username}？`}
      description={
        disabled
          ? `${name}将可以用原来的密码重新登录。`
          : `${name}将立即退出所有设备，不能再登录。此前填报和导入的数据及操作记录保留，可随时重新启用。`
      }
      actions={
        <Button variant={disabled ? 'primary' : 'danger'} onClick={confirm} isBusy={change.isPending}>
          {verb}账号
        </Button>
      }
    >
      {change.error && <ProblemNotice problem={problemOf(change.error)} />}
    </Dialog>
  )
}
