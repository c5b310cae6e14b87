import { getSignInWays, oidcRefusals, startOidc } from '@pianqu/shared/accounts/oidc.contract.ts'
import { signIn } from '@pianqu/shared/accounts/session.contract.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ApiProblem } from '../../api/api-problem.ts'
import { call } from '../../api/call.ts'
import { queryOf } from '../../api/query-of.ts'
import { usePageSearch } from '../../navigation/search.ts'
import { buttonClass } from '../../ui/button.tsx'
import { TextField } from '../../ui/form/field.tsx'
import { Callout } from '../../ui/layout/callout.tsx'
import { Door } from './door.tsx'
import { signInSearch } from './sign-in.search.ts'

const waysQuery = queryOf(getSignInWays)

/** To the system that vouches for people, where there is one; a page of another house, so a link and no step of this one. */
function OtherWay() {
  const [{ next }] = usePageSearch(signInSearch)
  const { data } = useQuery(waysQuery)
  if (!data?.oidc) return null
  const address = next ? `${startOidc.path}?next=${encodeURIComponent(next)}` : startOidc.path
  return (
    <a className={buttonClass()} href={address}>
      用{data.oidc.name}登录
    </a>
  )
}

/** The door: name and password, the code of a second factor where the account has one, then the page that was asked for. */
export function SignInPage() {
  const [{ oidc }] = usePageSearch(signInSearch)
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
    <Door
      otherWay={<OtherWay />}
      title="登录"
      heading="片区调度"
      lead="重点片区项目集群月调度"
      action="登录"
      busyAction="正在登录"
      ask={enter}
    >
      {oidc && <Callout tone="warn">{oidcRefusals[oidc]}</Callout>}
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
