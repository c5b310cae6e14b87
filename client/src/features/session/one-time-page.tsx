import { passwordHint } from '@pianqu/shared/accounts/password-rule.ts'
import { changePassword } from '@pianqu/shared/accounts/session.contract.ts'
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

/** Behind the door: whose password somebody else has set goes on with one of their own, to the page that was asked for. */
export function OneTimePage() {
  const [{ next }] = usePageSearch(signInSearch)
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  const router = useRouter()
  const change = useMutation({
    mutationFn: (body: { current: string; password: string }) => call(changePassword, { body }),
    onSuccess: async (session) => {
      beginSession(queryClient, session)
      if (next) router.history.replace(next)
      else await navigate({ ...homeOf(session.actor), replace: true })
    },
  })
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    change.mutate({ current: String(form.get('current')), password: String(form.get('password')) })
  }
  return (
    <main className={styles['page']}>
      <title>更换密码 · 片区调度</title>
      <form className={styles['form']} onSubmit={onSubmit} aria-labelledby="one-time-title">
        <h1 id="one-time-title">更换密码</h1>
        <p className={styles['lead']}>密码是他人设定的，换成只有本人知道的密码后才能继续。</p>
        <TextField label="现在的密码" name="current" type="password" autoComplete="current-password" isRequired />
        <TextField
          label="新密码"
          name="password"
          type="password"
          autoComplete="new-password"
          hint={passwordHint}
          isRequired
        />
        {change.error && <ProblemNotice problem={problemOf(change.error)} />}
        <Button type="submit" variant="primary" isBusy={change.isPending}>
          {change.isPending ? '正在更换' : '更换密码'}
        </Button>
      </form>
    </main>
  )
}
