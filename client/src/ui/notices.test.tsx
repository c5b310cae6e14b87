import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { ForbiddenNotice } from './forbidden-notice.tsx'
import { ProblemNotice } from './problem-notice.tsx'

test('a problem says what happened, which request it was, and offers another try', async () => {
  const retry = vi.fn()
  const problem = {
    type: 'about:blank',
    title: '系统内部错误，已记录',
    status: 500,
    code: 'common/internal',
    instance: 'req-7',
  } as const
  render(<ProblemNotice problem={problem} onRetry={retry} />)
  expect(screen.getByRole('alert').textContent).toContain('请求编号 req-7')
  await userEvent.click(screen.getByRole('button', { name: '重试' }))
  expect(retry).toHaveBeenCalledOnce()
})

test('a problem of what was written says what to mend, and nothing of requests', () => {
  const problem = {
    type: 'about:blank',
    title: '请求内容不符合格式',
    detail: '请按 errors 逐项更正后重新提交',
    status: 400,
    code: 'common/malformed',
    instance: 'req-7',
    errors: [{ pointer: '/password', code: 'too_small', message: '密码至少12个字符' }],
  } as const
  render(<ProblemNotice problem={{ ...problem, errors: [...problem.errors] }} />)
  expect(screen.getByRole('alert').textContent).toBe('请改正后再提交密码至少12个字符')
})

test('a closed page says to whom it is open and who can grant it', () => {
  render(<ForbiddenNotice what="操作记录" openTo={['审计员', '市级专班']} />)
  expect(screen.getByText(/操作记录对审计员、市级专班开放.*系统管理员/)).toBeTruthy()
})
