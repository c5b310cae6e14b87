import { readFile } from 'node:fs/promises'
import { readXlsx } from 'hucre/xlsx'
import type { Locator, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { type SheetRows, workbook } from '../workbook.ts'
import { settle } from './settle.ts'
import { openApp } from './visit.ts'

const { visit } = openApp()

const header = ['集群编码', '集群名称', '片区编码', '牵头单位']
const added = ['A02-90', '锦安浏览器测试集群', 'A02', '市商务局']
const faulty = ['A02-91', '没有片区的集群', 'A99', '市商务局']

async function begin(kind: string, role: 'taskforce' | 'department' = 'taskforce') {
  const visited = await visit(role)
  await visited.page.goto('/admin/import')
  await settle(visited.page, /^导入$/)
  await visited.page.getByRole('button', { name: `导入${kind}`, exact: true }).click()
  await visited.page.getByRole('heading', { name: `导入${kind}`, exact: true }).waitFor()
  return visited
}

async function chooseWorkbook(page: Page, name: string, rows: SheetRows): Promise<void> {
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  await page.getByLabel('选择文件').setInputFiles({ name, mimeType, buffer: Buffer.from(await workbook(rows, '集群')) })
  await page.getByText(`已选择 ${name}`).waitFor()
}

async function download(page: Page, link: Locator): Promise<Buffer> {
  const [file] = await Promise.all([page.waitForEvent('download'), link.click()])
  return readFile(await file.path())
}

const step = (page: Page) => page.getByRole('list', { name: '导入步骤' }).locator('[aria-current="step"]')

async function clusterNames(page: Page): Promise<string[]> {
  await page.goto('/areas/A02')
  await settle(page, /^锦安活力老城：/)
  return page.getByRole('region', { name: '项目集群' }).getByRole('rowheader').allTextContents()
}

describe('importing a workbook', () => {
  test('shows what would happen, marks what is wrong, writes the rest, keeps the record and takes it back', async () => {
    const { page } = await begin('项目集群')
    await chooseWorkbook(page, '集群.xlsx', [header, added, faulty])
    expect(await step(page).textContent()).toContain('选文件')

    await page.getByRole('button', { name: '下一步' }).click()
    await page.getByRole('button', { name: '看差异' }).click()
    await page.getByText('将新增 1 行；1 行有误，不会写入').waitFor()
    expect(await step(page).textContent()).toContain('看差异')
    const faults = page.getByRole('table', { name: '被拒绝的行' })
    await faults.getByRole('row', { name: /C3.*片区编码.*A99/ }).waitFor()
    await page
      .getByRole('table', { name: '变化的行' })
      .getByRole('row', { name: /A02-90.*新增/ })
      .waitFor()

    const marked = await readXlsx(await download(page, page.getByRole('link', { name: '下载标注后的工作簿' })), {
      readStyles: true,
    })
    expect(marked.sheets[0]?.cells?.get('2,2')?.comment?.text).toContain('A99')
    expect(await clusterNames(await page.context().newPage())).not.toContain(added[1])

    await page.getByRole('button', { name: '写入 1 行' }).click()
    await page.getByText('已写入 1 行：新增 1 行、更改 0 行；1 行有误，没有写入').waitFor()
    expect(await step(page).textContent()).toContain('写入')
    const record = page.getByRole('region', { name: '导入记录' }).getByRole('row').nth(1)
    await expect.poll(() => record.textContent()).toMatch(/项目集群集群\.xlsx.*专班（演示）/)
    expect(await clusterNames(await page.context().newPage())).toContain(added[1])

    const kept = await readXlsx(await download(page, record.getByRole('link', { name: /^集群\.xlsx/ })))
    expect(kept.sheets[0]?.rows[1]).toEqual(added)

    await record.getByRole('button', { name: '撤销导入 集群.xlsx' }).click()
    const question = page.getByRole('dialog', { name: '撤销这次项目集群导入？' })
    await question.getByText('将移除新增的 1 行').waitFor()
    await question.getByRole('button', { name: '撤销 1 行' }).click()
    await page.getByText('已撤销导入', { exact: true }).waitFor()
    await record.getByText(/^已于 .* 撤销$/).waitFor()
    expect(await clusterNames(page)).not.toContain(added[1])
  })

  test('shows old and new values of a changed row', async () => {
    const { page } = await begin('项目集群')
    await chooseWorkbook(page, '改名.xlsx', [header, ['A02-1', '改过的名称', 'A02', '市住房城乡建设局']])
    await page.getByRole('button', { name: '下一步' }).click()
    await page.getByRole('button', { name: '看差异' }).click()
    await page.getByText('将更改 1 行。').waitFor()
    const changed = page.getByRole('table', { name: '变化的行' }).getByRole('row', { name: /A02-1 / })
    await changed.getByRole('deletion').getByText('锦安城市更新集群').waitFor()
    await changed.getByRole('insertion').getByText('改过的名称').waitFor()
    await page.getByRole('button', { name: '上一步' }).click()
    await page.getByRole('table', { name: /^列的对应/ }).waitFor()
    await page.getByRole('button', { name: '上一步' }).click()
    await page.getByLabel('选择文件').waitFor()
  })

  test('begins with a template that comes back without a change', async () => {
    const { page } = await begin('项目集群')
    const bytes = await download(page, page.getByRole('link', { name: '下载项目集群模板' }))
    await page.getByLabel('选择文件').setInputFiles({ name: '模板.xlsx', mimeType: '', buffer: bytes })
    await page.getByRole('button', { name: '下一步' }).click()
    await page.getByRole('button', { name: '看差异' }).click()
    await page.getByText(/没有需要写入的行，\d+ 行与系统中一致/).waitFor()
    expect(await page.getByRole('button', { name: '没有可写入的行' }).isDisabled()).toBe(true)
  })

  test('asks for a file before anything else', async () => {
    const { page } = await begin('单位')
    await page.getByRole('button', { name: '下一步' }).click()
    await page.getByRole('alert').getByText('请先选择文件').waitFor()
  })

  test('asks for the coordinate system of stations', async () => {
    const { page } = await begin('轨道站点', 'taskforce')
    await chooseWorkbook(page, '站点.xlsx', [['站点编码']])
    await page.getByRole('button', { name: '下一步' }).click()
    await page
      .getByRole('alert')
      .getByText(/请选择坐标系/)
      .waitFor()
  })

  test('does not take a file of another kind', async () => {
    const { page } = await begin('项目集群')
    await page
      .getByLabel('选择文件')
      .setInputFiles({ name: '说明.pdf', mimeType: 'application/pdf', buffer: Buffer.from('不是表') })
    await page.getByRole('button', { name: '下一步' }).click()
    await page.getByRole('alert').getByText('「说明.pdf」不是可以导入的文件').waitFor()
  })

  test('says what is wrong with what is no workbook, and takes the next file', async () => {
    const { page, complaints } = await begin('项目集群')
    complaints.expect(/^4\d\d POST .*\/api\/imports\/clusters/)
    const nothing = { name: '坏.xlsx', mimeType: '', buffer: Buffer.from('not a workbook') }
    await page.getByLabel('选择文件').setInputFiles(nothing)
    await page.getByRole('button', { name: '下一步' }).click()
    await page.getByRole('alert').waitFor()
    await chooseWorkbook(page, '集群.xlsx', [header, added])
    await page.getByRole('button', { name: '下一步' }).click()
    await page.getByRole('button', { name: '看差异' }).click()
    await page.getByText('将新增 1 行。').waitFor()
  })

  test('names a column that is missing, and lets another be sent there', async () => {
    const { page } = await begin('项目集群')
    await chooseWorkbook(page, '自己的表.xlsx', [['集群编码', '叫什么', '片区编码', '牵头单位'], added])
    await page.getByRole('button', { name: '下一步' }).click()
    await page
      .getByRole('alert')
      .getByText(/缺少必填列：“集群名称”/)
      .waitFor()
    expect(await page.getByRole('button', { name: '先选定必填的列' }).isDisabled()).toBe(true)
    await page.getByRole('combobox', { name: 'B 列「叫什么」写入到', exact: true }).click()
    await page.getByRole('option', { name: '集群名称' }).click()
    await page.getByRole('button', { name: '看差异' }).click()
    await page.getByText('将新增 1 行。').waitFor()
  })

  test('offers a department its own tables only', async () => {
    const { page } = await visit('department')
    await page.goto('/admin/import')
    await settle(page, /^导入$/)
    await page.getByRole('button', { name: '导入债券批次' }).waitFor()
    expect(await page.getByRole('button', { name: '导入项目', exact: true }).count()).toBe(0)
  })
})
