import type { Session } from '@pianqu/shared/accounts/session.contract.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useRouter } from '@tanstack/react-router'
import { type ReactNode, useMemo } from 'react'
import { problemOf } from '../../api/api-problem.ts'
import { usePageSearch } from '../../navigation/search.ts'
import { homeOf } from '../../session/actor.tsx'
import { beginSession } from '../../session/present-person.ts'
import { Button } from '../../ui/button.tsx'
import { FormContext, noForm } from '../../ui/form/form-context.ts'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { signInSearch } from './sign-in.search.ts'
import styles from './sign-in-page.module.css'

interface DoorProps {
  /** Of the window. */
  readonly title: string
  readonly heading: string
  readonly lead: string
  readonly action: string
  readonly busyAction: string
  /** Asks with what was typed; the session that it answers goes on to the page that was asked for, and null stays here. */
  readonly ask: (typed: (name: string) => string) => Promise<Session | null>
  /** What stands below the button, to go in by. */
  readonly otherWay?: ReactNode
  /** The fields. */
  readonly children: ReactNode
}

/** A page before all others: a form, and through it to the page that was asked for. */
export function Door({ title, heading, lead, action, busyAction, ask, otherWay, children }: DoorProps) {
  const [{ next }] = usePageSearch(signInSearch)
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  const router = useRouter()
  const enter = useMutation({
    mutationFn: (form: FormData) => ask((name) => String(form.get(name))),
    onSuccess: async (session) => {
      if (!session) return
      beginSession(queryClient, session)
      if (next) router.history.replace(next)
      else await navigate({ ...homeOf(session.actor), replace: true })
    },
  })
  const problem = enter.error && problemOf(enter.error)
  // What is wrong with a field stands below it.
  const errors = problem?.errors
  const form = useMemo(
    () => ({
      ...noForm,
      faultOf: (name: string) => errors?.find(({ pointer }) => pointer === `/${name}`)?.message,
    }),
    [errors],
  )
  return (
    <main className={styles['page']}>
      <title>{`${title} · 片区调度`}</title>
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault()
          enter.mutate(new FormData(event.currentTarget))
        }}
        aria-labelledby="door-title"
      >
        <h1 id="door-title">{heading}</h1>
        <p className={styles['lead']}>{lead}</p>
        <FormContext value={form}>{children}</FormContext>
        {problem && !errors?.length && <ProblemNotice problem={problem} />}
        <Button type="submit" variant="primary" isBusy={enter.isPending}>
          {enter.isPending ? busyAction : action}
        </Button>
        {otherWay}
      </form>
    </main>
  )
}
