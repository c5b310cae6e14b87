import type { Endpoint, GivenBodyOf, ReplyOf } from '@pianqu/shared/http/endpoint.ts'
import { type RefObject, useId } from 'react'
import { problemOf } from '../../api/api-problem.ts'
import type { Change } from '../../api/use-command.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { FormContext } from '../../ui/form/form-context.ts'
import { Stack } from '../../ui/layout/stack.tsx'
import { useToast } from '../../ui/toast.tsx'
import { type Draft, useForm, type Values } from './use-form.ts'

/** Said once it is done: a title, what more there is to say, and what may be done about it. */
type Told = Readonly<Parameters<ReturnType<typeof useToast>>>

/** What is still wrong with one field that stands in the form. */
interface MissingAt {
  readonly name: string
  readonly message: string
}

type Missing = string | MissingAt | false | null | undefined

interface Step<E extends Endpoint> {
  /** The verb of its button. */
  readonly verb: string
  readonly isDanger?: boolean
  /** What goes along with the fields that the form keeps. */
  readonly body?: Draft<GivenBodyOf<E>>
  /** What keeps it from being taken that no contract can know: of the whole, or of the field of a name, where it stands in the contract's stead. */
  readonly missing?: Missing | ((written: Values) => Missing)
  readonly done: Told | ((reply: ReplyOf<E>) => Told)
  /** Where it goes on. */
  readonly onDone?: (reply: ReplyOf<E>) => void
}

/** What sends it: the answer of `useCommand`, which has read again whatever it changes. */
type Command<E extends Endpoint> = Pick<Change<GivenBodyOf<E>, ReplyOf<E>>, 'mutate' | 'isPending' | 'error'>

interface FormDialogProps<E extends Endpoint> extends Step<E> {
  readonly title: string
  readonly description?: React.ReactNode
  readonly isWide?: boolean
  /** Its contract says what may be sent, and what the fields are told when it may not. */
  readonly endpoint: E
  readonly command: Command<E>
  /** What the fields that the form keeps hold at first. */
  readonly first?: Draft<GivenBodyOf<E>>
  /** The other answer to the same question, before the main one. */
  readonly otherwise?: Step<E> | undefined
  /** Its main button, where something leads to it. */
  readonly mainRef?: RefObject<HTMLButtonElement | null>
  readonly onClose: () => void
  readonly children?: React.ReactNode
}

const firstField =
  ':is(input, textarea, select, [role="combobox"]):not([tabindex="-1"], [aria-hidden="true"], [type="hidden"])'

/** Asks for what a command of the API needs, sends it, and says beside fields and buttons what is missing. */
export function FormDialog<E extends Endpoint>(props: FormDialogProps<E>) {
  const { title, description, isWide = false, endpoint, command, first, otherwise, ...rest } = props
  const { mainRef, onClose, children, ...main } = rest
  const form = useForm(endpoint.body, first, command.error && problemOf(command.error))
  const [contentId, noteId] = [useId(), useId()]
  const toast = useToast()

  const missingOf = ({ missing }: Step<E>) => (typeof missing === 'function' ? missing(form.written) : missing) || null
  const whyNot = (step: Step<E>): string | null => {
    const own = missingOf(step)
    const isWhole = typeof own === 'string'
    const faults = form.faultsOf(step.body, isWhole ? null : own)
    return faults.length > 0 ? form.whyNot(faults, isWhole ? own : null) : isWhole ? own : null
  }
  const content = () => document.getElementById(contentId)
  const showFaults = () => {
    form.leaveAll()
    // Once the fields have been marked.
    requestAnimationFrame(() => content()?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
  }
  const take = (step: Step<E>) => {
    const checked = form.check(step.body)
    if ('faults' in checked || whyNot(step) !== null) return showFaults()
    if (command.isPending) return
    form.markSent(step.body)
    // The contract has just taken this body.
    command.mutate(checked.body as GivenBodyOf<E>, {
      onSuccess: (reply) => {
        toast(...(typeof step.done === 'function' ? step.done(reply) : step.done))
        onClose()
        step.onDone?.(reply)
      },
    })
  }
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    // What cannot be undone is not done by a key that was pressed beside its fields, on the way out.
    if (main.isDanger && !(event.target instanceof Node && content()?.contains(event.target))) return
    take(main)
  }
  const whyNotOther = otherwise ? whyNot(otherwise) : null
  const whyNotMain = whyNot(main)
  // What keeps both from being taken is said once.
  const isOwn = whyNotOther !== whyNotMain
  const notes = [whyNotMain, whyNotOther && isOwn && otherwise && `${otherwise.verb}：${whyNotOther}`].filter(Boolean)
  const button = (step: Step<E>, variant: 'primary' | 'secondary') => (
    <Button
      ref={step === main ? mainRef : undefined}
      variant={step.isDanger ? 'danger' : variant}
      onClick={() => take(step)}
      isBusy={command.isPending}
      disabled={whyNot(step) !== null}
      aria-describedby={noteId}
      aria-keyshortcuts={step === main ? 'Control+Enter' : undefined}
    >
      {step.verb}
    </Button>
  )

  const ownMain = missingOf(main)

  return (
    <FormContext value={form.ofFields(main.body, typeof ownMain === 'string' ? null : ownMain)}>
      <Dialog
        isOpen
        isWide={isWide}
        onClose={onClose}
        title={title}
        description={description}
        initialFocus={() => content()?.querySelector<HTMLElement>(firstField) ?? null}
        onKeyDown={onKeyDown}
        problem={form.elsewhere()}
        note={<span id={noteId}>{notes.join('；')}</span>}
        actions={
          <>
            {otherwise && button(otherwise, 'secondary')}
            {button(main, 'primary')}
          </>
        }
      >
        {children && (
          <Stack id={contentId} onBlur={({ target }) => 'name' in target && form.leave(String(target.name))}>
            {children}
          </Stack>
        )}
      </Dialog>
    </FormContext>
  )
}
