import type { BulletinTextReply } from '@pianqu/shared/documents/document.contract.ts'
import type { MeetingRow } from '@pianqu/shared/meetings/meeting.contract.ts'
import type { SnapshotEntry } from '@pianqu/shared/publishing/snapshot-list.contract.ts'
import { screen } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { type Asked, showPage } from '../../test-page.tsx'
import { BriefsPage } from './briefs-page.tsx'

const entry = (number: string): SnapshotEntry => ({
  number,
  month: '2025-09',
  takenAt: '2025-10-05T01:00:00.000Z',
  takenBy: '李某',
  note: null,
  hash: 'ab'.repeat(32),
})

const text = (snapshot: string): BulletinTextReply => ({
  month: '2025-09',
  snapshot,
  title: '关于2025年1—9月全市重点片区项目集群调度情况的通报',
  addressee: '各区（市）县，市级有关部门：',
  paragraphs: [
    { kind: 'heading', text: '一、总体情况' },
    {
      kind: 'text',
      lead: '（二）投资完成。',
      sentence: [
        '累计完成投资',
        { text: '525.02亿元', source: { kind: 'source', figure: 'investment-rate' } },
        '，项目',
        { text: '841', source: { kind: 'projects', stage: 'building' } },
        '个，',
        { name: '锦南区' },
      ],
    },
    { kind: 'chart', chart: 'progress' },
  ],
})

const meeting: MeetingRow = {
  id: 'm1',
  month: '2025-09',
  position: 1,
  title: '2025年9月调度会',
  heldOn: '2025-10-20',
  startsAt: '09:00',
  snapshot: '2025-09-2',
  state: 'closed',
  items: 1,
  directives: 1,
  openedAt: '2025-10-20T01:00:00.000Z',
  closedAt: '2025-10-20T02:00:00.000Z',
  version: 3,
}

function show(at: string, rows: readonly SnapshotEntry[]) {
  const answer = ({ path, query }: Asked) => {
    if (path === '/api/snapshots') return { body: { rows, total: rows.length } }
    if (path === '/api/meetings') return { body: { rows: [meeting], total: 1 } }
    return { body: text(query['snapshot'] ?? '') }
  }
  return showPage({ component: () => <BriefsPage />, at, role: 'leader', answer })
}

describe('the documents', () => {
  test('of every snapshot can be downloaded, minutes where a meeting on it was closed', async () => {
    await show('/briefs', [entry('2025-09-2'), entry('2025-09-1')])
    const bulletin = await screen.findByRole('link', { name: '下载通报（快照2025-09-1）' })
    expect(bulletin.getAttribute('href')).toBe('/api/documents/bulletin.docx?snapshot=2025-09-1')
    expect(await screen.findByRole('link', { name: '下载会议纪要（快照2025-09-2）' })).toBeTruthy()
    expect(screen.queryByRole('link', { name: '下载会议纪要（快照2025-09-1）' })).toBeNull()
  })

  test('are read with every figure open to what it is made of', async () => {
    await show('/briefs', [entry('2025-09-1')])
    const money = await screen.findByRole('link', { name: /525\.02亿元/ })
    expect(money.getAttribute('href')).toContain('source=investment-rate')
    expect(money.getAttribute('href')).toContain('snapshot=2025-09-1')
    expect(screen.getByRole('heading', { name: '通报正文' })).toBeTruthy()
    const count = screen.getByRole('link', { name: '841' })
    expect(count.getAttribute('href')).toContain('stage=building')
  })

  test('are none before a month is published', async () => {
    await show('/briefs', [])
    expect(await screen.findByText('还没有可以引用的快照')).toBeTruthy()
  })
})
