import { signIn } from '@pianqu/shared/accounts/session.contract.ts'
import { useState } from 'react'
import { ApiProblem } from '../../api/api-problem.ts'
import { call } from '../../api/call.ts'
import { TextField } from '../../ui/form/field.tsx'
import { Door } from './door.tsx'

/** The door: name and password, the code of a second factor where the account has one, then the page that was asked for. */
export function SignInPage() {
  const [asksCode, setAsksCode] = useState(false)
  const enter = async (typed: (name: string) => string) => {
    try {
      const code = asksCode ? { code: typed('code') } : {}
      return await call(signIn, { body: { username: typed('username'), password: typed('password'), ...code } })
    } catch (error) {
      if (error instanceof ApiProblem && error.code === 'auth/code-needed') setAsksCode(true)
      throw error
    }
  }
  return (
    <Door title="登录" heading="片区调度" lead="重点片区项目集群月调度" action="登录" busyAction="正在登录" ask={enter}>
      <TextField label="用户名" name="username" autoComplete="username" isRequired />
      <TextField label="密码" name="password" type="password" autoComplete="current-password" isRequired />
      {asksCode && (
        <TextField
          label="动态验证码"
          name="code"
          autoComplete="one-time-code"
          hint="手机上验证器里的六位数，每个只能用一次"
          isRequired
        />
      )}
    </Door>
  )
}
