import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, test } from 'vitest'
import { aProblem } from '../../test-page.tsx'
import { showReport } from './dispatch-world.fixture.tsx'
import { aReport, draftLine } from './report.fixture.ts'

const filled = (code: string, changes: Parameters<typeof draftLine>[0] = {}) =>
  draftLine({
    projectCode: code,
    projectName: `项目${code}`,
    status: 'draft',
    content: { investedYuan: 8_000_000 },
    ...changes,
  })

beforeEach(() => {
  localStorage.clear()
})

describe('the month of a district', () => {
  test('says when it is due and what is left to do', async () => {
    await showReport(aReport())
    expect(await screen.findByText('截止11-07（还有10天）')).toBeTruthy()
    expect(screen.getByRole('button', { name: '需填 2' })).toBeTruthy()
    expect(screen.getByRole('grid', { name: '锦南区本月填报' })).toBeTruthy()
  })

  test('counts no days of a month that was closed early', async () => {
    await showReport(aReport({ periodState: 'closed' }))
    expect(await screen.findByText('截止11-07')).toBeTruthy()
    expect(screen.getByText('本月已截止填报，只能查看')).toBeTruthy()
    expect(screen.queryByText('修改会自动保存')).toBeNull()
  })

  test('says that a month is not open', async () => {
    await showReport(null)
    expect(await screen.findByText('2025年10月还没有开放填报')).toBeTruthy()
  })

  test('leaves the rest as it was in one click, saves it, and takes it back', async () => {
    const { user, calls } = await showReport(aReport())
    await user.click(await screen.findByRole('button', { name: '其余标为无变化（2）' }))
    expect(screen.getByRole('button', { name: '无变化 2' })).toBeTruthy()
    await waitFor(() =>
      expect(calls.find(({ method }) => method === 'PUT')?.body).toMatchObject({
        version: 1,
        lines: [
          { projectCode: 'P1', isUnchanged: true, investedYuan: 0 },
          { projectCode: 'P2', isUnchanged: true, investedYuan: 0 },
        ],
      }),
    )
    await user.click(screen.getByRole('button', { name: '撤销' }))
    expect(screen.getByRole('button', { name: '无变化 0' })).toBeTruthy()
  })

  test('asks which of two values stands where another has changed the cell', async () => {
    const theirs = aReport({
      version: 2,
      lines: [draftLine({ status: 'draft', content: { investedYuan: 30_000_000 } })],
    })
    const { user } = await showReport(aReport({ lines: [draftLine()] }), (_, become) => {
      become(theirs)
      return aProblem('common/stale', 409)
    })
    await user.click(await screen.findByRole('button', { name: '其余标为无变化（1）' }))
    const dialog = within(await screen.findByRole('dialog', { name: '1 处与他人同时修改' }))
    expect(dialog.getByRole('button', { name: '我的 0万元' })).toBeTruthy()
    await user.click(dialog.getByRole('button', { name: '对方的 3,000万元' }))
    await waitFor(() => expect(screen.queryByRole('dialog', { name: '1 处与他人同时修改' })).toBeNull())
  })

  test('is read only once it is published, and says so', async () => {
    await showReport(aReport({ periodState: 'published', status: 'accepted', steps: [] }))
    expect(await screen.findByText('本月已发布，不能修改')).toBeTruthy()
    expect(screen.queryByRole('button', { name: '提交' })).toBeNull()
  })
})

describe('handing the month in', () => {
  test('lists only what differs from last month, and waits for the tick', async () => {
    const same = filled('P1', { isUnchanged: true, content: { investedYuan: 0 } })
    const { user, calls } = await showReport(
      aReport({ lines: [same, filled('P2', { content: { investedYuan: 9_000_000 } })] }),
    )
    await user.click(await screen.findByRole('button', { name: '提交' }))
    const dialog = within(screen.getByRole('dialog', { name: '核对并提交' }))
    expect(dialog.getByText('1 个项目与上月不同，1 个无变化')).toBeTruthy()
    expect(dialog.getAllByRole('row').map((row) => row.textContent)).toEqual([
      '项目内容上月本月',
      '项目P2本月完成投资800万元900万元',
    ])
    const submit = dialog.getByRole('button', { name: '提交' })
    expect(submit.hasAttribute('disabled')).toBe(true)
    await user.type(dialog.getByLabelText('复核人'), '李工')
    await user.click(dialog.getByLabelText('已核对'))
    await user.click(submit)
    await waitFor(() =>
      expect(calls.find(({ path }) => path.endsWith('/steps'))?.body).toMatchObject({
        step: 'submit',
        version: 1,
        checkedBy: '李工',
      }),
    )
  })

  test('asks a word for what looks odd, and names what must be mended', async () => {
    const check = { projectCode: 'P1', field: 'investedYuan', code: 'line/jump', message: '超过中位数3倍' } as const
    const { user } = await showReport(
      aReport({ lines: [filled('P1'), draftLine({ projectCode: 'P2' })], checks: [{ ...check, level: 'soft' }] }),
    )
    await user.click(await screen.findByRole('button', { name: '提交' }))
    const dialog = within(screen.getByRole('dialog'))
    expect(dialog.getByText('1 处必须处理后才能提交')).toBeTruthy()
    expect(dialog.getByText('还没有填写本月完成投资')).toBeTruthy()
    await user.type(dialog.getByPlaceholderText('说明写入备注'), '集中付款')
    expect(dialog.getByText('还有 1 处必须处理')).toBeTruthy()
  })

  test('gives one word to all lines that ask for the same', async () => {
    const check = {
      field: 'investedYuan',
      code: 'line/forecast-missed',
      message: '不到预计的一半',
      level: 'soft',
    } as const
    const codes = ['P1', 'P2', 'P3']
    const other = { ...check, projectCode: 'P4', code: 'line/jump', message: '超过中位数的3倍' } as const
    const { user } = await showReport(
      aReport({
        lines: [...codes, 'P4'].map((code) => filled(code)),
        checks: [...codes.map((code) => ({ ...check, projectCode: code })), other],
      }),
    )
    await user.click(await screen.findByRole('button', { name: '提交' }))
    const dialog = within(screen.getByRole('dialog'))
    const [first] = dialog.getAllByPlaceholderText('说明写入备注')
    expect(document.activeElement).toBe(first)
    await user.keyboard('汛期停工')
    await user.click(dialog.getByRole('button', { name: '其余 2 行同样的情况用这条说明' }))
    expect(dialog.getAllByDisplayValue('汛期停工')).toHaveLength(3)
  })
})
