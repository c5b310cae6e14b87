import type { Role } from '@pianqu/shared/access/access.ts'
import { screen, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { aProblem, showPage } from '../../test-page.tsx'
import { PageHeader } from '../../ui/layout/page-header.tsx'
import { aBlocker, aRow, noBlockersAt, someSums, someUnits } from './blocker.fixture.ts'
import { OpenBlockers } from './open-blockers.tsx'

const place = { kind: 'project', code: 'P1', name: '铁路专用线' } as const

const blockersAt = (path: string): object => (path.endsWith('/summary') ? someSums() : { rows: [aRow()], total: 1 })

interface Shown {
  readonly role?: Role
  readonly mayRaise?: boolean
  /** Addresses that do not answer. */
  readonly awaited?: readonly string[]
  readonly failing?: string
}

const show = (hasAny: boolean, { role = 'district', mayRaise = true, awaited = [], failing }: Shown = {}) =>
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
      if (awaited.includes(path)) return new Promise(() => undefined)
      if (path === failing) return aProblem('common/internal', 500)
      if (method === 'POST') return { status: 201, body: aBlocker() }
      if (path === '/api/units') return { body: { rows: someUnits, total: 3 } }
      return { body: (hasAny ? blockersAt(path) : noBlockersAt(path)) ?? {} }
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
    ['all of them', ['/api/blockers', '/api/blockers/summary']],
    ['the list', ['/api/blockers']],
    ['the counts', ['/api/blockers/summary']],
  ])('are awaited in sight while %s is asked for', async (_, awaited) => {
    await show(false, { awaited })
    const card = within(await screen.findByRole('region', { name: '堵点' }))
    expect(await card.findByRole('status', { name: '正在加载' })).toBeTruthy()
    expect(card.queryByText(/没有未销号的堵点/)).toBeNull()
  })

  test('cannot be read: why, and once more', async () => {
    const { user, calls } = await show(false, { failing: '/api/blockers' })
    const card = within(await screen.findByRole('region', { name: '堵点' }))
    await user.click(await card.findByRole('button', { name: '重试' }))
    expect(calls.filter(({ path }) => path === '/api/blockers').length).toBeGreaterThan(1)
    expect(card.queryByText(/没有未销号的堵点/)).toBeNull()
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
