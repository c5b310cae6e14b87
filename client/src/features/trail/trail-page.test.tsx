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

const people = [{ userId: 'u2', username: 'li', name: '李', unitName: '云桥区' }]

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
      if (path === '/api/trail/people') return { body: { rows: people, total: people.length } }
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
    expect(calls.find(({ path }) => path === '/api/trail')?.query).toEqual({
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

  test('folds what one person did over and over, and shows each cell before and after', async () => {
    const saved = (seq: number, cells: object, before: object) => ({
      ...line,
      seq,
      action: 'report.save',
      subject: 'report:r1',
      names: { r1: '云桥区2025年10月', P1: '滨江绿道' },
      detail: { lines: { P1: cells }, before: { P1: before } },
    })
    const several = saved(3, { investedYuan: 200_000, progressPercent: 40 }, { investedYuan: 0, progressPercent: 35 })
    const { user } = await show('/admin/audit', [
      several,
      saved(2, { investedYuan: 0 }, { investedYuan: null }),
      saved(1, { note: '已复工' }, { note: null }),
    ])
    expect(screen.queryByText('月报 云桥区2025年10月')).toBeNull()
    await user.click(await screen.findByRole('button', { name: '展开 3 条' }))
    expect(screen.getAllByText('月报 云桥区2025年10月').length).toBe(3)
    await user.click(screen.getByText('改动 2 格'))
    expect(screen.getByRole('row', { name: '滨江绿道 本月完成投资 0万元 20万元' })).toBeTruthy()
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
    expect(trailSearch.parse({ from: 'yesterday', page: 0 })).toMatchObject({ page: 1, size: 50, group: 'action' })
  })
})
