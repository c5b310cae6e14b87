import { describe, expect, test } from 'vitest'
import type { ScenarioStep } from './scenario.schema.ts'
import { stepText } from './step-words.ts'

const names = {
  batch: (code: string) => ({ B1: '九期', B2: '十期' })[code] ?? code,
  project: (code: string) => ({ P1: '管廊', P2: '学校' })[code] ?? code,
}
const place = { batchCode: 'B1', projectCode: 'P1' }

describe('a step of a scenario', () => {
  test.each<[ScenarioStep, string]>([
    [{ step: 'add', ...place, amountYuan: 50_000 }, '九期向管廊安排5万元'],
    [{ step: 'drop', ...place }, '取消九期给管廊的分配'],
    [{ step: 'resize', ...place, amountYuan: 0 }, '九期给管廊的分配改为0万元'],
    [{ step: 'move', ...place, toBatchCode: 'B2' }, '把九期给管廊的分配移到十期'],
    [{ step: 'move', ...place, toBatchCode: 'B2', toProjectCode: 'P2' }, '把九期给管廊的分配移到十期的学校'],
    [{ step: 'move', ...place, toProjectCode: 'P9' }, '把九期给管廊的分配移到P9'],
    [
      { step: 'add-batch', batchCode: '测算批次1', issuedOn: '2025-11-01', amountYuan: 100_000_000 },
      '增加测算批次1，2025-11-01发行1.00亿元',
    ],
    [{ step: 'drop-batch', batchCode: 'B1' }, '取消九期'],
    [{ step: 'resize-batch', batchCode: 'B1', amountYuan: 10_000 }, '九期的金额改为1万元'],
    [{ step: 'move-batch', batchCode: 'B1', issuedOn: '2025-12-31' }, '九期的发行日期改为2025-12-31'],
  ])('%j reads %s', (step, text) => {
    expect(stepText(step, names)).toBe(text)
  })
})
