import { expect, test } from 'vitest'
import { axeFindings, sidewaysScroll } from './every-route.ts'
import { startFilingServer } from './filing-city.ts'
import { cellOf, openMonth, saved, typeInto } from './filing-page.ts'
import { settle } from './settle.ts'
import { openApp, phone } from './visit.ts'

const { visit } = openApp(startFilingServer)

const pdf = { name: '用地批复.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 批复') }
const said = '红线内12亩用地指标未落实'

test('a blocker goes from the line of a district to the department and back, until the district closes it', async () => {
  const { page: filing } = await visit('district')
  await openMonth(filing)
  await typeInto(filing, 'Q05', '存在问题', said)
  await saved(filing)
  await (await cellOf(filing, 'Q05', '存在问题')).click()
  const beside = filing.getByRole('region', { name: '堵点' })
  await beside.getByRole('button', { name: '提为堵点' }).click()
  const raising = filing.getByRole('dialog', { name: '提堵点：Q05工程' })
  expect(await raising.getByLabel('堵点内容').inputValue()).toBe(said)
  await raising.getByRole('combobox', { name: '类别', exact: true }).click()
  await filing.getByRole('option', { name: '用地', exact: true }).click()
  expect(await axeFindings(filing)).toEqual([])
  await raising.getByRole('button', { name: '提出' }).click()
  await raising.waitFor({ state: 'detached' })
  await beside.getByText(/DD-2025-0001 · 用地 · 账龄0天 · 已提出，待交办/).waitFor()

  const { page: desk } = await visit('taskforce')
  await desk.goto('/blockers?view=open')
  await settle(desk, /^截至.*1件堵点未销号/)
  await desk.getByRole('link', { name: said }).click()
  await settle(desk, /：已提出，待交办$/)
  await desk.getByRole('button', { name: '交办' }).click()
  const assigning = desk.getByRole('dialog')
  await assigning.getByRole('combobox', { name: '牵头单位', exact: true }).fill('财政')
  await desk.getByRole('option', { name: /财政/ }).click()
  await assigning.getByText('自今天起按市级部门一级计时，10个工作日，2025-11-11到期；逾期自动升一级。').waitFor()
  await assigning.getByRole('button', { name: '交办' }).click()
  await settle(desk, /：已交办，待受理$/)
  expect(await axeFindings(desk)).toEqual([])

  const { page: department } = await visit('department', { size: phone })
  await department.goto('/blockers')
  await settle(department, /^截至.*1件堵点未销号/)
  expect(await sidewaysScroll(department)).toBe(0)
  await department.getByRole('link', { name: said }).click()
  await settle(department, /：已交办，待受理$/)
  await department.getByRole('button', { name: '答复' }).click()
  const answering = department.getByRole('dialog')
  await answering.getByLabel('选择附件').setInputFiles([pdf])
  await answering.getByRole('link', { name: pdf.name }).waitFor()
  await answering.getByLabel('答复内容').fill('指标已下达')
  await answering.getByRole('button', { name: '答复' }).click()
  await settle(department, /：已答复，待核验$/)
  expect(await sidewaysScroll(department)).toBe(0)
  expect(await axeFindings(department)).toEqual([])

  await beside.getByText(/已答复，待核验/).waitFor()
  await beside.getByRole('link', { name: said }).click()
  await settle(filing, /：已答复，待核验$/)
  const download = filing.waitForEvent('download')
  await filing.getByRole('link', { name: pdf.name }).click()
  expect((await download).suggestedFilename()).toBe(pdf.name)
  await filing.getByRole('button', { name: '核验销号' }).click()
  await filing.getByRole('dialog').getByRole('button', { name: '销号' }).click()
  await settle(filing, /：已销号$/)
  // Whoever looks on sees it without asking again.
  await settle(desk, /：已销号$/)
  await desk.goto('/blockers')
  await settle(desk, /^截至2025年10月28日全市没有未销号的堵点$/)
  await desk.getByText(/最近一次销号在2025-10-28/).waitFor()
})
