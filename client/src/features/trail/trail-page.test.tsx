import { screen } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { type Answer, type Asked, showPage } from '../../test-page.tsx'
import { trailSearch } from './trail.search.ts'
import { TrailPage } from './trail-page.tsx'

const line = {
  seq: 41,
  at: '2025-10-27T16:30:00Z',
  actorId: 'u2',
  actorName: '李',
  action: 'account.disable',
  subject: 'account:zhao',
  detail: {},
}

const show = (
  at: string,
  rows = [line],
  verified: Answer = { body: { ok: true, lines: 41, brokenAt: null, faults: [], found: 0 } },
) =>
  showPage({
    component: () => <TrailPage />,
    at,
    role: 'auditor',
    answer: ({ path }: Asked) => {
      if (path === '/api/units')
        return { body: { rows: [{ code: 'D1', name: '云桥区', type: 'district', sortOrder: null }], total: 1 } }
      return path === '/api/trail/verify' ? verified : { body: { rows, total: rows.length } }
    },
  })

describe('the page of the trail', () => {
  test('reads each line in words, by the clock of the city', async () => {
    await show('/admin/audit')
    expect(await screen.findByText('停用账号')).toBeTruthy()
    expect(screen.getByText('账号 zhao')).toBeTruthy()
    expect(screen.getByText('2025-10-28 00:30')).toBeTruthy()
  })

  test('calls units by their names', async () => {
    const detail = { name: '赵', role: 'district', unitCode: 'D1' }
    await show('/admin/audit', [{ ...line, action: 'account.add', detail }])
    expect(await screen.findByText('赵，区县，云桥区')).toBeTruthy()
  })

  test('asks for days of the city as instants', async () => {
    const { calls } = await show('/admin/audit?from=2025-10-01&to=2025-10-02&subject=project:P1&actor=li&q=x&page=2')
    await screen.findByRole('table')
    expect(calls[0]?.query).toEqual({
      page: '2',
      pageSize: '50',
      subject: 'project:P1',
      actor: 'li',
      q: 'x',
      from: '2025-09-30T16:00:00.000Z',
      to: '2025-10-02T15:59:59.999Z',
    })
  })

  test('takes a typed day into the address, and says what is no day', async () => {
    const { user, search } = await show('/admin/audit')
    await user.type(await screen.findByLabelText('起始日期'), '2025.10.1')
    expect(search()).toMatchObject({ from: '2025-10-01' })
    await user.clear(screen.getByLabelText('起始日期'))
    expect(search()).not.toHaveProperty('from')
    await user.type(screen.getByLabelText('起始日期'), '2025-02-30')
    expect(screen.getByText('应为 2025-10-31 这样的日期')).toBeTruthy()
  })

  test('says which filter to relax', async () => {
    const { user, search } = await show('/admin/audit?actor=nobody', [])
    await user.click(await screen.findByRole('button', { name: '不限操作人' }))
    expect(search()).not.toHaveProperty('actor')
  })

  test('says that the chain is whole', async () => {
    const { user } = await show('/admin/audit')
    await user.click(await screen.findByRole('button', { name: '校验链条' }))
    expect(await screen.findByText('链条完整，共 41 条记录；快照、原始文件、账号和数据库结构都没有被改动')).toBeTruthy()
  })

  test('names each thing that was touched', async () => {
    const faults = ['第17条操作记录的内容被改动', '快照 2025-09-1 的内容与发布时的校验值不符'].map((message) => ({
      kind: 'line-changed',
      seq: null,
      subject: null,
      message,
    }))
    const { user } = await show('/admin/audit', [line], {
      body: { ok: false, lines: 41, brokenAt: 17, faults, found: 2 },
    })
    await user.click(await screen.findByRole('button', { name: '校验链条' }))
    expect(await screen.findByText(/发现 2 处被改动或缺失/)).toBeTruthy()
    for (const { message } of faults) expect(screen.getByText(message)).toBeTruthy()
  })

  test('reads a nonsense address as the plain list', () => {
    expect(trailSearch.parse({ from: 'yesterday', page: 0 })).toEqual({ page: 1 })
  })
})
