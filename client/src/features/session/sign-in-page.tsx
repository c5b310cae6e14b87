import { signIn } from '@pianqu/shared/accounts/session.contract.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useRouter } from '@tanstack/react-router'
import type { FormEvent } from 'react'
import { problemOf } from '../../api/api-problem.ts'
import { call } from '../../api/call.ts'
import { usePageSearch } from '../../navigation/search.ts'
import { homeOf } from '../../session/actor.tsx'
import { beginSession } from '../../session/present-person.ts'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/form/field.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { signInSearch } from './sign-in.search.ts'
import styles from './sign-in-page.module.css'

/** The door: name and password, then the page that was asked for. */
export function SignInPage() {
  const [{ next }] = usePageSearch(signInSearch)
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  const router = useRouter()
  const enter = useMutation({
    mutationFn: (body: { username: string; password: string }) => call(signIn, { body }),
    onSuccess: async (session) => {
      beginSession(queryClient, session)
      if (next) router.history.replace(next)
      else await navigate({ ...homeOf(session.actor), replace: true })
    },
  })
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    enter.mutate({ username: String(form.get('username')), password: String(form.get('password')) })
  }
  return (
    <main className={styles['page']}>
      <title>登录 · 片区调度</title>
      <form className={styles['form']} onSubmit={onSubmit} aria-labelledby="sign-in-title">
        <h1 id="sign-in-title">片区调度</h1>
        <p className={styles['lead']}>重点片区项目集群月调度</p>
        <TextField label="用户名" name="username" autoComplete="username" isRequired />
        <TextField label="密码" name="password" type="password" autoComplete="current-password" isRequired />
        {enter.error && <ProblemNotice problem={problemOf(enter.error)} />}
        <Button type="submit" variant="primary" isBusy={enter.isPending}>
          {enter.isPending ? '正在登录' : '登录'}
        </Button>
      </form>
    </main>
  )
}
