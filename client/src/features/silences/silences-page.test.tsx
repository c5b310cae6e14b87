import type { SilenceRow } from '@pianqu/shared/boards/silence.contract.ts'
import { silenceNames } from '@pianqu/shared/reports/silence.ts'
import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { aBlocker, someUnits } from '../../parts/blockers/blocker.fixture.ts'
import { showPage } from '../../test-page.tsx'
import { silenceHeadline } from './silence-words.ts'
import { SilencesPage } from './silences-page.tsx'

const row: SilenceRow = {
  projectCode: 'P1',
  projectName: '铁路专用线',
  areaCode: 'A01',
  areaName: '云锦枢纽片区',
  districtCode: 'D1',
  districtName: '云锦区',
  kind: 'text',
  kindName: silenceNames.text,
  since: '2025-07',
  sentence: '形象进度连续3个月都是「主体施工」',
  openBlockers: 2,
}

const counts = [
  { kind: 'text', name: silenceNames.text, count: 1 },
  { kind: 'light', name: silenceNames.light, count: 0 },
] as const

const show = (
  at = '/silences',
  { rows = [row], role = 'taskforce' }: { rows?: SilenceRow[]; role?: 'taskforce' | 'auditor' } = {},
) =>
  showPage({
    component: () => <SilencesPage />,
    at,
    role,
    answer: ({ path, method }) => {
      if (method === 'POST') return { status: 201, body: aBlocker() }
      if (path === '/api/units') return { body: { rows: someUnits, total: 3 } }
      if (path === '/api/areas') return { body: { rows: [], total: 0 } }
      return { body: { month: '2025-09', provisional: false, projects: rows.length, rows, total: rows.length, counts } }
    },
  })

describe('the headline', () => {
  const of = (projects: number, some: number, provisional = false) =>
    silenceHeadline({
      month: '2025-09',
      provisional,
      projects,
      counts: [{ ...counts[1] }, { ...counts[0], count: some }],
    })
  test.each([
    [of(41, 18), '2025年9月全市41个项目有沉默预警；形象进度文字未变最多，18个'],
    [of(0, 0), '2025年9月全市没有沉默预警'],
    [of(2, 2, true), '2025年9月（暂计）全市2个项目有沉默预警；形象进度文字未变最多，2个'],
  ])('says %s', (said, expected) => {
    expect(said).toBe(expected)
  })
})

describe('silences', () => {
  test('each say why, of which project, and what is open of it', async () => {
    await show()
    const line = within(await screen.findByRole('row', { name: /铁路专用线/ }))
    expect(line.getByText('形象进度连续3个月都是「主体施工」')).toBeTruthy()
    expect(line.getByRole('link', { name: '铁路专用线' }).getAttribute('href')).toBe('/projects/P1')
    expect(line.getByRole('link', { name: '铁路专用线未销号堵点2件' }).getAttribute('href')).toBe(
      '/blockers?view=open&project=P1',
    )
    expect(screen.getAllByRole('tab').map(({ textContent }) => textContent)).toEqual([
      '全部 1',
      '形象进度文字未变 1',
      '灯号久未变化 0',
    ])
  })

  test('become a blocker of their project, with the reason as its first words', async () => {
    const { user, calls, choose } = await show()
    await user.click(await screen.findByRole('button', { name: /^提堵点\s*：铁路专用线$/ }))
    const dialog = within(await screen.findByRole('dialog', { name: '提堵点：铁路专用线' }))
    expect(dialog.getByLabelText('堵点内容')).toHaveProperty('value', row.sentence)
    await choose('类别', '其他')
    await user.click(dialog.getByRole('button', { name: '提出' }))
    await screen.findByText('已提出 DD-2025-0058')
    const body = calls.find(({ method }) => method === 'POST')?.body
    expect(body).toMatchObject({ projectCode: 'P1', text: row.sentence, type: '其他' })
    expect(body).not.toHaveProperty('fromMonth')
  })

  test('are asked for by what the address says, nonsense left out, and raise nothing for an auditor', async () => {
    const { calls, user, search } = await show('/silences?kind=nothing&unit=D1&month=2025-08', { role: 'auditor' })
    await screen.findByRole('row', { name: /铁路专用线/ })
    const asked = calls.find(({ path }) => path === '/api/silences')?.query
    expect(asked).toMatchObject({ unit: 'D1', month: '2025-08' })
    expect(asked).not.toHaveProperty('kind')
    expect(screen.queryByRole('button', { name: /^提堵点/ })).toBeNull()
    await user.click(screen.getByRole('tab', { name: '形象进度文字未变 1' }))
    await waitFor(() => expect(search()).toMatchObject({ kind: 'text' }))
  })

  test('that are not there name what to relax', async () => {
    await show('/silences?q=无', { rows: [] })
    expect(await screen.findByText('没有同时符合这些条件的沉默预警')).toBeTruthy()
  })
})
