import type { ImportResult, ImportsResult, MappingReading } from '@pianqu/shared/importing/import.contract.ts'
import { screen, within } from '@testing-library/react'
import { beforeEach, describe, expect, test } from 'vitest'
import { aProblem, showPage } from '../../test-page.tsx'
import { stubEvents, stubUploads } from '../../test-upload.ts'
import { TogetherRun } from './together-run.tsx'

const one: ImportResult = {
  importId: '0198c2aa-0000-7000-8000-000000000001',
  kind: 'units',
  dryRun: true,
  added: 3,
  changed: 0,
  unchanged: 0,
  rejected: 0,
  skipped: 0,
  rows: [],
  warnings: [],
  ignoredColumns: [],
  diffs: [],
}
const other: ImportResult = { ...one, importId: '0198c2aa-0000-7000-8000-000000000002', kind: 'areas', added: 2 }
const result = (dryRun: boolean): ImportsResult => ({
  dryRun,
  files: [
    { fileName: '单位.xlsx', result: { ...one, dryRun } },
    { fileName: '片区.xlsx', result: { ...other, dryRun } },
  ],
})
const files = [new File(['x'], '片区.xlsx'), new File(['x'], '单位.xlsx')]

async function choose() {
  const component = () => (
    <>
      <h1>导入</h1>
      <TogetherRun onDone={() => {}} />
    </>
  )
  const { user } = await showPage({ component, at: '/admin/import', answer: () => ({ status: 404, body: {} }) })
  const section = within(screen.getByRole('region', { name: '几份表一起导入' }))
  await user.upload(section.getByLabelText('选择几个文件'), files)
  expect(section.getByText('已选择 2 个文件：片区.xlsx、单位.xlsx')).toBeTruthy()
  await user.click(section.getByRole('button', { name: '一起预览' }))
  return { user, section }
}

beforeEach(() => {
  stubEvents()
})

describe('several tables together', () => {
  test('are looked at in order and written together', async () => {
    const sent = stubUploads({ status: 200, body: result(true) }, { status: 200, body: result(false) })
    const { user, section } = await choose()
    expect(await section.findByText('2 份表已核对，共要写入 5 行。')).toBeTruthy()
    expect(section.getAllByRole('listitem').map((item) => item.querySelector('summary')?.textContent)).toEqual([
      '单位 · 单位.xlsx：将新增 3 行。',
      '片区 · 片区.xlsx：将新增 2 行。',
    ])
    await user.click(section.getByRole('button', { name: '一起写入 5 行' }))
    expect(await section.findByText('2 份表已一起写入，共 5 行。')).toBeTruthy()
    expect(section.getByText(/单位\.xlsx/, { selector: 'summary *' }).parentElement?.textContent).toContain(
      '：已新增 3 行。',
    )
    expect(sent.map(({ address }) => [address.pathname, address.searchParams.get('dryRun')])).toEqual([
      ['/api/imports', 'true'],
      ['/api/imports', 'false'],
    ])
  })

  test('say by name which of them is none of ours', async () => {
    stubUploads({ status: 422, body: aProblem('import/no-header', 422, '文件“通讯录.xlsx”：认不出是哪张表').body })
    const { section } = await choose()
    expect((await section.findByRole('alert')).textContent).toContain('通讯录.xlsx')
  })

  test('ask for the coordinate system where one of them needs it', async () => {
    const sent = stubUploads(
      { status: 422, body: aProblem('import/no-crs', 422, '文件“站点.xlsx”：没有说明坐标系').body },
      { status: 200, body: result(true) },
    )
    const { user, section } = await choose()
    await user.click(await section.findByRole('radio', { name: /BD09/ }))
    await user.click(section.getByRole('button', { name: '一起预览' }))
    await section.findByText(/已核对/)
    expect(sent[1]?.address.searchParams.get('crs')).toBe('BD09')
  })

  test('bring outlines once it is said where they lie', async () => {
    const sent = stubUploads({ status: 200, body: result(true) })
    const component = () => (
      <>
        <h1>导入</h1>
        <TogetherRun onDone={() => {}} />
      </>
    )
    const { user } = await showPage({ component, at: '/admin/import', answer: () => ({ status: 404, body: {} }) })
    const section = within(screen.getByRole('region', { name: '几份表一起导入' }))
    const drawn = new File(['{}'], '片区边界.geojson')
    await user.upload(section.getByLabelText('选择几个文件'), [...files, drawn])
    expect(section.queryByRole('button', { name: '选定 片区边界.geojson 的列' })).toBeNull()
    await user.click(section.getByRole('button', { name: '一起预览' }))
    expect(section.getByRole('alert').textContent).toContain('请选择坐标系')
    expect(sent).toEqual([])
    const places = within(section.getByRole('group', { name: '片区边界的坐标系（必选）' }))
    await user.click(places.getByRole('radio', { name: /CGCS2000/ }))
    await user.click(section.getByRole('button', { name: '一起预览' }))
    await section.findByText(/已核对/)
    expect(JSON.parse(sent[0]?.address.searchParams.get('meant') ?? '')).toEqual([
      { file: 2, kind: 'boundaries', crs: 'CGCS2000' },
    ])
  })

  test('are read as is said of each', async () => {
    const reading: MappingReading = {
      headers: [{ sheet: 'Sheet1', row: 1, isGuessed: false, rows: 1 }],
      columns: [
        {
          sheet: 'Sheet1',
          letter: 'A',
          header: '编码',
          field: 'code',
          title: '单位编码',
          samples: [{ written: 'D1', read: 'D1' }],
          unit: null,
          unitFrom: null,
          state: 'read',
          note: '1 格',
          filled: 1,
          refused: [],
          refusedCount: 0,
        },
      ],
      problems: [],
      titles: 'a'.repeat(64),
      kept: null,
      isByKept: false,
    }
    const sent = stubUploads({ status: 200, body: reading }, { status: 200, body: result(true) })
    const component = () => (
      <>
        <h1>导入</h1>
        <TogetherRun onDone={() => {}} />
      </>
    )
    const { user, choose } = await showPage({
      component,
      at: '/admin/import',
      answer: () => ({ status: 404, body: {} }),
    })
    const section = within(screen.getByRole('region', { name: '几份表一起导入' }))
    await user.upload(section.getByLabelText('选择几个文件'), files)
    await user.click(section.getByRole('button', { name: '选定 单位.xlsx 的列' }))
    await choose('这份文件是', /^单位$/)
    await user.click(await screen.findByRole('button', { name: '就这样读' }))
    expect(await section.findByText('已选定：单位')).toBeTruthy()
    await user.click(section.getByRole('button', { name: '一起预览' }))
    await section.findByText('2 份表已核对，共要写入 5 行。')
    expect(sent.at(-1)?.address.searchParams.get('meant')).toBe('[{"file":1,"kind":"units"}]')
  })
})
