import type { Inbox, InboxRow } from '@pianqu/shared/inbox/inbox.contract.ts'
import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { showPage } from '../../test-page.tsx'
import { InboxBadge } from './inbox-badge.tsx'
import { InboxPage } from './inbox-page.tsx'

const answering: InboxRow = {
  kind: 'blocker-answer',
  title: '答复：电缆迁改方案未批',
  subject: 'DD-2025-0163 · 滨江路综合管廊 · 锦安区提出',
  dueOn: '2025-10-30',
  since: '2025-10-16',
  link: '/blockers/b1',
}
const marking: InboxRow = {
  kind: 'marking',
  title: '评价22个市级部门',
  subject: '2025年度双向考核',
  dueOn: null,
  since: null,
  link: '/assessment?year=2025&tab=marking',
}

const days: Inbox['days'] = [
  { day: '2025-10-28', isWorkingDay: true },
  { day: '2025-10-30', isWorkingDay: true },
]

const nothing = { others: { rows: [], total: 0 }, done: { rows: [], total: 0 }, month: null }

const show = (
  rows: readonly InboxRow[],
  quiet: Inbox['quiet'] = ['report-fill'],
  rest: Pick<Inbox, 'others' | 'done' | 'month'> = nothing,
) =>
  showPage({
    component: () => (
      <>
        <InboxBadge />
        <InboxPage />
      </>
    ),
    at: '/inbox',
    role: 'district',
    answer: () => ({ body: { rows, total: rows.length, quiet, days, ...rest } }),
  })

describe('my list', () => {
  test('says one number in the bar, the headline and the list, and fills the first button alone', async () => {
    await show([answering, marking])
    await screen.findByRole('heading', { name: '2件事等我处理，最早10-30到期（还有2天）；没有逾期' })
    expect(screen.getByText('2', { selector: 'span' }).textContent).toBe('2件')
    const list = within(screen.getByRole('region', { name: '等我处理 2件' }))
    const rows = list.getAllByRole('listitem').map(({ textContent }) => textContent)
    expect(rows).toEqual([
      '堵点待答复电缆迁改方案未批DD-2025-0163 · 滨江路综合管廊 · 锦安区提出还有2天10-30到期已等12天答复',
      '双向考核22个市级部门2025年度双向考核没有期限评价',
    ])
    const buttons = list.getAllByRole('link').map((link) => [link.getAttribute('aria-label'), link.className])
    expect(buttons.map(([label]) => label)).toEqual(['答复：电缆迁改方案未批', '评价22个市级部门'])
    expect(buttons.map(([, look]) => look?.includes('primary'))).toEqual([true, false])
    expect(within(screen.getByRole('list', { name: '今后十四天' })).getByText('答复')).toBeDefined()
    expect(screen.getByRole('region', { name: '现在没有' }).textContent).toContain('月报待报')
  })

  test('shows what others have in hand apart from its number, what was done today, and the month', async () => {
    const other = {
      title: '更正待定：滨江绿道',
      subject: '市级专班审批',
      since: '2025-10-23' as const,
      link: '/dispatch/corrections',
    }
    await show([answering], [], {
      others: { rows: [other], total: 1 },
      done: { rows: ['答复堵点：DD-2025-0158 管线迁改'], total: 3 },
      month: { month: '2025-10', owed: 55, accepted: 0, submitted: 54, returned: 1, draft: 0, empty: 0 },
    })
    await screen.findByRole('heading', { name: /^1件事等我处理/ })
    expect(screen.getByText('10月月报应报55行，已交54行、退回1行；另有1件在等别人，不计入1件')).toBeDefined()
    expect(screen.getByRole('region', { name: '等别人 1件' }).textContent).toContain(
      '更正待定：滨江绿道市级专班审批已等5天',
    )
    expect(screen.getByText('今天已办 3 件：答复堵点：DD-2025-0158 管线迁改等')).toBeDefined()
    expect(screen.getByRole('region', { name: '10月月报' }).textContent).toContain(
      '应报 55 行＝已审 0＋已交待审 54＋退回 1＋草稿 0＋未填 0',
    )
  })

  test('leads to where it is done, with what the address says', async () => {
    const { user, search } = await show([marking])
    await user.click(await screen.findByRole('link', { name: '评价22个市级部门' }))
    await waitFor(() => expect(search()).toEqual({ year: 2025, tab: 'marking' }))
  })

  test('says so where nothing waits, and shows no number in the bar', async () => {
    await show([], [])
    await screen.findByRole('heading', { name: '现在没有事等我处理' })
    expect(screen.getByText('没有等我处理的事')).toBeDefined()
    expect(screen.queryByText('件')).toBeNull()
    expect(screen.queryByRole('list', { name: '今后十四天' })).toBeNull()
    expect(screen.queryByRole('region', { name: '现在没有' })).toBeNull()
  })
})
