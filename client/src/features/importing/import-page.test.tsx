import type { ImportRecord, ImportResult, MappingReading } from '@pianqu/shared/importing/import.contract.ts'
import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, test } from 'vitest'
import { dutyPage } from '../../parts/duty.fixture.ts'
import { type Answer, type Asked, aProblem, showPage } from '../../test-page.tsx'
import { stubEvents, stubUploads } from '../../test-upload.ts'
import { ImportPage } from './import-page.tsx'

const id = '0198c2aa-0000-7000-8000-000000000001'
const result: ImportResult = {
  importId: id,
  kind: 'reports',
  dryRun: true,
  added: 18,
  changed: 2,
  unchanged: 5,
  rejected: 1,
  skipped: 3,
  rows: [
    {
      sheet: '月报',
      row: 15,
      column: '本月完成投资(万元)',
      cell: 'D15',
      code: 'cell/not-a-number',
      message: '“abc”不是数字',
    },
  ],
  warnings: [],
  ignoredColumns: ['心得'],
  diffs: [
    {
      key: 'P1\n2025-10',
      name: 'P1',
      kind: 'changed',
      fields: [{ field: 'investedYuan', before: '10000', after: '25000' }],
    },
  ],
}
const record: ImportRecord = {
  importId: id,
  kind: 'reports',
  fileName: '10月.xlsx',
  fileHash: 'ab',
  fileBytes: 2048,
  at: '2025-10-28T02:00:00Z',
  by: '魏',
  added: 18,
  changed: 2,
  unchanged: 5,
  rejected: 1,
  undoneAt: null,
  mapping: [{ column: 'C', header: '拨付', field: 'fundsArrivedYuan', unit: '亿元' }],
  unitName: null,
}
const column: MappingReading['columns'][number] = {
  sheet: '月报',
  letter: 'D',
  header: '到位',
  field: 'investedYuan',
  title: '本月完成投资(万元)',
  samples: [{ written: '0.15', read: '1500万元' }],
  unit: '亿元',
  unitFrom: '表头“到位（亿元）”',
  state: 'read',
  note: '26 格，合计 1500 万元',
  filled: 26,
  refused: [],
  refusedCount: 0,
}
const reading: MappingReading = {
  headers: [{ sheet: '月报', row: 2, isGuessed: false, rows: 26 }],
  columns: [column],
  problems: [],
  titles: 'a'.repeat(64),
  kept: null,
  isByKept: false,
}
const columns = { status: 200, body: reading }
const workbook = new File(['x'], '10月.xlsx')
let say: ReturnType<typeof stubEvents>
let undoAnswer: Answer = { body: { importId: id, restored: 20 } }

function answer({ path, method }: Asked): Answer {
  if (method === 'POST') return undoAnswer
  if (path === '/api/rules/duty/duty') return { body: dutyPage }
  return path === '/api/imports' ? { body: { rows: [record], total: 1 } } : { status: 404, body: {} }
}
const show = (at = '/admin/import', given: { role?: 'department'; unitName?: string } = {}) =>
  showPage({ component: () => <ImportPage />, at, answer, ...given })

type Shown = Awaited<ReturnType<typeof show>>
const goOn = (user: Shown['user']) => user.click(screen.getByRole('button', { name: /^(?:下一步|预览)$/ }))
const compare = async (user: Shown['user']) => user.click(await screen.findByRole('button', { name: '看差异' }))

beforeEach(() => {
  say = stubEvents()
  undoAnswer = { body: { importId: id, restored: 20 } }
})

test('what is kept of columns is listed, renamed and forgotten', async () => {
  const headers = 'a'.repeat(64)
  const kept = {
    ...{ kind: 'reports', headers, name: '拨付台账', headerRow: 3, money: null, at: '2025-10-28T02:00:00Z', by: '魏' },
    choices: [{ column: 'C', field: 'fundsArrivedYuan', unit: '亿元' }],
  }
  let rows = [kept]
  const keptAnswer = (asked: Asked): Answer => {
    if (asked.path === '/api/imports/mappings') return { body: { rows, total: rows.length } }
    if (asked.method === 'DELETE') rows = []
    if (asked.method === 'DELETE') return { status: 204, body: null }
    return asked.method === 'PUT' ? { body: { name: '财政局台账' } } : answer(asked)
  }
  const { user, calls } = await showPage({ component: () => <ImportPage />, at: '/admin/import', answer: keptAnswer })
  await user.click(await screen.findByText('记住的列对应 1 套'))
  expect(screen.getByText(/^月报 · C 列→到位资金.*（亿元）；标题在第 3 行 · 魏/)).toBeTruthy()
  await user.click(screen.getByRole('button', { name: '改名：拨付台账' }))
  const field = screen.getByLabelText('名称')
  await user.clear(field)
  await user.type(field, '财政局台账')
  await user.click(screen.getByRole('button', { name: '改名' }))
  await screen.findByText('已改名为「财政局台账」')
  expect(calls.find(({ method }) => method === 'PUT')).toMatchObject({
    path: `/api/imports/reports/mappings/${headers}/name`,
    body: { name: '财政局台账' },
  })
  await user.click(screen.getByRole('button', { name: '忘掉：拨付台账' }))
  await waitFor(() => expect(screen.queryByText(/^记住的列对应/)).toBeNull())
})

describe('the import of a table', () => {
  test('goes from table to file to preview to result', async () => {
    const sent = stubUploads(
      columns,
      { status: 200, body: result },
      { status: 200, body: { ...result, dryRun: false } },
    )
    const { user, search } = await show()
    await user.click(screen.getByRole('button', { name: '导入月报' }))
    expect(search()).toMatchObject({ kind: 'reports' })
    await user.upload(screen.getByLabelText('选择文件'), workbook)
    await goOn(user)
    await compare(user)
    expect(await screen.findByText(/将新增 18 行、更改 2 行；1 行有误，不会写入。/)).toBeTruthy()
    await user.click(screen.getByRole('button', { name: '写入 20 行' }))
    expect(await screen.findByText(/已写入 20 行：新增 18 行、更改 2 行/)).toBeTruthy()
    expect(sent.map(({ address }) => [address.pathname, address.searchParams.get('dryRun')])).toEqual([
      ['/api/imports/reports/columns', null],
      ['/api/imports/reports', 'true'],
      ['/api/imports/reports', 'false'],
    ])
    expect(sent[1]?.address.searchParams.get('month')).toBeNull()
  })

  test('lists each fault with its place and sentence, and what would change', async () => {
    stubUploads(columns, { status: 200, body: result })
    const { user } = await show('/admin/import?kind=reports')
    await user.upload(screen.getByLabelText('选择文件'), workbook)
    await goOn(user)
    await compare(user)
    const faults = within(await screen.findByRole('table', { name: '被拒绝的行' }))
    expect(faults.getAllByRole('cell').map((cell) => cell.textContent)).toEqual([
      '月报',
      '15',
      '本月完成投资(万元)',
      '“abc”不是数字',
    ])
    expect(faults.getByRole('rowheader').textContent).toBe('D15')
    expect(screen.getByRole('table', { name: '变化的行' }).textContent).toContain('本月完成投资：1万元 → 2.5万元')
    expect(screen.getByText(/没有读取的列：心得/)).toBeTruthy()
    expect(screen.getByRole('link', { name: '下载标注后的工作簿' }).getAttribute('href')).toBe(
      `/api/imports/${id}/annotated`,
    )
  })

  test('lets a person send a column elsewhere and name its unit, and asks again before it goes on', async () => {
    const open = '单位写的是亿元，请选定单位'
    const asked = { ...column, state: 'asked' as const, note: open }
    const sent = stubUploads(
      { status: 200, body: { ...reading, columns: [asked], problems: ['“本月完成投资(万元)”这一列的单位写的是亿元'] } },
      columns,
      columns,
      { status: 200, body: result },
    )
    const { user } = await show('/admin/import?kind=reports')
    await user.upload(screen.getByLabelText('选择文件'), workbook)
    await goOn(user)
    const table = within(await screen.findByRole('table', { name: /^列的对应/ }))
    expect(table.getByText(open)).toBeTruthy()
    expect(screen.getByRole('button', { name: '先确认「到位」' }).hasAttribute('disabled')).toBe(true)
    await user.click(table.getByRole('combobox', { name: 'D 列「到位」的单位' }))
    await user.click(await screen.findByRole('option', { name: '亿元 → 万元' }))
    await user.click(await screen.findByRole('combobox', { name: 'D 列「到位」写入到' }))
    await user.click(await screen.findByRole('option', { name: '到位资金(万元)' }))
    await compare(user)
    await screen.findByText(/已核对/)
    expect(sent.map(({ address }) => JSON.parse(address.searchParams.get('mapping') ?? 'null'))).toEqual([
      null,
      [{ sheet: '月报', column: 'D', field: 'investedYuan', unit: '亿元' }],
      [{ sheet: '月报', column: 'D', field: 'fundsArrivedYuan' }],
      [{ sheet: '月报', column: 'D', field: 'fundsArrivedYuan' }],
    ])
  })

  test('says what is missing before anything is sent', async () => {
    const sent = stubUploads()
    const { user } = await show('/admin/import?kind=rail-stations')
    await goOn(user)
    expect(screen.getByRole('alert').textContent).toBe('请先选择文件。')
    await user.upload(screen.getByLabelText('选择文件'), new File(['x'], '站点.csv'))
    expect(screen.getByRole('alert').textContent).toContain('请选择坐标系')
    expect(screen.getAllByRole('radio').some((radio) => (radio as HTMLInputElement).checked)).toBe(false)
    expect(sent).toEqual([])
  })

  test('tells the server the coordinate system that was chosen', async () => {
    const sent = stubUploads(columns, { status: 200, body: { ...result, kind: 'rail-stations' } })
    const { user } = await show('/admin/import?kind=rail-stations')
    await user.upload(screen.getByLabelText('选择文件'), new File(['x'], '站点.csv'))
    await user.click(screen.getByRole('radio', { name: /BD09/ }))
    await goOn(user)
    await compare(user)
    await screen.findByText(/已核对/)
    expect(sent[1]?.address.searchParams.get('crs')).toBe('BD09')
  })

  test('tells the server since when outlines hold, and names the zone of a code', async () => {
    const sent = stubUploads({ status: 200, body: { ...result, kind: 'boundaries' } })
    const { user } = await show('/admin/import?kind=boundaries')
    await user.upload(screen.getByLabelText('选择文件'), new File(['x'], '边界.zip'))
    await user.type(screen.getByLabelText(/边界生效日期/), '2025-03-14')
    await user.click(screen.getByRole('radio', { name: /其他/ }))
    await user.type(screen.getByLabelText('EPSG 编码'), '4523')
    expect(screen.getByText('即 CGCS2000 3度带第35带（EPSG:4523）')).toBeTruthy()
    await goOn(user)
    await screen.findByText(/已核对/)
    expect(Object.fromEntries(sent[0]?.address.searchParams ?? [])).toMatchObject({
      crs: 'EPSG:4523',
      from: '2025-03-14',
    })
  })

  test('shows why a file was refused where one acted, and lets another be tried', async () => {
    stubUploads({ status: 422, body: aProblem('import/no-header', 422, '前 10 行中没有找到表头').body })
    const { user } = await show('/admin/import?kind=reports')
    await user.upload(screen.getByLabelText('选择文件'), workbook)
    await goOn(user)
    expect((await screen.findByRole('alert')).textContent).toContain('前 10 行中没有找到表头')
    expect(screen.getByRole('button', { name: '下一步' }).hasAttribute('disabled')).toBe(false)
  })

  test('says how far the server is, by its own word only', async () => {
    const sent = stubUploads(columns)
    const { user } = await show('/admin/import?kind=reports')
    await user.upload(screen.getByLabelText('选择文件'), workbook)
    await goOn(user)
    await compare(user)
    // Whoever speaks before the page listens is not heard.
    await screen.findByText(/^正在/)
    const word = sent[1]?.address.searchParams.get('progress')
    say('import.progress', { progress: 'another', stage: 'reading', rows: 7 })
    expect(screen.queryByText(/7 行/)).toBeNull()
    say('import.progress', { progress: word, stage: 'reading', rows: 1200 })
    expect(screen.getByText('正在读取和核对 1200 行')).toBeTruthy()
  })

  test('offers a department only what its duty covers', async () => {
    await show('/admin/import', { role: 'department', unitName: '市财政局' })
    await screen.findByRole('button', { name: '导入债券批次' })
    const buttons = screen.getAllByRole('button', { name: /^导入/ }).map((button) => button.getAttribute('aria-label'))
    expect(buttons).toEqual(['导入债券批次', '导入债券分配', '导入债券支出', '导入债券储备申报', '导入债券片区内比例'])
  })

  test('says who imports where this person may not', async () => {
    await show('/admin/import', { role: 'department', unitName: '市教育局' })
    expect(await screen.findByText('当前账号没有可以导入的表')).toBeTruthy()
  })
})

describe('taking an import back', () => {
  async function ask() {
    const shown = await show()
    await shown.user.click(await screen.findByRole('button', { name: '撤销导入 10月.xlsx' }))
    return { ...shown, dialog: within(await screen.findByRole('dialog')) }
  }

  test('names what the person said of its columns', async () => {
    await show()
    const file = await screen.findByRole('link', { name: /^10月.xlsx/ })
    expect(file.closest('td')?.textContent).toContain('列的对应：C 列“拨付”→到位资金（亿元）')
  })

  test('says first what will happen, in rows', async () => {
    const { dialog, calls } = await ask()
    expect(dialog.getByText(/将移除新增的 18 行，把更改的 2 行恢复为导入前的值/)).toBeTruthy()
    expect(calls.every(({ method }) => method === 'GET')).toBe(true)
  })

  test('is done after it was confirmed', async () => {
    const { dialog, user, calls } = await ask()
    await user.click(dialog.getByRole('button', { name: '撤销 20 行' }))
    expect((await screen.findAllByText('恢复了 20 行，相关数据已重新计算。')).length).toBeGreaterThan(0)
    expect(calls.find(({ method }) => method === 'POST')?.path).toBe(`/api/imports/${id}/undo`)
  })

  test('shows in the dialog why it was refused', async () => {
    undoAnswer = aProblem('import/not-undoable', 409, '“P1”在这次导入之后又被更改')
    const { dialog, user } = await ask()
    await user.click(dialog.getByRole('button', { name: '撤销 20 行' }))
    expect((await dialog.findByRole('alert')).textContent).toContain('又被更改')
  })
})
