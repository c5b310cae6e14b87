import type { Role } from '@pianqu/shared/access/access.ts'
import type { RulePage as Page } from '@pianqu/shared/rules/rule.contract.ts'
import { screen, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { type Asked, aProblem, showPage } from '../../test-page.tsx'
import { RulePage } from './rule-page.tsx'
import { aDraft, aTrial, lightPage } from './rules.fixture.ts'

const period = (month: string) => ({
  ...{
    month,
    provisional: false,
    state: 'published',
    accepted: 24,
    owed: 24,
    exempt: 0,
    onTime: null,
    openedOn: null,
    dueOn: null,
  },
  ...{ lateUntil: null, originalDueOn: null, dueReason: null, snapshot: null, version: 1 },
})
const periods = { rows: [period('2025-10'), period('2025-09')], total: 2, current: '2025-09' }

interface Given {
  readonly page?: Page
  readonly role?: Role
  readonly at?: string
}

const show = ({ page = lightPage(), role = 'taskforce', at = '/admin/rules/light/light' }: Given = {}) =>
  showPage({
    component: () => <RulePage />,
    at,
    role,
    answer: ({ method, path }: Asked) => {
      if (path === '/api/periods') return { body: periods }
      if (path.endsWith('/preview')) return { body: aTrial }
      if (method !== 'GET') return { status: path.endsWith('/drafts') ? 201 : 200, body: aDraft() }
      return path.startsWith('/api/rules/') ? { body: page } : aProblem('common/not-found', 404)
    },
  })

const field = (name: string | RegExp) => screen.getByRole('textbox', { name })

describe('the page of a rule', () => {
  test('tells what is in force, and what each version changed', async () => {
    await show({ role: 'district' })
    await screen.findByRole('heading', { level: 1, name: /亮灯规则：第1版，2025年7月起/ })
    const now = screen.getByRole('region', { name: '现行内容' })
    expect(within(now).getByText('进度滞后上限').nextSibling?.textContent).toBe('20个百分点')
    const table = screen.getByRole('table', { name: '第1版的改动' })
    expect(within(table).getByRole('row', { name: /进度滞后上限/ }).textContent).toBe(
      '进度滞后上限30个百分点20个百分点',
    )
    expect(screen.getByText(/周文拟定 · 沈岚于2025-06-12/)).toBeTruthy()
    expect(screen.getByText('新版本最早可从2025年10月起：已发布的月份不随规则改变。')).toBeTruthy()
    expect(screen.queryByRole('button', { name: '拟定新版本' })).toBeNull()
  })

  test('takes a new version: wrong fields are named, what it changes is told, and it is kept for somebody else', async () => {
    const { user, calls } = await show()
    await user.click(await screen.findByRole('button', { name: '拟定新版本' }))
    const editor = screen.getByRole('region', { name: '拟定新版本' })
    const faults = within(editor).getByRole('status', { name: '还需要改的' })
    expect(faults.textContent).toContain('内容与现行版本没有差别')
    const red = field('进度滞后上限（个百分点）')
    await user.clear(red)
    await user.type(red, 'x')
    expect(faults.textContent).toContain('进度滞后上限：应为数字')
    expect(within(editor).getByRole('button', { name: '保存草案' })).toHaveProperty('disabled', true)
    await user.clear(red)
    await user.type(red, '15')
    await user.clear(field('自哪个月起'))
    await user.type(field('自哪个月起'), '2025-09')
    expect(faults.textContent).toContain('2025年9月及以前已经发布')
    await user.clear(field('自哪个月起'))
    await user.type(field('自哪个月起'), '2025-11')
    await user.type(field('依据'), '岚片专12号')
    expect(within(editor).getByRole('table', { name: '与现行版本的差别' }).textContent).toContain(
      '20个百分点15个百分点',
    )
    await user.click(within(editor).getByRole('button', { name: '保存草案' }))
    expect(await screen.findByText('已保存草案')).toBeTruthy()
    expect(calls.find(({ path }) => path.endsWith('/drafts'))?.body).toMatchObject({
      content: { progress: { yellowFromPoints: 5, redAbovePoints: 15 } },
      effectiveMonth: '2025-11',
      basis: '岚片专12号',
      baseEdition: 1,
    })
  })

  test('tries what is typed on past months, before it is kept', async () => {
    const { user, calls } = await show({ at: '/admin/rules/light/light?draft=new' })
    const red = await screen.findByRole('textbox', { name: '进度滞后上限（个百分点）' })
    await user.clear(red)
    await user.type(red, '14')
    await user.click(screen.getByRole('button', { name: '试算' }))
    const row = await screen.findByRole('row', { name: /锦南学校/ })
    expect(row.textContent).toContain('▲ 预警■ 滞后')
    expect(screen.getByText('共1处会不同')).toBeTruthy()
    expect(screen.getByText('滞后项目：1个 → 2个')).toBeTruthy()
    expect(screen.getByRole('heading', { name: '2025年9月：6个中1个不同（已发布，不会随规则改变）' })).toBeTruthy()
    expect(calls.find(({ path }) => path.endsWith('/preview'))?.body).toMatchObject({
      content: { progress: { redAbovePoints: 14 } },
      months: ['2025-10', '2025-09'],
    })
    await user.type(red, '5')
    expect(screen.getByText('共1处会不同（内容已改动，请重新试算）')).toBeTruthy()
  })

  test('lets another person adopt a draft, once it was tried', async () => {
    const { user, calls } = await show({ page: lightPage({ drafts: [aDraft()] }) })
    const card = await screen.findByRole('region', { name: '草案：2025年11月起' })
    const adopt = within(card).getByRole('button', { name: '采用' })
    expect(adopt).toHaveProperty('disabled', true)
    expect(within(card).queryByRole('button', { name: '修改' })).toBeNull()
    await user.click(within(card).getByRole('button', { name: '试算' }))
    await within(card).findByText('共1处会不同')
    await user.click(adopt)
    const dialog = within(await screen.findByRole('dialog'))
    expect(dialog.getByText(/此前已发布的月份不变/)).toBeTruthy()
    await user.click(dialog.getByRole('button', { name: '采用' }))
    expect(await screen.findByText('已采用，2025年11月起生效')).toBeTruthy()
    expect(calls.find(({ path }) => path === '/api/rule-drafts/r1/steps')?.body).toEqual({ step: 'adopt', version: 1 })
  })

  test('asks why where a draft is turned down', async () => {
    const { user, calls } = await show({ page: lightPage({ drafts: [aDraft()] }) })
    await user.click(await screen.findByRole('button', { name: '不采用' }))
    const dialog = within(await screen.findByRole('dialog'))
    expect(dialog.getByRole('button', { name: '不采用' })).toHaveProperty('disabled', true)
    await user.type(dialog.getByRole('textbox', { name: '理由' }), '再议')
    await user.click(dialog.getByRole('button', { name: '不采用' }))
    await screen.findByText('未采用')
    expect(calls.find(({ path }) => path.endsWith('/steps'))?.body).toMatchObject({ step: 'reject', note: '再议' })
  })

  test('lets the drafter change it or take it back, and not adopt it', async () => {
    const { user } = await show({ page: lightPage({ drafts: [aDraft({ draftedById: 'u1' })] }) })
    const card = await screen.findByRole('region', { name: '草案：2025年11月起' })
    expect(within(card).queryByRole('button', { name: '采用' })).toBeNull()
    expect(within(card).getByText('本人拟定的规则须由专班另一人采用或不采用。')).toBeTruthy()
    expect(within(card).getByRole('button', { name: '撤回' })).toBeTruthy()
    await user.click(within(card).getByRole('button', { name: '修改' }))
    expect(screen.getByRole('region', { name: '修改草案' })).toBeTruthy()
    expect(field('依据')).toHaveProperty('value', '岚片专〔2025〕12号')
  })

  test('shows the auditor drafts without a button, and those that were not adopted', async () => {
    const past = aDraft({
      ruleId: 'r0',
      state: 'rejected',
      decidedBy: '沈岚',
      decidedAt: '2025-09-01T02:00:00Z',
      note: '再议',
    })
    await show({ role: 'auditor', page: lightPage({ drafts: [aDraft(), past] }) })
    const card = await screen.findByRole('region', { name: '草案：2025年11月起' })
    expect(
      within(card)
        .getAllByRole('button')
        .map(({ textContent }) => textContent),
    ).toEqual(['试算'])
    expect(screen.getByRole('table', { name: '未采用的草案' }).textContent).toContain('未采用周文沈岚')
  })

  test('of no rule that there is says so', async () => {
    await show({ at: '/admin/rules/nothing/nothing' })
    expect(await screen.findByRole('heading', { name: '没有这条规则' })).toBeTruthy()
  })
})
