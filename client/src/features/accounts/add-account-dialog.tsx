import { useState } from 'react'
import { problemOf } from '../../api/api-problem.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { useToast } from '../../ui/toast.tsx'
import { type AccountDraft, checkDraft, type DraftErrors, emptyDraft, errorsOfProblem } from './account-draft.ts'
import { AccountFields } from './account-fields.tsx'
import { useAddAccount } from './accounts.queries.ts'

const formId = 'add-account'

/** Adds a person. Faults stand beside their fields; what belongs to none stands below. */
export function AddAccountDialog({ onClose }: { readonly onClose: () => void }) {
  const [draft, setDraft] = useState<AccountDraft>(emptyDraft)
  const [errors, setErrors] = useState<DraftErrors>({})
  const add = useAddAccount()
  const toast = useToast()
  const change = (patch: Partial<AccountDraft>) => {
    setDraft({ ...draft, ...patch })
    setErrors(Object.fromEntries(Object.entries(errors).filter(([field]) => !(field in patch))))
  }
  const submit = (event: React.FormEvent) => {
    event.preventDefault()
    const checked = checkDraft(draft)
    if ('errors' in checked) {
      setErrors(checked.errors)
      return
    }
    setErrors({})
    add.mutate(checked.account, {
      onSuccess: ({ username }) => {
        toast(`已新增账号 ${username}`, '请将用户名和密码当面交给本人。')
        onClose()
      },
      onError: (error) => setErrors(errorsOfProblem(problemOf(error))),
    })
  }
  const problem = add.error && problemOf(add.error)
  const isPlaced = problem !== null && Object.keys(errorsOfProblem(problem)).length > 0
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title="新增账号"
      actions={
        <Button type="submit" form={formId} variant="primary" isBusy={add.isPending}>
          新增账号
        </Button>
      }
    >
      <form id={formId} onSubmit={submit} noValidate>
        <AccountFields draft={draft} errors={errors} onChange={change} />
      </form>
      {problem && !isPlaced && <ProblemNotice problem={problem} />}
    </Dialog>
  )
}
