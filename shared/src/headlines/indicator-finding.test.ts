import { expect, test } from 'vitest'
import { detailsText, headlineText } from './headline.ts'
import { indicatorFinding } from './indicator-finding.ts'

test('a verdict over some areas only is said to be preliminary, and of how many', () => {
  const finding = indicatorFinding({
    ...{ month: '2025-09', year: 2025, isProvisional: false, scope: '各类片区', name: '领办学校覆盖率' },
    ...{ display: '100.0%', standing: 'met', targetText: '=100%', status: 'preliminary' },
    reason: '24个片区中有3个的数，缺21个',
  })
  expect(headlineText(finding)).toBe('2025年9月各类片区领办学校覆盖率100.0%；初步达标（目标=100%）')
  expect(detailsText(finding)).toBe('24个片区中有3个的数，缺21个')
})
