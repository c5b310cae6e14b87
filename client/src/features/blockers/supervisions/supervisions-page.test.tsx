import type { Supervision } from '@pianqu/shared/blockers/blocker.contract.ts'
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { someUnits } from '../../../parts/blockers/blocker.fixture.ts'
import { showPage } from '../../../test-page.tsx'
import { SupervisionsPage } from './supervisions-page.tsx'

const order: Supervision = {
  id: 's1',
  number: 'DB-2025-0012',
  blockerId: 'b1',
  blockerNumber: 'DD-2025-0058',
  title: '专用线用地指标缺126亩',
  colour: 'red',
  level: 'department',
  unitCode: 'B1',
  unitName: '市财政局',
  promise: '请市级统筹调剂年度计划指标',
  dueOn: '2025-10-14',
  issuedOn: '2025-10-15',
  state: 'signed',
  signedBy: '李',
  signedAt: '2025-10-16T02:00:00Z',
  feedback: null,
  feedbackBy: null,
  feedbackAt: null,
  doneBy: null,
  doneAt: null,
  maySteps: ['report'],
  version: 2,
}

const show = (rows: readonly Supervision[], at = '/supervisions') =>
  showPage({
    component: () => <SupervisionsPage />,
    at,
    role: 'department',
    unitName: '市财政局',
    answer: ({ path, method }) => {
      if (method === 'POST') return { body: { ...order, state: 'reported' } }
      if (path === '/api/units') return { body: { rows: someUnits, total: 3 } }
      return { body: { rows, total: rows.length } }
    },
  })

test('orders name their colour in words, and are reported on', async () => {
  const { user, calls } = await show([order])
  const row = within(await screen.findByRole('row', { name: /DB-2025-0012/ }))
  expect(row.getByText('红色：逾期')).toBeTruthy()
  expect(row.getByText('李 2025-10-16 10:00签收')).toBeTruthy()
  await user.click(row.getByRole('button', { name: /^反馈/ }))
  const dialog = within(await screen.findByRole('dialog', { name: '反馈：DB-2025-0012' }))
  await user.type(dialog.getByLabelText('反馈内容'), '已报省厅')
  await user.click(dialog.getByRole('button', { name: '反馈' }))
  await waitFor(() =>
    expect(calls.find((call) => call.method === 'POST')).toMatchObject({
      path: '/api/supervisions/s1/steps',
      body: { step: 'report', version: 2, text: '已报省厅' },
    }),
  )
})

test('filters stand in the address, and nonsense in it is left out', async () => {
  const { calls, choose, search } = await show([], '/supervisions?colour=green&state=issued')
  await screen.findByText('没有同时符合这些条件的督办单')
  const asked = calls.find(({ path }) => path === '/api/supervisions')?.query
  expect(asked).toMatchObject({ state: 'issued' })
  expect(asked).not.toHaveProperty('colour')
  await choose('颜色', '蓝色：临期')
  expect(search()).toMatchObject({ colour: 'blue', state: 'issued' })
})
