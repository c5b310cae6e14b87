import type { SetupStepShown } from '@pianqu/shared/boards/setup.contract.ts'
import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { showPage } from '../../test-page.tsx'
import { SetupList } from './setup-list.tsx'

const step = (code: SetupStepShown['code'], title: string, more: Partial<SetupStepShown> = {}): SetupStepShown => ({
  ...{ code, title, note: '', state: 'later', isMine: true, count: 0, of: null, unit: '个' },
  ...more,
})

test('what comes next is the first that this person takes, whoever takes the one before', async () => {
  const steps = [
    step('units', '单位', { state: 'done' }),
    step('people', '区县填报账号', { state: 'next', isMine: false }),
    step('bonds', '债券批次与分配', { state: 'optional' }),
    step('month', '第一个月份'),
  ]
  const component = () => (
    <>
      <h1>建库清单</h1>
      <SetupList steps={steps} />
    </>
  )
  await showPage({ component, at: '/admin/setup', answer: () => ({ status: 404, body: {} }) })
  const words = (title: string) => within(screen.getByText(title).closest('li') ?? document.body)
  expect(words('区县填报账号').getByText('待办')).toBeTruthy()
  expect(words('区县填报账号').getByText('系统管理员办理')).toBeTruthy()
  expect(words('第一个月份').getByText('下一步')).toBeTruthy()
  expect(words('债券批次与分配').getByText('可以稍后')).toBeTruthy()
})
