import type { Role } from '@pianqu/shared/access/access.ts'
import type { Blocker, Supervision } from '@pianqu/shared/blockers/blocker.contract.ts'
import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { aBlocker, someUnits } from '../../../parts/blockers/blocker.fixture.ts'
import { type Asked, showPage } from '../../../test-page.tsx'
import { stubUploads } from '../../../test-upload.ts'
import { BlockerPage } from './blocker-page.tsx'

const show = (blocker: Blocker, role: Role = 'taskforce', unitName: string | null = null) =>
  showPage({
    component: () => <BlockerPage />,
    at: '/blockers/b1',
    role,
    unitName,
    answer: ({ path }) => {
      if (path === '/api/units') return { body: { rows: someUnits, total: 3 } }
      if (path === '/api/blockers/preview') {
        return {
          body: { dueOn: '2025-11-11', level: 'department', overdueDays: 0, escalations: [], calendarNotice: null },
        }
      }
      return { body: blocker }
    },
  })

const sentTo = (calls: readonly Asked[]) => calls.find(({ path }) => path.endsWith('/steps'))

const answer = {
  step: 'answer',
  name: '答复',
  on: '2025-10-20',
  at: '2025-10-20T02:00:00Z',
  by: '李',
  unitName: '市财政局',
  level: 'department',
  text: '已安排指标',
  proof: null,
} as const

describe('one blocker', () => {
  test('tells its clock, its place and its history', async () => {
    const silence = { ...answer, step: 'silence', name: '沉默视为受理', by: null, unitName: null, text: null }
    await show(aBlocker({ steps: [...aBlocker().steps, silence] }))
    expect(await screen.findByRole('heading', { name: '专用线用地指标缺126亩：已受理，待答复' })).toBeTruthy()
    expect(screen.getByText('按市级部门一级计时，10个工作日，2025-10-14到期，逾期14天。')).toBeTruthy()
    expect(screen.getByText('云锦区，2025-09-24，2025年9月月报')).toBeTruthy()
    const steps = within(screen.getByRole('region', { name: '办理经过' })).getAllByRole('listitem')
    expect(steps[0]?.textContent).toBe('2025-10-20 沉默视为受理系统（按时限）记录于2025-10-20 10:00')
    expect(screen.queryByRole('button', { name: '交办' })).toBeNull()
  })

  test('is assigned to a unit that is chosen, with the day by which it has to answer', async () => {
    const raised = aBlocker({ state: 'raised', assignedOn: null, dueOn: null, coUnits: [], maySteps: ['assign'] })
    const { user, choose, calls } = await show(raised)
    await user.click(await screen.findByRole('button', { name: '交办' }))
    const dialog = within(await screen.findByRole('dialog'))
    expect(dialog.getByText('提出单位建议由市财政局牵头')).toBeTruthy()
    expect(dialog.getByRole('button', { name: '交办' })).toHaveProperty('disabled', true)
    expect(dialog.getByText('选定牵头单位后显示到期日。')).toBeTruthy()
    await choose('牵头单位', /市财政局/)
    await dialog.findByText('自今天起按市级部门一级计时，10个工作日，2025-11-11到期；逾期自动升一级。')
    await choose('配合单位（可不填）', /市发展改革委/)
    await user.click(dialog.getByRole('button', { name: '交办' }))
    await screen.findByText('DD-2025-0058已交办')
    expect(calls.find(({ path }) => path.endsWith('/preview'))?.body).toMatchObject({
      assignedOn: '2025-10-28',
      level: 'department',
      days: [10, 10, 15, 15],
    })
    expect(sentTo(calls)).toMatchObject({
      path: '/api/blockers/b1/steps',
      body: { step: 'assign', version: 3, leadUnit: 'B1', coUnits: ['B2'] },
    })
  })

  test('gains no time where it stays with its unit', async () => {
    const { user, choose } = await show(aBlocker({ state: 'ruling', maySteps: ['rule'] }))
    await user.click(await screen.findByRole('button', { name: '裁定' }))
    await choose('裁定由哪个单位牵头', /市财政局/)
    expect(await screen.findByText('仍由市财政局牵头，时限不变：2025-10-14到期。')).toBeTruthy()
  })

  test('stays with its unit on a level above alone', async () => {
    const { user, choose } = await show(aBlocker({ state: 'disputed', maySteps: ['assign'] }))
    await user.click(await screen.findByRole('button', { name: '交办' }))
    await choose('牵头单位', /市财政局/)
    await choose('由哪一级答复', '区县')
    await screen.findByText('仍交给市财政局的，层级不能由市级部门降到区县。')
    await choose('由哪一级答复', '专班')
    await screen.findByText('自今天起按专班一级计时，15个工作日，2025-11-11到期；逾期自动升一级。')
  })

  test('that has come up to the leaders says where it is decided', async () => {
    await show(aBlocker({ level: 'leader' }), 'leader')
    expect(await screen.findByText(/^已升到市领导：列入月度会议议定/)).toBeTruthy()
  })

  test('is answered with words and a file', async () => {
    const file = { fileId: 'f1', fileName: '批复.pdf', fileBytes: 9, by: '李', at: '2025-10-28T02:00:00Z' }
    const uploads = stubUploads({ status: 201, body: file })
    const given = aBlocker({ maySteps: ['answer'], mayAddFiles: true })
    const { user, calls } = await show(given, 'department', '市财政局')
    await user.click(await screen.findByRole('button', { name: '答复' }))
    const dialog = within(await screen.findByRole('dialog'))
    await user.upload(
      dialog.getByLabelText('选择附件'),
      new File(['%PDF-1.7'], '批复.pdf', { type: 'application/pdf' }),
    )
    await waitFor(() => expect(uploads).toHaveLength(1))
    expect(uploads[0]?.address.pathname).toBe('/api/blockers/b1/files')
    await user.type(dialog.getByLabelText('答复内容'), '已安排指标')
    await user.type(dialog.getByLabelText('证明（可不填）'), '市规资函〔2025〕18号')
    await user.click(dialog.getByRole('button', { name: '答复' }))
    await screen.findByText('DD-2025-0058已答复')
    expect(sentTo(calls)?.body).toEqual({
      step: 'answer',
      version: 3,
      text: '已安排指标',
      proof: '市规资函〔2025〕18号',
    })
  })

  test('without proof says why it cannot be closed, and is sent back with a reason', async () => {
    const given = aBlocker({ state: 'answered', steps: [...aBlocker().steps, answer], maySteps: ['reopen'] })
    const { user, calls } = await show(given, 'district', '云锦区')
    expect(await screen.findByText(/还没有证明材料，不能销号/)).toBeTruthy()
    await user.click(screen.getByRole('button', { name: '退回重办' }))
    const dialog = within(await screen.findByRole('dialog'))
    expect(dialog.getByText(/2025-10-20 市财政局答复：已安排指标/)).toBeTruthy()
    await user.type(dialog.getByLabelText('退回理由'), '没有文号')
    await user.click(dialog.getByRole('button', { name: '退回重办' }))
    await screen.findByText('DD-2025-0058已退回重办')
    expect(sentTo(calls)?.body).toEqual({ step: 'reopen', version: 3, reason: '没有文号' })
  })

  test('is paused until a day, with a reason', async () => {
    const { user, calls } = await show(aBlocker({ maySteps: ['pause'] }))
    await user.click(await screen.findByRole('button', { name: '暂缓' }))
    const dialog = within(await screen.findByRole('dialog'))
    expect(dialog.getByText('填了日期后显示新的到期日。')).toBeTruthy()
    await user.type(dialog.getByLabelText('暂缓的最后一天'), '2025-11-20')
    await dialog.findByText('时限由2025-10-14变为2025-11-11。')
    expect(calls.findLast(({ path }) => path.endsWith('/preview'))?.body).toMatchObject({
      assignedOn: '2025-09-26',
      level: 'department',
      today: '2025-09-26',
      pauses: [{ from: '2025-10-28', until: '2025-11-20' }],
    })
    await user.type(dialog.getByLabelText('理由'), '等上级规划')
    await user.click(dialog.getByRole('button', { name: '暂缓' }))
    await waitFor(() => expect(sentTo(calls)).toBeTruthy())
    expect(sentTo(calls)?.body).toEqual({ step: 'pause', version: 3, until: '2025-11-20', reason: '等上级规划' })
  })

  test('has its orders of supervision, which its unit signs for', async () => {
    const order: Supervision = {
      id: 's1',
      number: 'DB-2025-0012',
      blockerId: 'b1',
      blockerNumber: 'DD-2025-0058',
      title: '专用线用地指标缺126亩',
      colour: 'red',
      level: 'department',
      unitCode: 'B1',
      unitName: '市财政局',
      promise: '请市级统筹调剂年度计划指标',
      dueOn: '2025-10-14',
      issuedOn: '2025-10-15',
      state: 'issued',
      signedBy: null,
      signedAt: null,
      feedback: null,
      feedbackBy: null,
      feedbackAt: null,
      doneBy: null,
      doneAt: null,
      maySteps: ['sign'],
      version: 1,
    }
    const { user, calls } = await show(aBlocker({ supervisions: [order] }), 'department', '市财政局')
    const card = within(await screen.findByRole('region', { name: '督办单1份' }))
    expect(card.getByText('红色：逾期')).toBeTruthy()
    await user.click(card.getByRole('button', { name: /^签收\s*：DB-2025-0012$/ }))
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: '签收' }))
    await waitFor(() =>
      expect(sentTo(calls)).toMatchObject({ path: '/api/supervisions/s1/steps', body: { step: 'sign', version: 1 } }),
    )
  })
})
