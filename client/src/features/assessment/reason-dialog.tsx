import type { UseMutationResult } from '@tanstack/react-query'
import { useState } from 'react'
import { problemOf } from '../../api/api-problem.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { useToast } from '../../ui/toast.tsx'
import { WordsArea } from './words-area.tsx'

interface ReasonDialogProps<Input> {
  readonly title: string
  readonly description?: React.ReactNode
  /** What the words are: 「理由」. */
  readonly label: string
  readonly verb: string
  /** Said once it is done. */
  readonly done: string
  /** The words may be left out. */
  readonly isOptional?: boolean
  readonly isDanger?: boolean
  /** Something else is still missing. */
  readonly isDisabled?: boolean
  // Whatever is answered is read again from the server.
  readonly mutation: Pick<UseMutationResult<unknown, Error, Input>, 'mutate' | 'isPending' | 'error'>
  readonly inputOf: (reason: string) => NoInfer<Input>
  readonly onClose: () => void
  readonly children?: React.ReactNode
}

/** A step that wants a reason. */
export function ReasonDialog<Input>(props: ReasonDialogProps<Input>) {
  const { title, description, label, verb, done, isOptional = false, isDanger = false, isDisabled = false } = props
  const { mutation, onClose } = props
  const [reason, setReason] = useState('')
  const toast = useToast()
  const confirm = () =>
    mutation.mutate(props.inputOf(reason.trim()), {
      onSuccess: () => {
        toast(done)
        onClose()
      },
    })
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={title}
      description={description}
      actions={
        <Button
          variant={isDanger ? 'danger' : 'primary'}
          onClick={confirm}
          isBusy={mutation.isPending}
          disabled={isDisabled || (!isOptional && reason.trim() === '')}
        >
          {verb}
        </Button>
      }
    >
      {props.children}
      <WordsArea label={isOptional ? `${label}（可不填）` : label} value={reason} onChange={setReason} longest={500} />
      {mutation.error && <ProblemNotice problem={problemOf(mutation.error)} />}
    </Dialog>
  )
}
