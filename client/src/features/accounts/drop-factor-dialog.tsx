import { type Account, dropSecondFactor } from '@pianqu/shared/accounts/account.contract.ts'
import { FormDialog } from '../../parts/form/form-dialog.tsx'
import { useDropSecondFactor } from './accounts.queries.ts'

interface DropFactorDialogProps {
  readonly account: Account
  readonly onClose: () => void
}

/** For whoever has lost their telephone: says what is gone with it, and who will see that. */
export function DropFactorDialog({ account: { userId, username, name }, onClose }: DropFactorDialogProps) {
  return (
    <FormDialog
      title={`解除 ${username} 的动态验证码？`}
      description={`${name}下次登录只需要密码；角色要求动态验证码的，登录后须先重新启用。请当面核实本人确已丢失或更换手机。这一步记入操作记录，所属单位会看到。`}
      endpoint={dropSecondFactor}
      command={useDropSecondFactor(userId)}
      verb="解除动态验证码"
      isDanger
      done={[`已解除 ${username} 的动态验证码`]}
      onClose={onClose}
    />
  )
}
