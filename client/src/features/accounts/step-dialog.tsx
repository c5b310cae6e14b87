import { type Account, setAccountDisabled } from '@pianqu/shared/accounts/account.contract.ts'
import { FormDialog } from '../../parts/form/form-dialog.tsx'
import { useAccountStep } from './accounts.queries.ts'

interface StepDialogProps {
  readonly account: Account
  readonly onClose: () => void
}

/** Says what disabling or enabling will do, and does it. */
export function StepDialog({ account, onClose }: StepDialogProps) {
  const { userId, username, name, disabled } = account
  const verb = disabled ? '启用' : '停用'
  return (
    <FormDialog
      title={`${verb}账号 ${username}？`}
      description={
        disabled
          ? `${name}将可以用原来的密码重新登录。`
          : `${name}将立即退出所有设备，不能再登录。此前填报和导入的数据及操作记录保留，可随时重新启用。`
      }
      endpoint={setAccountDisabled}
      command={useAccountStep(userId)}
      body={{ step: disabled ? 'enable' : 'disable' }}
      verb={`${verb}账号`}
      isDanger={!disabled}
      done={[`已${verb}账号 ${username}`]}
      onClose={onClose}
    />
  )
}
