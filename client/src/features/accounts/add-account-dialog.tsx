import { type Account, addAccount } from '@pianqu/shared/accounts/account.contract.ts'
import { FormDialog } from '../../parts/form/form-dialog.tsx'
import { TextEntry } from '../../ui/form/entries.tsx'
import { AccountEntries } from './account-entries.tsx'
import { useAddAccount } from './accounts.queries.ts'

interface AddAccountDialogProps {
  readonly onClose: () => void
  /** It is there, and waits for a password. */
  readonly onAdded: (account: Account) => void
}

/** Adds a person, with the role that decides what they see. */
export function AddAccountDialog({ onClose, onAdded }: AddAccountDialogProps) {
  return (
    <FormDialog
      title="新增账号"
      description="新增后发放一次性密码，由本人登录时换成自己的；所属单位会看到这次新增。"
      endpoint={addAccount}
      command={useAddAccount()}
      verb="新增账号"
      done={({ username }) => [`已新增账号 ${username}`]}
      onDone={onAdded}
      onClose={onClose}
    >
      <TextEntry label="用户名" name="username" hint="小写字母开头，可含数字、点、下划线和短横" />
      <AccountEntries />
    </FormDialog>
  )
}
