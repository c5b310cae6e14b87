import type { Role } from '@pianqu/shared/access/access.ts'
import type { BlockerCause, BlockerRow, BlockerSummary } from '@pianqu/shared/blockers/blocker.contract.ts'
import { screen, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { aRow, someSums, someUnits } from '../../parts/blockers/blocker.fixture.ts'
import { type Asked, showPage } from '../../test-page.tsx'
import { BlockersPage } from './blockers-page.tsx'

interface World {
  readonly rows?: readonly BlockerRow[]
  readonly sums?: BlockerSummary
  readonly causes?: readonly BlockerCause[]
  readonly role?: Role
  readonly unitName?: string
  readonly at?: string
}

const show = ({ rows = [aRow()], sums = someSums(), causes = [], ...given }: World = {}) =>
  showPage({
    component: () => <BlockersPage />,
    at: '/blockers',
    ...given,
    answer: ({ path, method }) => {
      if (method === 'POST')
        return { status: 201, body: { ...causes[0], id: 'c9', title: '迁改', ask: null, members: [], version: 1 } }
      if (path === '/api/blockers/summary') return { body: sums }
      if (path === '/api/blocker-causes') return { body: { rows: causes, total: causes.length } }
      if (path === '/api/units') return { body: { rows: someUnits, total: 3 } }
      if (path === '/api/areas') return { body: { rows: [], total: 0, month: '2025-10', provisional: false } }
      return { body: { rows, total: rows.length } }
    },
  })

const lists = (calls: readonly Asked[]) =>
  calls.filter(({ path }) => path === '/api/blockers').map(({ query }) => query)

describe('blockers', () => {
  test('are told in a sentence, and each with its limit and who owes the next step', async () => {
    const { calls } = await show()
    expect(await screen.findByRole('heading', { name: /^4件堵点未销号，1件已逾期/ })).toBeTruthy()
    const row = within(await screen.findByRole('row', { name: /DD-2025-0058/ }))
    expect(row.getByText('逾期14天').tagName).toBe('STRONG')
    expect(row.getByText('市财政局答复')).toBeTruthy()
    expect(row.getByText('已受理，待答复')).toBeTruthy()
    expect(lists(calls)[0]).toMatchObject({ view: 'city', page: '1' })
  })

  test.each<[Role, string | null, string, string[]]>([
    ['taskforce', null, 'city', ['待市级议定 1', '我提出 2', '已逾期 1', '未销号 4', '已销号 3', '全部 7']],
    [
      'district',
      '云锦区',
      'raised',
      ['待市级议定 1', '我牵头 0', '我提出 2', '已逾期 1', '未销号 4', '已销号 3', '全部 7'],
    ],
    ['leader', null, 'city', ['待市级议定 1', '已逾期 1', '未销号 4', '已销号 3', '全部 7']],
  ])('open for a %s with the view that concerns them', async (role, unitName, view, tabs) => {
    const { calls } = await show({ role, ...(unitName && { unitName }) })
    await screen.findByRole('row', { name: /DD-2025-0058/ })
    expect(screen.getAllByRole('tab').map(({ textContent }) => textContent)).toEqual(tabs)
    expect(lists(calls)[0]?.['view']).toBe(view)
  })

  test('stand behind every count, under the filters of the page', async () => {
    await show({ at: '/blockers?area=A01&state=raised' })
    await screen.findByRole('link', { name: '账龄46—60天3件' })
    const leads = (name: string | RegExp) => screen.getByRole('link', { name }).getAttribute('href')
    expect(leads('账龄46—60天3件')).toBe('/blockers?area=A01&view=open&ageFrom=46&ageTo=60')
    expect(leads('账龄46—60天已逾期1件')).toBe('/blockers?area=A01&view=open&ageFrom=46&ageTo=60&late=yes')
    expect(leads('账龄46—60天未逾期2件')).toBe('/blockers?area=A01&view=open&ageFrom=46&ageTo=60&late=no')
    expect(leads('未逾期 3')).toBe('/blockers?area=A01&view=open&late=no')
    expect(leads('市级专班欠1件')).toBe('/blockers?area=A01&view=open&owedBy=taskforce')
    expect(leads('市级 3')).toBe('/blockers?area=A01&view=open&owedSide=city')
    expect(leads('区县 1')).toBe('/blockers?area=A01&view=open&owedSide=districts')
    expect(leads('2件')).toBe('/blockers?area=A01&view=all&raisedFrom=2025-10-01')
    expect(leads('1件')).toBe('/blockers?area=A01&view=closed&closedFrom=2025-10-01')
    const cause = within(screen.getByRole('row', { name: /^资金/ })).getByRole('link', { name: '1' })
    expect(decodeURIComponent(cause.getAttribute('href') ?? '')).toBe('/blockers?area=A01&type=资金&view=open')
    expect(screen.getByText(/同一件只算一方，3＋1＝4/)).toBeTruthy()
    expect(screen.getByRole('heading', { name: /^4件堵点未销号/ })).toBeTruthy()
  })

  test('show a unit what it owes to whom and who owes it, each with its list', async () => {
    const one = { overdue: 0 }
    const own = {
      unitCode: 'B1',
      unitName: '市财政局',
      owes: [{ key: 'D1', name: '云锦区', count: 3, ...one }],
      isOwed: [
        { key: 'B2', name: '市发展改革委', count: 2, ...one },
        { key: 'taskforce', name: '市级专班', count: 1, ...one },
      ],
      owesTotal: 3,
      isOwedTotal: 3,
    }
    await show({ role: 'department', unitName: '市财政局', at: '/blockers?type=用地', sums: someSums({ own }) })
    await screen.findByRole('heading', { name: '市财政局欠3件下一步，在等别的单位3件' })
    const leads = (name: string) => {
      const href = decodeURIComponent(screen.getByRole('link', { name }).getAttribute('href') ?? '')
      return href.replace('/blockers?type=用地&view=open&', '')
    }
    expect(leads('我欠 3')).toBe('owedBy=B1')
    expect(leads('欠云锦区3件')).toBe('owedBy=B1&owedTo=D1')
    expect(leads('欠我 3')).toBe('owedBy=B2,taskforce&owedTo=B1')
    expect(leads('市级专班欠1件')).toBe('owedBy=taskforce&owedTo=B1')
    expect(leads('市级单位共欠3件')).toBe('owedSide=city')
    expect(leads('区县共欠1件')).toBe('owedSide=districts')
  })

  test('that a count opened are let go again, one by one', async () => {
    const { user, search, calls } = await show({
      at: '/blockers?view=open&owedBy=B1,B2&owedTo=D1&owedSide=city&late=no&ageFrom=46&raisedFrom=2025-10-01&closedFrom=soon',
    })
    await screen.findByRole('row', { name: /DD-2025-0058/ })
    const asked = {
      owedBy: 'B1,B2',
      owedTo: 'D1',
      owedSide: 'city',
      isLate: 'false',
      ageFrom: '46',
      raisedFrom: '2025-10-01',
    }
    expect(lists(calls)[0]).toMatchObject(asked)
    expect(lists(calls)[0]).not.toHaveProperty('closedFrom')
    for (const name of ['云锦区在等下一步', '等市级单位办下一步', '没有逾期', '2025-10-01起提出']) {
      expect(screen.getByRole('button', { name: new RegExp(`^${name}\\s*，不限$`) })).toBeTruthy()
    }
    await user.click(screen.getByRole('button', { name: /^等市财政局等2家办下一步\s*，不限$/ }))
    expect(search()).toMatchObject({ view: 'open', ageFrom: 46 })
    expect(search()).not.toHaveProperty('owedBy')
  })

  test('of which none is open say when the last was closed', async () => {
    const thisMonth = { from: '2025-10-01', raised: 0, closed: 1 } as const
    const sums = someSums({ open: 0, oldest: null, thisMonth, headline: '没有未销号的堵点' })
    await show({ rows: [], sums })
    const closed = await screen.findByRole('link', { name: '1件' })
    expect(closed.parentElement?.textContent).toBe('最近一次销号在2025-10-20；本月新提0件、销号1件')
    expect(screen.getByText('「待市级议定」里没有堵点')).toBeTruthy()
    expect(screen.queryByRole('list', { name: '账龄分布' })).toBeNull()
  })

  test('have the time that each unit took beside what it still owes', async () => {
    const unit = { unitCode: 'B1', unitName: '市财政局', answered: 12, medianDays: 6, ninetiethDays: 11 }
    const answers = [{ ...unit, open: 3, oldestOpenDays: 50 }]
    await show({ at: '/blockers?show=answers', sums: someSums({ answers }) })
    const table = await screen.findByRole('table', { name: '各单位答复用时' })
    const row = within(table).getByRole('row', { name: /^市财政局/ })
    expect(
      within(row)
        .getAllByRole('cell')
        .map(({ textContent }) => textContent),
    ).toEqual(['12', '6', '11', '3', '50'])
    const link = within(row).getByRole('link', { name: '市财政局待答复3件' })
    expect(link.getAttribute('href')).toBe('/blockers?view=open&answerOf=B1')
    const answered = within(row).getByRole('link', { name: '市财政局已答复12件' })
    expect(answered.getAttribute('href')).toBe('/blockers?view=all&answeredBy=B1')
  })

  test('stand by state on the board', async () => {
    const { user, calls, search } = await show()
    await user.click(await screen.findByRole('button', { name: '按状态看板' }))
    expect(await screen.findByRole('region', { name: '已受理，待答复 1' })).toBeTruthy()
    expect(screen.queryByRole('region', { name: /^已销号/ })).toBeNull()
    expect(search()).toMatchObject({ show: 'board' })
    expect(lists(calls).some(({ state, view }) => state === 'ruling' && view === 'city')).toBe(true)
  })
})

describe('blockers under one cause', () => {
  const cause: BlockerCause = {
    id: 'c1',
    title: '线路迁改方案未批',
    ask: '一并议定',
    members: [
      { id: 'b1', number: 'DD-2025-0058', title: '一' },
      { id: 'b2', number: 'DD-2025-0061', title: '二' },
    ],
    version: 1,
  }
  const members = [
    aRow({ causeId: 'c1' }),
    aRow({ id: 'b3', number: 'DD-2025-0060', title: '别的事' }),
    aRow({ id: 'b2', number: 'DD-2025-0061', causeId: 'c1', areaName: '澜湾商务区', ageDays: 50 }),
  ]

  test('are one item with its blockers below, which the task force decides at once', async () => {
    const { user, choose, calls } = await show({ rows: members, causes: [cause] })
    const head = await screen.findByRole('row', { name: /线路迁改方案未批/ })
    expect(head.textContent).toContain('2个片区')
    expect(head.textContent).toContain('最早一件逾期14天')
    expect(
      screen
        .getAllByRole('rowheader')
        .slice(-4)
        .map(({ textContent }) => textContent),
    ).toEqual(['2件', 'DD-2025-0058', 'DD-2025-0061', 'DD-2025-0060'])
    await user.click(within(head).getByRole('button', { name: '一并交办' }))
    const dialog = within(await screen.findByRole('dialog'))
    expect(dialog.getByRole('button', { name: '一并交办' })).toHaveProperty('disabled', true)
    await choose('牵头单位', /市财政局/)
    await user.type(dialog.getByLabelText('理由'), '会议议定')
    await user.click(dialog.getByRole('button', { name: '一并交办' }))
    await screen.findByText('已一并交办')
    // What is not chosen stays as each blocker has it.
    const sent = calls.find(({ method }) => method === 'POST')
    expect(sent?.path).toBe('/api/blocker-causes/c1/decision')
    expect(sent?.body).toEqual({ version: 1, leadUnit: 'B1', reason: '会议议定' })
  })

  test('are chosen in the list', async () => {
    const { user, calls } = await show({ rows: members.map((row) => ({ ...row, causeId: null })) })
    await user.click(await screen.findByRole('button', { name: '选择归并' }))
    await user.click(screen.getByRole('checkbox', { name: 'DD-2025-0058' }))
    expect(screen.getByRole('button', { name: '同因归并（1件）' })).toHaveProperty('disabled', true)
    await user.click(screen.getByRole('checkbox', { name: 'DD-2025-0061' }))
    await user.click(screen.getByRole('button', { name: '同因归并（2件）' }))
    const dialog = within(await screen.findByRole('dialog', { name: '同因归并：2件' }))
    await user.type(dialog.getByLabelText('共同原因'), '线路迁改')
    await user.click(dialog.getByRole('button', { name: '归并' }))
    await screen.findByText('已归并')
    expect(calls.find(({ method }) => method === 'POST')?.body).toEqual({
      title: '线路迁改',
      ask: null,
      blockerIds: ['b1', 'b2'],
    })
  })

  test('are not put together by anybody else', async () => {
    await show({ rows: members, causes: [cause], role: 'department', unitName: '市财政局' })
    await screen.findByRole('row', { name: /线路迁改方案未批/ })
    expect(screen.queryByRole('button', { name: /归并|一并交办/ })).toBeNull()
  })
})
