import type { Role } from '@pianqu/shared/access/access.ts'
import { screen, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { showPage } from '../../test-page.tsx'
import { PageHeader } from '../../ui/layout/page-header.tsx'
import { aBlocker, aRow, noBlockersAt, someSums, someUnits } from './blocker.fixture.ts'
import { OpenBlockers } from './open-blockers.tsx'

const place = { kind: 'project', code: 'P1', name: '铁路专用线' } as const

const show = (hasAny: boolean, { role = 'district', mayRaise = true }: { role?: Role; mayRaise?: boolean } = {}) =>
  showPage({
    component: () => (
      <>
        <PageHeader title="项目" />
        <OpenBlockers place={place} mayRaise={mayRaise} />
      </>
    ),
    at: '/projects/P1',
    role,
    unitName: '云锦区',
    answer: ({ path, method }) => {
      if (method === 'POST') return { status: 201, body: aBlocker() }
      if (path === '/api/units') return { body: { rows: someUnits, total: 3 } }
      if (!hasAny) return { body: noBlockersAt(path) ?? {} }
      return { body: path.endsWith('/summary') ? someSums() : { rows: [aRow()], total: 1 } }
    },
  })

describe('the blockers of a project', () => {
  test('stand on its page, the oldest first, and lead to all of them', async () => {
    const { calls } = await show(true)
    const card = within(await screen.findByRole('region', { name: '4件堵点未销号，1件已逾期' }))
    const line = await card.findByRole('listitem')
    expect(line.textContent).toContain('账龄34天')
    expect(line.textContent).toContain('下一步：市财政局答复')
    expect(card.getByRole('link', { name: '全部堵点' }).getAttribute('href')).toBe('/blockers?view=open&project=P1')
    expect(calls.find(({ path }) => path === '/api/blockers')?.query).toMatchObject({ project: 'P1', sort: '-ageDays' })
  })

  test('are none, and one is raised there', async () => {
    const { user, choose, calls } = await show(false)
    const card = within(await screen.findByRole('region', { name: '堵点' }))
    await card.findByText('没有未销号的堵点。')
    await user.click(card.getByRole('button', { name: '提堵点' }))
    const dialog = within(await screen.findByRole('dialog', { name: '提堵点：铁路专用线' }))
    expect(dialog.getByRole('button', { name: '提出' })).toHaveProperty('disabled', true)
    await choose('类别', '用地')
    await user.type(dialog.getByLabelText('堵点内容'), '用地指标不足')
    await user.type(dialog.getByLabelText('涉及金额（万元）'), '1250.5')
    await choose('建议牵头单位（可不填）', /市财政局/)
    await user.click(dialog.getByRole('button', { name: '提出' }))
    await screen.findByText('已提出 DD-2025-0058')
    expect(calls.find(({ method }) => method === 'POST')?.body).toEqual({
      projectCode: 'P1',
      areaCode: null,
      type: '用地',
      text: '用地指标不足',
      ask: null,
      costYuan: 12_505_000,
      delayDays: null,
      leadUnit: 'B1',
      coUnits: [],
    })
  })

  test.each([
    ['on the ground of another district', { mayRaise: false }],
    ['by a leader', { role: 'leader' }],
  ] as const)('are not raised %s', async (_, who) => {
    await show(false, who)
    await screen.findByText('没有未销号的堵点。')
    expect(screen.queryByRole('button', { name: '提堵点' })).toBeNull()
  })
})
