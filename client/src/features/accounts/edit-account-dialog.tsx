import { type Account, editAccount } from '@pianqu/shared/accounts/account.contract.ts'
import { FormDialog } from '../../parts/form/form-dialog.tsx'
import { AccountEntries } from './account-entries.tsx'
import { useEditAccount } from './accounts.queries.ts'

interface EditAccountDialogProps {
  readonly account: Account
  readonly onClose: () => void
}

/** Somebody is called otherwise, does something else, or has gone to another unit. */
export function EditAccountDialog({ account, onClose }: EditAccountDialogProps) {
  const { userId, username, name, role, unitCode, version } = account
  return (
    <FormDialog
      title={`更改账号 ${username}`}
      description="换了角色或单位的，会立即退出所有设备，重新登录后按新的角色和单位办理；原单位和新单位都会看到这次更改。此前填报和审核的记录不变。"
      endpoint={editAccount}
      command={useEditAccount(userId)}
      first={{ name, role, unitCode }}
      body={{ version }}
      verb="保存"
      done={[`已更改账号 ${username}`]}
      onClose={onClose}
    >
      <AccountEntries />
    </FormDialog>
  )
}
