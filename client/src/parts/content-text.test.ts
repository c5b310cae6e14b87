import type { ContentField } from '@pianqu/shared/months/report-content.schema.ts'
import { expect, test } from 'vitest'
import { contentText } from './content-text.ts'

test.each<[ContentField, string | number | null, string]>([
  ['investedYuan', 12_205_000, '1,220.5万元'],
  ['investedYuan', 0, '0万元'],
  ['forecastYuan', 12_345, '1.2345万元'],
  ['progressBasisPoints', 4550, '45.5%'],
  ['actualStart', '2025-03', '2025年3月'],
  ['note', '', '—'],
  ['note', null, '—'],
  ['note', '汛期停工', '汛期停工'],
])('%s of %j reads %s', (field, value, text) => {
  expect(contentText(field, value)).toBe(text)
})
