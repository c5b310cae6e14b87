import type { Finding } from '@pianqu/shared/reports/line-checks.ts'
import { createEvent, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, test } from 'vitest'
import { showReport } from './dispatch-world.fixture.tsx'
import { aReport, draftLine } from './report.fixture.ts'

const filled = (projectCode: string, projectName: string) =>
  draftLine({ projectCode, projectName, status: 'draft', light: 'yellow', content: { investedYuan: 8_000_000 } })

const late: Finding = {
  ...{ projectCode: 'P2', field: 'actualStart', level: 'hard', code: 'line/after-month' },
  message: '实际开工填的是2025年11月，晚于本期',
}

const report = () =>
  aReport({
    lines: [
      filled('P1', '文体枢纽'),
      filled('P2', '滨江道路'),
      draftLine({ projectCode: 'P3', projectName: '滨江学校' }),
    ],
  })

const sheetField = () => screen.findByLabelText<HTMLTextAreaElement>('锦南区本月填报', { selector: 'textarea' })

/** The active cell: `滨江学校 本月完成`. */
async function activeCell(): Promise<string> {
  const cell = document.getElementById((await sheetField()).getAttribute('aria-activedescendant') ?? '')
  const at = cell?.getAttribute('aria-colindex')
  const title = screen.getAllByRole('columnheader').find((head) => head.getAttribute('aria-colindex') === at)
  const name = cell?.closest('[role=row]')?.querySelector('[aria-colindex="2"]')
  return `${name?.textContent} ${title?.textContent}`
}

const titles = () => screen.getAllByRole('columnheader').map(({ textContent }) => textContent)

function paste(target: Element, text: string): void {
  const event = createEvent.paste(target, { clipboardData: { getData: () => text } })
  fireEvent(target, event)
}

beforeEach(() => {
  localStorage.clear()
})

describe('the sheet of a month', () => {
  test('shows the light of each line', async () => {
    await showReport(report())
    await screen.findByRole('grid')
    expect(titles()).toContain('灯号')
    expect(within(screen.getByRole('grid')).getAllByText('预警')).toHaveLength(2)
  })

  test('leaves out groups of columns, and remembers it', async () => {
    const { user, leave } = await showReport(report())
    await user.click(await screen.findByRole('button', { name: '资金', pressed: true }))
    expect(titles()).not.toContain('到位')
    expect(titles()).toContain('存在问题')
    leave()
    await showReport(report())
    await screen.findByRole('button', { name: '资金', pressed: false })
    expect(titles()).not.toContain('到位')
  })

  test('goes by Ctrl+Home to the first cell that is still to be filled', async () => {
    const { user } = await showReport(report())
    ;(await sheetField()).focus()
    await user.keyboard('{Control>}{End}{/Control}')
    await user.keyboard('{Control>}{Home}{/Control}')
    expect(await activeCell()).toBe('滨江学校 本月完成')
  })

  test('leads from what must be mended to its cell, though its group is out of sight', async () => {
    const { user } = await showReport({ ...report(), checks: [late] })
    await user.click(await screen.findByRole('button', { name: '开竣工', pressed: true }))
    await user.click(screen.getByRole('button', { name: '提交' }))
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: /^去处理.*滨江道路/ }))
    await waitFor(async () => expect(document.activeElement).toBe(await sheetField()))
    expect(await activeCell()).toBe('滨江道路 实际开工')
  })

  test('finds a project with Ctrl+F, one after the other', async () => {
    const { user } = await showReport(report())
    ;(await sheetField()).focus()
    await user.keyboard('{Control>}f{/Control}')
    await user.keyboard('滨江{Enter}')
    expect(await activeCell()).toBe('滨江道路 本月完成')
    expect(screen.getByText('1/2')).toBeTruthy()
    await user.keyboard('{Enter}')
    expect(await activeCell()).toBe('滨江学校 本月完成')
    await user.keyboard('{Escape}')
    expect(document.activeElement).toBe(await sheetField())
  })

  test('takes what is pasted beside it, and shows first what comes of it', async () => {
    const { user, calls } = await showReport(report())
    await screen.findByRole('grid')
    paste(document.body, '项目编码\t本月完成投资(万元)\nP3\t120')
    const preview = within(await screen.findByRole('dialog', { name: '粘贴预览' }))
    await user.click(preview.getByRole('button', { name: '确认' }))
    await waitFor(() =>
      expect(calls.findLast(({ method }) => method === 'PUT')?.body).toMatchObject({
        lines: [{ projectCode: 'P3', investedYuan: 1_200_000 }],
      }),
    )
  })

  test('leads to the next problem by F8 from the field that finds projects', async () => {
    const { user } = await showReport({ ...report(), checks: [late] })
    await user.click(await screen.findByLabelText('查找项目'))
    await user.keyboard('{F8}')
    expect(document.activeElement).toBe(await sheetField())
    expect(await activeCell()).toBe('滨江道路 实际开工')
  })

  test('does not call well what is filled in and looks odd', async () => {
    await showReport(aReport({ lines: [filled('P2', '滨江道路')], checks: [late] }))
    expect(await screen.findByRole('button', { name: '都填了，1 行异常，去核对' })).toBeTruthy()
  })

  test('takes it from a button too, and leaves pastes into other fields alone', async () => {
    const { user } = await showReport(report())
    paste(await screen.findByLabelText('查找项目'), '滨江')
    expect(screen.queryByRole('dialog')).toBeNull()
    await user.click(screen.getByRole('button', { name: '从 Excel 粘贴' }))
    paste(screen.getByLabelText('复制的内容'), '项目编码\t到位资金(万元)\nP3\t50')
    expect(await screen.findByRole('dialog', { name: '粘贴预览' })).toBeTruthy()
  })

  test('counts as filled what says how much, whatever was typed and taken back', async () => {
    const emptied = draftLine({ projectCode: 'P2', projectName: '滨江道路', status: 'draft' })
    const counts = { ...aReport().counts, owed: 2, empty: 0, draft: 2 }
    await showReport(aReport({ lines: [filled('P1', '文体枢纽'), emptied], counts }))
    expect(await screen.findByText(/已填 1\/2/)).toBeTruthy()
    expect(screen.getByRole('button', { name: '需填 1' })).toBeTruthy()
  })

  test('says what is left, and once nothing is, leads on', async () => {
    const { user } = await showReport(aReport({ lines: [filled('P1', '文体枢纽')] }))
    await user.click(await screen.findByRole('button', { name: '需填 0' }))
    expect(screen.getByText('都填好了')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: '异常 0' }))
    expect(screen.getByText('没有异常的行')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: '都填好了，去提交' }))
    expect(screen.getByRole('dialog', { name: '核对并提交' })).toBeTruthy()
  })

  test('folds what is known beside it, and keeps it folded', async () => {
    const { user, leave } = await showReport(report())
    await user.click(await screen.findByRole('button', { name: '收起' }))
    expect(screen.queryByRole('heading', { name: '各月完成投资' })).toBeNull()
    leave()
    const again = await showReport(report())
    await again.user.click(await screen.findByRole('button', { name: '展开' }))
    expect(screen.getByRole('heading', { name: '各月完成投资' })).toBeTruthy()
  })
})
