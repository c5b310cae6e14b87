import type { ImportResult, MappingReading } from '@pianqu/shared/importing/import.contract.ts'
import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, test } from 'vitest'
import { type Answer, type Asked, aProblem, showPage } from '../../../test-page.tsx'
import { stubEvents, stubUploads } from '../../../test-upload.ts'
import { DispatchPage } from '../dispatch-page.tsx'
import { aReport } from '../report.fixture.ts'

const importId = '0198c2aa-0000-4000-8000-000000000000'
const ready: ImportResult = {
  importId,
  kind: 'reports',
  dryRun: true,
  added: 0,
  changed: 1,
  unchanged: 1,
  rejected: 0,
  skipped: 0,
  rows: [],
  warnings: [],
  ignoredColumns: [],
  diffs: [
    {
      key: 'P1\n2025-10',
      name: '文体枢纽',
      kind: 'changed',
      fields: [{ field: 'investedYuan', before: '—', after: '8000000' }],
    },
  ],
  submitted: false,
  reasons: [],
}
const fault = { sheet: '月报', row: 3, column: '本月完成投资(万元)', cell: 'D3', code: 'cell/not-a-number' }
const blocked: ImportResult = {
  ...ready,
  rejected: 1,
  unchanged: 0,
  rows: [{ ...fault, message: '“很多”不是数字' }],
  warnings: [{ ...fault, row: 2, cell: 'E2', code: 'line/progress-fell', message: '形象进度低于上月' }],
  reasons: ['文件中有1行有误，没有写入，请更正后再导入'],
}
const ok = (body: ImportResult) => ({ status: 200, body })
const reading: MappingReading = {
  headers: [{ sheet: '月报', row: 1, isGuessed: false, rows: 2 }],
  columns: [],
  problems: [],
  titles: 'a'.repeat(64),
  kept: null,
  isByKept: false,
}
const columns = { status: 200, body: reading }
const workbook = new File(['x'], '10月.xlsx')

function answer({ path, method }: Asked): Answer {
  if (path === '/api/periods') return { body: { rows: [], total: 0, current: '2025-10' } }
  if (method === 'POST') return { body: { importId, restored: 1 } }
  const report = aReport()
  return path === '/api/reports'
    ? { body: { rows: [report], total: 1, month: '2025-10', provisional: true, periodState: 'open', snapshot: null } }
    : { body: method === 'PUT' ? { status: 500 } : report }
}

async function choose(given: (asked: Asked) => Answer = answer) {
  const shown = await showPage({ component: () => <DispatchPage />, at: '/dispatch', role: 'district', answer: given })
  await shown.user.click(await screen.findByRole('button', { name: '导入' }))
  const dialog = within(await screen.findByRole('dialog', { name: '导入2025年10月月报表' }))
  await shown.user.upload(dialog.getByLabelText('选择文件'), workbook)
  return { ...shown, dialog }
}

beforeEach(() => {
  localStorage.clear()
  stubEvents()
})

describe('the workbook of the month', () => {
  test('is offered for download beside the grid', async () => {
    await showPage({ component: () => <DispatchPage />, at: '/dispatch', role: 'district', answer })
    const link = await screen.findByRole('link', { name: '下载本表' })
    expect(link.getAttribute('href')).toBe('/api/imports/templates/reports?month=2025-10')
  })

  test('is looked at before it is written, and taken back from the message that follows', async () => {
    const sent = stubUploads(columns, ok(ready), ok({ ...ready, dryRun: false }))
    const { dialog, user, calls } = await choose()
    expect(await dialog.findByText(/将更改 1 行，1 行未变。/)).toBeTruthy()
    expect(dialog.getByRole('table', { name: '变化的行' }).textContent).toContain('本月完成投资：— → 800万元')
    await user.click(dialog.getByRole('button', { name: '导入' }))
    expect((await screen.findAllByText('更改 1 行。')).length).toBeGreaterThan(0)
    expect(screen.queryByRole('dialog', { name: '导入2025年10月月报表' })).toBeNull()
    expect(sent.map(({ address }) => Object.fromEntries(address.searchParams))).toEqual([
      { month: '2025-10', byKept: 'true' },
      { month: '2025-10', dryRun: 'true' },
      { month: '2025-10', dryRun: 'false' },
    ])
    await user.click(screen.getByRole('button', { name: '撤销' }))
    await waitFor(() => expect(calls.some(({ path }) => path === `/api/imports/${importId}/undo`)).toBe(true))
  })

  test('is handed in with it, in the names of those who stand for it, once somebody has looked', async () => {
    const sent = stubUploads(columns, ok(ready), ok({ ...ready, dryRun: false, submitted: true }))
    const { dialog, user } = await choose()
    const button = await dialog.findByRole('button', { name: '导入并提交' })
    expect(button.hasAttribute('disabled')).toBe(true)
    await user.type(dialog.getByLabelText('复核人'), '李工')
    await user.click(dialog.getByLabelText('已核对'))
    await user.click(button)
    expect((await screen.findAllByText('已导入并提交')).length).toBeGreaterThan(0)
    expect(Object.fromEntries(sent[2]?.address.searchParams ?? [])).toMatchObject({ submit: 'true', checkedBy: '李工' })
    expect(screen.queryByRole('button', { name: '撤销' })).toBeNull()
  })

  test('says by cell what is wrong and what keeps it from being handed in, which is then not offered', async () => {
    stubUploads(columns, ok(blocked))
    const { dialog } = await choose()
    expect((await dialog.findByRole('table', { name: '被拒绝的行' })).textContent).toContain('D3')
    expect(dialog.getByRole('table', { name: /^提交前要处理/ }).textContent).toContain('形象进度低于上月')
    expect(dialog.getByRole('region', { name: '导入后还不能提交' }).textContent).toContain('文件中有1行有误')
    expect(dialog.queryByRole('button', { name: '导入并提交' })).toBeNull()
    expect(dialog.getByRole('link', { name: '下载标注后的工作簿' }).getAttribute('href')).toBe(
      `/api/imports/${importId}/annotated`,
    )
  })

  test('is refused in words where it is of another month, and the next file can be tried', async () => {
    const refusal = aProblem('import/wrong-month', 422, '这份月报表是2025年9月的')
    stubUploads(columns, { status: 422, body: refusal.body }, columns, ok(ready))
    const { dialog, user } = await choose()
    expect((await dialog.findByRole('alert')).textContent).toContain('这份月报表是2025年9月的')
    expect(dialog.getByRole('button', { name: '导入' }).hasAttribute('disabled')).toBe(true)
    await user.upload(dialog.getByLabelText('选择文件'), workbook)
    expect(await dialog.findByText(/将更改 1 行/)).toBeTruthy()
    expect(dialog.queryByRole('alert')).toBeNull()
  })

  test('asks where a column goes that it does not know, and is compared once that is said', async () => {
    const column: MappingReading['columns'][number] = {
      sheet: '月报',
      letter: 'B',
      header: '完成额',
      field: null,
      title: null,
      samples: [{ written: '0.01', read: null }],
      unit: null,
      unitFrom: null,
      state: 'ignored',
      note: '不是这张表的列',
      filled: 0,
      refused: [],
      refusedCount: 0,
    }
    const missing = '缺少必填列：“本月完成投资(万元)”'
    const sent = stubUploads(
      { status: 200, body: { ...reading, columns: [column], problems: [missing] } },
      { status: 200, body: { ...reading, columns: [{ ...column, field: 'investedYuan', state: 'read' }] } },
      ok(ready),
      ok({ ...ready, dryRun: false }),
    )
    const { dialog, user } = await choose()
    expect((await dialog.findByRole('alert')).textContent).toContain(missing)
    expect(sent).toHaveLength(1)
    await user.click(dialog.getByRole('combobox', { name: 'B 列「完成额」写入到' }))
    await user.click(await screen.findByRole('option', { name: /^本月完成投资/ }))
    expect(await dialog.findByText(/将更改 1 行/)).toBeTruthy()
    await user.click(dialog.getByRole('button', { name: '导入' }))
    await waitFor(() => expect(sent).toHaveLength(4))
    const mapping = JSON.stringify([{ sheet: '月报', column: 'B', field: 'investedYuan' }])
    expect(sent.slice(1).map(({ address }) => address.searchParams.get('mapping'))).toEqual([mapping, mapping, mapping])
  })

  test('waits until what was typed in the grid is saved', async () => {
    const refused = (asked: Asked) => (asked.method === 'PUT' ? aProblem('report/period-closed', 409) : answer(asked))
    const { user } = await showPage({
      component: () => <DispatchPage />,
      at: '/dispatch',
      role: 'district',
      answer: refused,
    })
    await user.click(await screen.findByRole('button', { name: '其余标为无变化（2）' }))
    await user.click(screen.getByRole('button', { name: '导入' }))
    const dialog = within(await screen.findByRole('dialog', { name: '导入2025年10月月报表' }))
    expect(dialog.getByText(/表格中还有修改没有保存/)).toBeTruthy()
    expect(dialog.queryByLabelText('选择文件')).toBeNull()
  })
})
