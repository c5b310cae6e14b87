import { passwordHint } from '@pianqu/shared/accounts/password-rule.ts'
import { changePassword } from '@pianqu/shared/accounts/session.contract.ts'
import { call } from '../../api/call.ts'
import { TextField } from '../../ui/form/field.tsx'
import { Door } from './door.tsx'

/** Behind the door: whose password somebody else has set goes on with one of their own, to the page that was asked for. */
export function OneTimePage() {
  return (
    <Door
      title="更换密码"
      heading="更换密码"
      lead="密码由他人设定或已到期，换成只有本人知道的新密码后才能继续。"
      action="更换密码"
      busyAction="正在更换"
      ask={(typed) => call(changePassword, { body: { current: typed('current'), password: typed('password') } })}
    >
      <TextField label="现在的密码" name="current" type="password" autoComplete="current-password" isRequired />
      <TextField
        label="新密码"
        name="password"
        type="password"
        autoComplete="new-password"
        hint={passwordHint}
        isRequired
      />
    </Door>
  )
}
