import type { SheetPage } from '@pianqu/shared/assessment/marking/sheet.contract.ts'
import type { RoundPage } from '@pianqu/shared/assessment/round.schema.ts'
import { screen, waitFor } from '@testing-library/react'
import { describe, expect, test, vi } from 'vitest'
import { type Answer, type Asked, aProblem, showPage } from '../../test-page.tsx'
import { aRound, aSheet } from './assessment.fixture.ts'
import { AssessmentPage } from './assessment-page.tsx'

const base = '/api/assessment/rounds'

const row = ({ directions: _, recusals: _recusals, steps: _steps, ownUnit: _ownUnit, ...round }: RoundPage) => round

function answerWith(round: RoundPage | null, more: Readonly<Record<string, Answer>> = {}) {
  const answers: Readonly<Record<string, Answer>> = {
    [`GET ${base}`]: { body: { rows: round ? [row(round)] : [], total: round ? 1 : 0 } },
    [`GET ${base}/2025`]: { body: round },
    [`GET ${base}/2025/board`]: { body: { rows: [], total: 0, directions: [] } },
    ...more,
  }
  return ({ path, method }: Asked): Answer => answers[`${method} ${path}`] ?? aProblem('common/not-found', 404)
}

const show = (role: 'taskforce' | 'department' | 'leader', answer: (asked: Asked) => Answer, at = '/assessment') =>
  showPage({ component: () => <AssessmentPage />, at, role, answer })

const ownUnit = { code: 'U1', rates: 'departments-mark-districts', isRatedIn: null } as const

describe('the two-way assessment', () => {
  test('that has not begun is begun by the task force alone', async () => {
    await show('taskforce', answerWith(null))
    expect(await screen.findByRole('button', { name: '开始2025年度考核' })).toBeTruthy()
  })

  test('that has not begun says to others who begins it', async () => {
    await show('leader', answerWith(null))
    expect(await screen.findByText('由市级专班采用方案后开始。')).toBeTruthy()
  })

  test('says why nothing is to be seen while it is sealed', async () => {
    await show('leader', answerWith(aRound()), '/assessment?tab=results')
    expect(await screen.findByText('评分封存，结果发布前不能查看')).toBeTruthy()
  })

  test('opens for a department with its sheet, and says that nobody else sees it', async () => {
    vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener() {}, removeEventListener() {} }))
    const sheet: SheetPage = aSheet({
      cells: [{ targetCode: 'D1', criterionCode: 'T1', tenths: 50, reason: null, basis: null }],
    })
    const saved = { version: 2, status: 'draft', savedAt: '2025-10-28T02:00:00Z' }
    const { calls, user } = await show(
      'department',
      answerWith(aRound({ ownUnit }), {
        [`GET ${base}/2025/sheet`]: { body: sheet },
        [`PUT ${base}/2025/sheet`]: { body: saved },
      }),
    )
    expect(await screen.findByText(/任何人（包括管理员）看不到您的评分/)).toBeTruthy()
    expect(screen.getByText('已评 0/3 · 1 处需说明')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: '整行未接触' }))
    await waitFor(() =>
      expect(calls.find(({ method }) => method === 'PUT')?.body).toEqual({
        version: 1,
        cells: [{ targetCode: 'D1', criterionCode: 'T1', mark: null }],
        untouched: [{ targetCode: 'D1', isUntouched: true }],
      }),
    )
    expect(await screen.findByText('已保存 10:00:00')).toBeTruthy()
    expect(screen.getByText('已评 1/3')).toBeTruthy()
  })
})
