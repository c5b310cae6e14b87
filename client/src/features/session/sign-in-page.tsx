import { signIn } from '@pianqu/shared/accounts/session.contract.ts'
import { call } from '../../api/call.ts'
import { TextField } from '../../ui/form/field.tsx'
import { Door } from './door.tsx'

/** The door: name and password, then the page that was asked for. */
export function SignInPage() {
  return (
    <Door
      title="登录"
      heading="片区调度"
      lead="重点片区项目集群月调度"
      action="登录"
      busyAction="正在登录"
      ask={(typed) => call(signIn, { body: { username: typed('username'), password: typed('password') } })}
    >
      <TextField label="用户名" name="username" autoComplete="username" isRequired />
      <TextField label="密码" name="password" type="password" autoComplete="current-password" isRequired />
    </Door>
  )
}
