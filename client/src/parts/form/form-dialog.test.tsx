import { stepProposal } from '@pianqu/shared/adjustments/proposal.contract.ts'
import type { Problem } from '@pianqu/shared/http/problem.ts'
import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { z } from 'zod'
import { ApiProblem } from '../../api/api-problem.ts'
import { TextEntry } from '../../ui/form/entries.tsx'
import { ToastProvider } from '../../ui/toast.tsx'
import { FormDialog } from './form-dialog.tsx'

interface Sending {
  readonly isPending?: boolean
  readonly problem?: Partial<Problem>
}

test('the first that is missing on the screen is said first, whatever the contract asks first', () => {
  render(
    <ToastProvider>
      <FormDialog
        title="登记"
        endpoint={{ ...stepProposal, body: z.object({ year: z.int(), name: z.string().min(1) }) }}
        command={{ mutate: vi.fn(), isPending: false, error: null }}
        verb="登记"
        done={['已登记']}
        onClose={vi.fn()}
      >
        <TextEntry label="对象" name="name" />
        <TextEntry label="年度" name="year" />
      </FormDialog>
    </ToastProvider>,
  )
  expect(screen.getByText('请填写对象')).toBeTruthy()
})

test('what the dialog knows of a field stands in its place among the others, and beside it', async () => {
  render(
    <ToastProvider>
      <FormDialog
        title="登记"
        endpoint={{ ...stepProposal, body: z.object({ until: z.iso.datetime(), reason: z.string().min(1) }) }}
        command={{ mutate: vi.fn(), isPending: false, error: null }}
        body={{ until: '' }}
        missing={{ name: 'day', message: '截止日期应为存在的日期' }}
        verb="登记"
        done={['已登记']}
        otherwise={{ verb: '不登记', missing: { name: 'reason', message: '请说明为什么' }, done: ['没有登记'] }}
        onClose={vi.fn()}
      >
        <TextEntry label="截止日期" name="day" />
        <TextEntry label="原因（必填）" name="reason" />
      </FormDialog>
    </ToastProvider>,
  )
  // Neither the contract's generic word on what is made of the field, nor the label before a whole sentence.
  expect(screen.getByText('截止日期应为存在的日期；不登记：请说明为什么')).toBeTruthy()
  await userEvent.click(screen.getByLabelText('截止日期'))
  await userEvent.tab()
  expect(screen.getByLabelText('截止日期').getAttribute('aria-invalid')).toBe('true')
})

function show() {
  const mutate = vi.fn()
  const onClose = vi.fn()
  const dialog = ({ isPending = false, problem }: Sending) => (
    <ToastProvider>
      <FormDialog
        title="决定"
        description="自生效日期起退出名单。"
        endpoint={stepProposal}
        command={{
          mutate,
          isPending,
          error: problem
            ? new ApiProblem({ type: '', title: '不能批准', status: 422, code: 'common/malformed', ...problem })
            : null,
        }}
        verb="撤回"
        isDanger
        body={{ step: 'withdraw', version: 3 }}
        done={['已撤回']}
        otherwise={{ verb: '批准', body: { step: 'approve', version: 3 }, done: ['已批准'] }}
        onClose={onClose}
      >
        <TextEntry label="理由" name="note" />
      </FormDialog>
    </ToastProvider>
  )
  const { rerender } = render(dialog({}))
  const button = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name })
  return {
    mutate,
    onClose,
    button,
    field: screen.getByLabelText('理由'),
    now: (sending: Sending) => rerender(dialog(sending)),
  }
}

test('what the contract refuses cannot be sent, and the button says why', async () => {
  const { button, field, mutate } = show()
  expect(button('撤回').disabled).toBe(true)
  expect(document.getElementById(button('撤回').getAttribute('aria-describedby') ?? '')?.textContent).toBe('请填写理由')
  expect(button('批准').disabled).toBe(false)
  await userEvent.type(field, '雨{Control>}{Enter}{/Control}')
  expect(mutate).not.toHaveBeenCalled()
  expect(field.getAttribute('aria-invalid')).toBe('true')
})

test('a field is told what is wrong once the person has left it', async () => {
  const { field } = show()
  await waitFor(() => expect(document.activeElement).toBe(field))
  expect(field.getAttribute('aria-invalid')).not.toBe('true')
  await userEvent.tab()
  expect(field.getAttribute('aria-invalid')).toBe('true')
})

test('Ctrl+Enter sends what the contract makes of it, each button its own step', async () => {
  const { button, field, mutate } = show()
  await userEvent.type(field, ' 文号有误 {Control>}{Enter}{/Control}')
  expect(mutate.mock.lastCall?.[0]).toEqual({ step: 'withdraw', version: 3, note: '文号有误' })
  await userEvent.clear(field)
  await userEvent.click(button('批准'))
  expect(mutate.mock.lastCall?.[0]).toEqual({ step: 'approve', version: 3 })
})

test('Ctrl+Enter of what is refused leads to the field that is wrong', async () => {
  const { button, field, mutate } = show()
  button('批准').focus()
  await userEvent.keyboard('{Control>}{Enter}{/Control}')
  await userEvent.type(field, '雨')
  button('批准').focus()
  fireEvent.keyDown(field, { key: 'Enter', ctrlKey: true })
  await waitFor(() => expect(document.activeElement).toBe(field))
  expect(mutate).not.toHaveBeenCalled()
})

test('what cannot be undone is not done by Ctrl+Enter beside its fields', async () => {
  const { field, button, mutate } = show()
  await userEvent.type(field, '文号有误')
  button('批准').focus()
  await userEvent.keyboard('{Control>}{Enter}{/Control}')
  expect(mutate).not.toHaveBeenCalled()
})

test('what keeps both answers from being given is said once', () => {
  const steps = { body: { step: 'reject', version: 3 }, done: ['已决定'] } as const
  render(
    <ToastProvider>
      <FormDialog
        title="认定"
        endpoint={stepProposal}
        command={{ mutate: vi.fn(), isPending: false, error: null }}
        verb="完成"
        {...steps}
        otherwise={{ verb: '未完成', ...steps }}
        onClose={vi.fn()}
      >
        <TextEntry label="理由" name="note" />
      </FormDialog>
    </ToastProvider>,
  )
  expect(screen.getByText('请填写理由')).toBeTruthy()
})

test('nothing is sent twice', async () => {
  const { button, field, mutate, now } = show()
  await userEvent.type(field, '文号有误')
  now({ isPending: true })
  expect(button('撤回').getAttribute('aria-busy')).toBe('true')
  await userEvent.type(field, '{Control>}{Enter}{/Control}')
  expect(mutate).not.toHaveBeenCalled()
})

test('a fault that the server tells of a field stands beside it until it is changed, all others above the buttons', async () => {
  const { button, field, now } = show()
  await userEvent.type(field, '文号有误')
  await userEvent.click(button('撤回'))
  const errors = [
    { pointer: '/note', code: 'custom', message: '理由须写明文号' },
    { pointer: '/version', code: 'custom', message: '已被他人更改' },
  ]
  now({ problem: { errors } })
  expect(screen.getByText('理由须写明文号').closest('[role="alert"]')).toBeNull()
  expect(screen.getByRole('alert').textContent).toContain('已被他人更改')
  await userEvent.type(field, '。')
  expect(screen.queryByText('理由须写明文号')).toBeNull()
})

test('what is long scrolls without the buttons, and Esc goes back', async () => {
  const { button, field, onClose } = show()
  const scroller = screen.getByText('自生效日期起退出名单。').parentElement
  expect(scroller?.contains(field)).toBe(true)
  expect(scroller?.contains(button('撤回'))).toBe(false)
  expect(scroller?.contains(button('取消'))).toBe(false)
  await userEvent.keyboard('{Escape}')
  expect(onClose).toHaveBeenCalledOnce()
})
