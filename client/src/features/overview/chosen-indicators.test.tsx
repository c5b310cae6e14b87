import type { IndicatorRow } from '@pianqu/shared/indicators/library.contract.ts'
import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { showPage } from '../../test-page.tsx'
import { ChosenIndicators } from './chosen-indicators.tsx'

const whole: IndicatorRow = {
  ...{ code: 'school-lead', name: '领办学校覆盖率', unit: '%', scope: '各类片区', operator: '=', target: 1 },
  ...{ targetText: '=100%', basisVersion: 0, state: 'inForce', origin: 'typed', basis: '有学校领办的片区 ÷ 片区' },
  ...{ formulaText: '有 ÷ 全部', sourceUnit: '市教育局', month: '2025-10', display: '87.5%', value: 0.875 },
  ...{
    numerator: 7,
    denominator: 8,
    parts: '7个 / 8个',
    status: 'normal',
    reason: null,
    standing: 'missed',
    restated: null,
  },
  ...{ isOnOverview: true, promises: [] },
}

const row = (code: string, name: string, change: Partial<IndicatorRow>): IndicatorRow => ({
  ...whole,
  ...{ code, name },
  ...change,
})

const show = (rows: readonly unknown[]) =>
  showPage({
    component: () => (
      <>
        <h1>总览</h1>
        <ChosenIndicators month="2025-10" />
      </>
    ),
    at: '/?month=2025-10',
    answer: () => ({ body: { rows, total: rows.length } }),
  })

test('what the city has chosen stands with its target, and leads to its page', async () => {
  const { calls } = await show([
    row('school-lead', '领办学校覆盖率', {}),
    row('talent', '人才', { standing: 'met', status: 'preliminary', reason: '24个片区中有3个的数，缺21个' }),
    row('rail-30min', '市域30分钟轨道圈', { isOnOverview: false }),
    row('deadend-roads', '断头路打通率', { standing: 'missing', display: '—', reason: '各片区都没有数' }),
  ])
  const one = await screen.findByRole('link', { name: /领办学校覆盖率/ })
  expect(one.textContent).toBe('领办学校覆盖率87.5%目标=100%，未达标')
  expect(screen.getByRole('link', { name: /人才/ }).textContent).toBe('人才87.5%目标=100%，达标（初步）')
  expect(one.getAttribute('href')).toBe('/indicators/school-lead')
  expect(screen.getByRole('link', { name: /断头路打通率/ }).textContent).toContain('各片区都没有数')
  expect(screen.queryByText('市域30分钟轨道圈')).toBeNull()
  expect(calls[0]?.query).toEqual({ month: '2025-10' })
})
