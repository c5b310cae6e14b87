import type { SnapshotComparison } from '@pianqu/shared/publishing/snapshot.contract.ts'
import type { SnapshotEntry } from '@pianqu/shared/publishing/snapshot-list.contract.ts'
import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { type Asked, aProblem, showPage } from '../../test-page.tsx'
import { emptySnapshot, snapshotEntry } from './snapshot.fixture.ts'
import { SnapshotsPage } from './snapshots-page.tsx'

const first = snapshotEntry('2025-09-1')
const second = snapshotEntry('2025-09-2', '更正P1重复计列')

const comparison: SnapshotComparison = {
  from: first,
  to: second,
  headline: '2025-09-2与2025-09-1相比：1个片区、1个项目不同',
  rules: [{ code: 'reach', name: '站点覆盖半径', from: '800米', to: '1000米' }],
  indicators: [],
  areas: [
    {
      code: 'A01',
      name: '云锦枢纽片区',
      from: { ytdYuan: 162_000_000, behindPoints: 2, behindDisplay: '2.0', light: 'green', place: 1 },
      to: { ytdYuan: 156_000_000, behindPoints: 5, behindDisplay: '5.0', light: 'yellow', place: 1 },
    },
  ],
  projects: [
    {
      code: 'P1',
      name: '枢纽广场',
      from: null,
      to: { ytdYuan: 8_400_000, behindPoints: null, behindDisplay: null, light: 'green' },
    },
  ],
}

function show(at: string, rows: readonly SnapshotEntry[], isIntact = true) {
  const answer = ({ path, query }: Asked) => {
    if (path === '/api/snapshots') return { body: { rows, total: rows.length } }
    if (path !== '/api/snapshots/compare') return { body: emptySnapshot(isIntact) }
    if (query['from'] === '2025-09-9') return aProblem('snapshot/missing', 404, '没有编号为“2025-09-9”的快照')
    return {
      body: query['to'] === 'latest' ? { ...comparison, to: null, areas: [], projects: [], rules: [] } : comparison,
    }
  }
  return showPage({ component: () => <SnapshotsPage />, at, role: 'leader', answer })
}

const compared = (calls: readonly Asked[]) =>
  calls.filter(({ path }) => path === '/api/snapshots/compare').map(({ query }) => query)

describe('the page of snapshots', () => {
  test('lists them, and compares the two newest of the month', async () => {
    const { calls } = await show('/snapshots', [second, first])
    expect(await screen.findByText(comparison.headline)).toBeTruthy()
    expect(compared(calls)).toEqual([{ from: '2025-09-1', to: '2025-09-2' }])
    const list = within(screen.getByRole('table', { name: '全部快照' }))
    const row = within(list.getByRole('row', { name: /2025-09-2/ }))
    expect(row.getByText('2025-10-05 09:00')).toBeTruthy()
    expect(row.getByText('更正P1重复计列')).toBeTruthy()
    expect(row.getByRole('link', { name: '2025-09-2' }).getAttribute('href')).toBe('/?month=2025-09&snapshot=2025-09-2')
  })

  test('shows old and new of what differs, and what is the same once', async () => {
    await show('/snapshots', [second, first])
    const areas = within(await screen.findByRole('table', { name: '片区' }))
    const cells = within(areas.getByRole('row', { name: /云锦枢纽片区/ })).getAllByRole('cell')
    expect(cells.map(({ textContent }) => textContent)).toEqual([
      '1.62亿元→变为1.56亿元',
      '−2.0→变为−5.0',
      '正常→变为预警',
      '第1',
    ])
    const projects = within(screen.getByRole('table', { name: '项目' }))
    expect(projects.getByText('P1 · 新列入')).toBeTruthy()
    expect(within(screen.getByRole('table', { name: '指标与规则' })).getByText(/800米.*1000米/)).toBeTruthy()
  })

  test('compares one alone with the month as it stands', async () => {
    const { calls } = await show('/snapshots', [first])
    await waitFor(() => expect(compared(calls)).toEqual([{ from: '2025-09-1', to: 'latest' }]))
    expect(screen.queryByRole('button', { name: '对调' })).toBeNull()
  })

  test('turns the two round, in the address too', async () => {
    const { user, search } = await show('/snapshots', [second, first])
    await user.click(await screen.findByRole('button', { name: '对调' }))
    await waitFor(() => expect(search()).toMatchObject({ from: '2025-09-2', to: '2025-09-1' }))
  })

  test('says of which number there is no snapshot', async () => {
    await show('/snapshots?from=2025-09-9', [second, first])
    expect(await screen.findByText('没有编号为“2025-09-9”的快照')).toBeTruthy()
  })

  test.each([
    [true, '完整'],
    [false, '与发布时不一致，请立即保全数据库并联系审计员'],
  ])('checks on demand whether one is intact: %s', async (isIntact, said) => {
    const { user } = await show('/snapshots', [first], isIntact)
    await user.click(await screen.findByRole('button', { name: '核对 2025-09-1' }))
    expect(await screen.findByText(said)).toBeTruthy()
  })

  test('says how one comes about where there is none', async () => {
    await show('/snapshots', [])
    expect(await screen.findByText('还没有发布过月份')).toBeTruthy()
  })
})
