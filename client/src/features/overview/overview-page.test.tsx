import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { aProblem, showPage } from '../../test-page.tsx'
import { OverviewPage } from './overview-page.tsx'

const show = (code: string, status: number) =>
  showPage({
    component: () => <OverviewPage />,
    at: '/?month=2025-10',
    role: 'district',
    unitName: '锦南区',
    answer: () => aProblem(code, status, '2025年10月还没有发布'),
  })

test('a month that is not published yet leads to one that is', async () => {
  await show('period/not-published', 403)
  expect(await screen.findByRole('link', { name: '看最近发布的月份' })).toBeTruthy()
  expect(screen.queryByRole('alert')).toBeNull()
})

test('a failure can be tried again', async () => {
  await show('common/internal', 500)
  expect((await screen.findByRole('alert')).textContent).toContain('重试')
})
