import type { Finding } from '@pianqu/shared/reports/line-checks.ts'
import { screen, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { showReport } from './dispatch-world.fixture.tsx'
import { aReport, draftLine } from './report.fixture.ts'

beforeEach(() => {
  localStorage.clear()
  vi.stubGlobal('matchMedia', () => ({ matches: true, addEventListener() {}, removeEventListener() {} }))
})
afterEach(() => {
  vi.unstubAllGlobals()
})

test('a phone is led to the card of what must be mended, whether or not something is missing in it', async () => {
  const fell: Finding = {
    ...{ projectCode: 'P2', field: 'progressBasisPoints', level: 'hard', code: 'line/progress-fell' },
    message: '形象进度35%低于上月40%',
  }
  const { user } = await showReport(
    aReport({
      lines: [
        draftLine(),
        draftLine({
          ...{ projectCode: 'P2', projectName: '滨江道路', status: 'draft' },
          content: { investedYuan: 9_000_000, progressBasisPoints: 3500 },
        }),
      ],
      checks: [fell],
    }),
  )
  await screen.findByRole('heading', { level: 2, name: '文体枢纽' })
  await user.click(screen.getByRole('button', { name: '提交' }))
  const dialog = within(screen.getByRole('dialog'))
  expect(dialog.getByText('滨江道路 · 本月完成投资')).toBeTruthy()
  expect(dialog.queryByRole('table')).toBeNull()
  await user.click(dialog.getByRole('button', { name: /^去处理.*滨江道路/ }))
  expect(await screen.findByRole('heading', { level: 2, name: '滨江道路' })).toBeTruthy()
})
