import { describe, expect, test } from 'vitest'
import { contentFields } from '../months/report-content.schema.ts'
import { templatesFor } from './return-templates.ts'

describe('the templates of a return', () => {
  test('begin with those that are said of the field', () => {
    expect(templatesFor('imageProgress')[0]).toBe('请补充本月形象进度说明。')
    expect(templatesFor('progressBasisPoints').slice(0, 2)).toEqual([
      '形象进度与完成投资不一致，请核对。',
      '形象进度低于上月，请更正或说明原因。',
    ])
  })

  test('are the same ones for every field, no more than there are number keys', () => {
    const all = templatesFor(null).toSorted()
    expect(all.length).toBeLessThanOrEqual(9)
    for (const field of contentFields) expect(templatesFor(field).toSorted()).toEqual(all)
  })
})
