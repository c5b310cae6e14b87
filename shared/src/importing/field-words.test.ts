import { describe, expect, test } from 'vitest'
import { fieldName, fieldText } from './field-words.ts'

describe('a field on screen', () => {
  test('is called as the column of its workbook is headed', () => {
    expect(fieldName('reports', 'investedYuan')).toBe('本月完成投资')
    expect(fieldName('projects', 'stage')).toBe('阶段')
    expect(fieldName('plans', 'curveYuan')).toBe('分月计划')
  })

  test('keeps its own name where no column has it', () => {
    expect(fieldName('projects', '总投资(万元)')).toBe('总投资(万元)')
  })

  test.each([
    ['investedYuan', 12_345_000, '1,234.5万元'],
    ['investedYuan', '12345000', '1,234.5万元'],
    ['progressBasisPoints', 4550, '45.5%'],
    ['stage', 'building', '加快建设'],
    ['tags', ['TOD', '市重点'], 'TOD、市重点'],
    ['tags', '["TOD"]', 'TOD'],
    ['tags', [], '—'],
    ['curveYuan', '[10000,20000]', '1万元、2万元'],
    ['hasExit', true, '是'],
    ['name', '2025', '2025'],
    ['problem', null, '—'],
    ['problem', '[待定', '[待定'],
  ])('%s %j reads %s', (field, value, text) => {
    expect(fieldText(field, value)).toBe(text)
  })
})
