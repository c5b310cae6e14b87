import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { nothingKept } from '../../../editing/edit.ts'
import { aBlocker, aRow, someUnits } from '../../../parts/blockers/blocker.fixture.ts'
import { showPage } from '../../../test-page.tsx'
import { PageHeader } from '../../../ui/layout/page-header.tsx'
import { draftLine } from '../report.fixture.ts'
import { LineBlockers } from './line-blockers.tsx'
import { showLine } from './shown-line.ts'

const lineSaying = (problem: string | null) =>
  showLine(draftLine({ content: { problem, problemType: '用地' } }), { kept: nothingKept }, 'open')

const show = (problem: string | null, rows = [aRow({ text: '已提过的堵点', title: '已提过的堵点' })]) =>
  showPage({
    component: () => (
      <>
        <PageHeader title="填报" />
        <LineBlockers line={lineSaying(problem)} month="2025-10" />
      </>
    ),
    at: '/dispatch',
    role: 'district',
    unitName: '云锦区',
    answer: ({ path, method }) => {
      if (method === 'POST') return { status: 201, body: aBlocker() }
      if (path === '/api/units') return { body: { rows: someUnits, total: 3 } }
      return { body: { rows, total: rows.length } }
    },
  })

test('what a line says becomes a blocker of its project and month', async () => {
  const { user, calls } = await show('用地指标不足')
  await user.click(await screen.findByRole('button', { name: '提为堵点' }))
  const dialog = within(await screen.findByRole('dialog', { name: '提堵点：文体枢纽' }))
  await user.click(dialog.getByRole('button', { name: '提出' }))
  await screen.findByText('已提出 DD-2025-0058')
  expect(calls.find(({ method }) => method === 'POST')?.body).toMatchObject({
    projectCode: 'P1',
    type: '用地',
    text: '用地指标不足',
    fromMonth: '2025-10',
  })
})

test('what was raised already shows where it stands, and is not raised twice', async () => {
  await show('已提过的堵点')
  expect((await screen.findByRole('listitem')).textContent).toContain('已受理，待答复')
  expect(screen.queryByRole('button', { name: '提为堵点' })).toBeNull()
})

test('a line that says nothing of a project without blockers is left alone', async () => {
  const { calls } = await show(null, [])
  await screen.findByRole('heading', { name: '填报' })
  expect(calls.some(({ path }) => path === '/api/blockers')).toBe(true)
  expect(screen.queryByRole('region', { name: '堵点' })).toBeNull()
})
