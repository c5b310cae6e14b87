import type { RegistryEventRow } from '@pianqu/shared/registry/registry-event.contract.ts'
import { screen, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { showPage } from '../../test-page.tsx'
import { RegistryPage } from './registry-page.tsx'

const event: RegistryEventRow = {
  eventId: 'e1',
  kind: 'merge',
  noun: 'unit',
  formerCode: 'D2',
  formerName: '清江区',
  successors: [{ code: 'D1', name: '云锦区' }],
  on: '2025-07-01',
  reason: '区划调整',
  documentNumber: null,
  importId: null,
  by: '何',
  at: '2025-07-02T00:00:00Z',
}

const show = (role: 'taskforce' | 'auditor' = 'taskforce') =>
  showPage({
    component: () => <RegistryPage />,
    at: '/admin/registry',
    role,
    answer: ({ method }) =>
      method === 'POST' ? { body: { ...event, successors: ['D8', 'D9'] } } : { body: { rows: [event], total: 1 } },
  })

describe('the page of former names', () => {
  test('says what is what now, and offers nothing to those who only read', async () => {
    await show('auditor')
    const table = within(await screen.findByRole('table'))
    expect(table.getByText('清江区（D2）')).toBeTruthy()
    expect(table.getByText('云锦区（D1）')).toBeTruthy()
    expect(screen.queryByRole('button')).toBeNull()
  })

  test('records what was split, its parts as a person lists them', async () => {
    const { user, calls } = await show()
    await user.click(await screen.findByRole('button', { name: '登记' }))
    const dialog = within(await screen.findByRole('dialog'))
    await user.click(dialog.getByRole('combobox', { name: '变动' }))
    await user.click(await screen.findByRole('option', { name: '拆分' }))
    await user.type(dialog.getByLabelText('原编码'), 'D7')
    await user.type(dialog.getByLabelText(/原名称/), '两江区')
    await user.type(dialog.getByLabelText('现编码'), 'D8、D9')
    await user.type(dialog.getByLabelText('依据'), '区划调整')
    await user.click(dialog.getByRole('button', { name: '登记' }))
    expect((await screen.findAllByText('已登记')).length).toBeGreaterThan(0)
    expect(calls.find(({ method }) => method === 'POST')).toMatchObject({
      path: '/api/registry/events',
      body: { kind: 'split', noun: 'unit', formerCode: 'D7', formerName: '两江区', successors: ['D8', 'D9'] },
    })
  })
})
