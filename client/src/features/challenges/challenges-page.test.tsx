import type { Role } from '@pianqu/shared/access/access.ts'
import type { Challenge } from '@pianqu/shared/challenges/challenge.contract.ts'
import { screen, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { showPage } from '../../test-page.tsx'
import { aChallenge, aMilestone, twoClaims } from './challenge.fixture.ts'
import { ChallengePage } from './challenge-page.tsx'
import { ChallengesPage } from './challenges-page.tsx'

const showList = (rows: readonly Challenge[], role: Role = 'district') =>
  showPage({
    component: () => <ChallengesPage />,
    at: '/challenges',
    role,
    answer: () => ({ body: { rows, total: rows.length } }),
  })

const showOne = (challenge: Challenge, role: Role = 'taskforce', unitName: string | null = null) =>
  showPage({
    component: () => <ChallengePage />,
    at: '/challenges/2025-01',
    role,
    unitName,
    answer: ({ path }) => ({
      body: path === '/api/areas' ? { rows: [], total: 0, month: '2025-10', provisional: false } : challenge,
    }),
  })

describe('the list of tasks', () => {
  test('says what is open, what runs and what is late, and leads on by view', async () => {
    const running = aChallenge({
      challengeId: '2025-02',
      title: '算力普惠',
      state: 'awarded',
      milestoneCount: 3,
      confirmedCount: 1,
      overdueCount: 1,
    })
    const { user, search } = await showList([aChallenge(), running])
    expect(await screen.findByRole('heading', { name: '揭榜挂帅：1项张榜，1项攻关中，有1个节点逾期' })).toBeTruthy()
    expect(screen.getByText('节点1/3已确认')).toBeTruthy()
    expect(screen.queryByRole('button', { name: '起草榜单' })).toBeNull()
    await user.click(screen.getByRole('tab', { name: '攻关中' }))
    expect(screen.getAllByRole('rowheader').map(({ textContent }) => textContent)).toEqual(['算力普惠'])
    expect(search()).toMatchObject({ view: 'running' })
  })

  test('says what to do where there is none', async () => {
    await showList([])
    expect(await screen.findByText('还没有榜单')).toBeTruthy()
  })
})

describe('one task', () => {
  test('is claimed by a unit with what nobody else reads', async () => {
    const { user, calls } = await showOne(aChallenge({ mayClaim: true }), 'district', '锦安区')
    await user.click(await screen.findByRole('button', { name: '揭榜' }))
    const dialog = await screen.findByRole('dialog')
    await user.type(within(dialog).getByLabelText('揭榜说明'), '条件具备')
    await user.type(within(dialog).getByLabelText('实施方案'), '分三步')
    await user.type(within(dialog).getByLabelText('联系人和电话'), '陈 0000')
    await user.click(within(dialog).getByRole('button', { name: '揭榜' }))
    await screen.findByText('已揭榜')
    expect(calls.find(({ method }) => method === 'PUT')).toMatchObject({
      path: '/api/challenges/2025-01/claim',
      body: { text: '条件具备', plan: '分三步', contact: '陈 0000' },
    })
  })

  test('is awarded with a reason for each that is chosen', async () => {
    const task = aChallenge({ claims: twoClaims, claimCount: 2, maySteps: ['award', 'withdraw'] })
    const { user, calls } = await showOne(task)
    await user.click(await screen.findByRole('button', { name: '评定中榜单位' }))
    const dialog = await screen.findByRole('dialog')
    const send = within(dialog).getByRole('button', { name: '评定' })
    await user.click(within(dialog).getByRole('checkbox', { name: '栖梧区' }))
    expect(send).toHaveProperty('disabled', true)
    await user.type(within(dialog).getByLabelText('选定栖梧区的理由'), '方案可行')
    await user.click(send)
    await screen.findByText('已评定中榜单位')
    expect(calls.find(({ method }) => method === 'POST')?.body).toEqual({
      step: 'award',
      version: 2,
      awards: [{ unitCode: 'D2', reason: '方案可行' }],
    })
  })

  test('shows a late milestone, which its holder reports with proof', async () => {
    const task = aChallenge({ state: 'awarded', milestones: [aMilestone], milestoneCount: 1, overdueCount: 1 })
    const { user, calls } = await showOne(task, 'district', '锦安区')
    expect(await screen.findByText('逾期')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: '报完成：首批开街' }))
    const dialog = await screen.findByRole('dialog')
    await user.type(within(dialog).getByLabelText('完成情况和证明'), '验收结论')
    await user.type(within(dialog).getByLabelText('完成日期'), '2025-10-20')
    await user.click(within(dialog).getByRole('button', { name: '报完成' }))
    await screen.findByText('已报完成，待市级专班确认')
    expect(calls.find(({ method }) => method === 'POST')).toMatchObject({
      path: '/api/challenges/2025-01/milestones/m1/steps',
      body: { step: 'report', version: 1, proof: '验收结论', doneOn: '2025-10-20' },
    })
  })

  test('cannot be called done while a milestone is open', async () => {
    const task = aChallenge({ state: 'awarded', milestones: [aMilestone], maySteps: ['fail'] })
    const { user } = await showOne(task)
    await user.click(await screen.findByRole('button', { name: '认定结果' }))
    const dialog = await screen.findByRole('dialog')
    await user.type(within(dialog).getByLabelText('认定日期'), '2025-10-20')
    await user.type(within(dialog).getByLabelText('理由'), '逾期未成')
    expect(within(dialog).getByRole('button', { name: '认定完成' })).toHaveProperty('disabled', true)
    expect(within(dialog).getByRole('button', { name: '认定未完成' })).toHaveProperty('disabled', false)
  })
})
