import { passwordHint } from '@pianqu/shared/accounts/password-rule.ts'
import { changePassword } from '@pianqu/shared/accounts/session.contract.ts'
import { FormDialog } from '../../parts/form/form-dialog.tsx'
import { TextEntry } from '../../ui/form/entries.tsx'
import { useChangePassword } from './session.queries.ts'

/** One's own password, known to nobody else from then on. */
export function ChangePasswordDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <FormDialog
      title="更换密码"
      description="更换后，本人在其他设备上的登录会退出。"
      endpoint={changePassword}
      command={useChangePassword()}
      verb="更换密码"
      done={['已更换密码', '请只由本人保管。']}
      onClose={onClose}
    >
      <TextEntry label="现在的密码" name="current" type="password" />
      <TextEntry label="新密码" name="password" type="password" hint={passwordHint} />
    </FormDialog>
  )
}
