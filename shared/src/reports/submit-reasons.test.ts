import { describe, expect, test } from 'vitest'
import type { Finding } from './line-checks.ts'
import { submitReasons } from './submit-reasons.ts'

const none = { step: null, findings: [], unanswered: [], rejectedRows: 0 }
const finding = (projectCode: string, code: string, message = ''): Finding => ({
  projectCode,
  field: 'investedYuan',
  level: 'hard',
  code,
  message,
})
const nameOf = (code: string) => `${code}工程`

describe('what keeps a report from being handed in', () => {
  test.each([
    ['nothing', none, []],
    ['a step that cannot be taken, and then nothing else', { ...none, step: '已提交', rejectedRows: 3 }, ['已提交']],
    ['rows not taken', { ...none, rejectedRows: 2 }, ['文件中有2行有误，没有写入，请更正后再导入']],
    [
      'missing amounts, in one sentence',
      { ...none, findings: ['A', 'B', 'C', 'D', 'E', 'F'].map((code) => finding(code, 'line/missing')) },
      ['还有6个项目没有填写本月完成投资（没有投资请填 0）：A、B、C、D、E等'],
    ],
    ['other findings, one by one', { ...none, findings: [finding('A', 'line/jump', '超过3倍')] }, ['A A工程：超过3倍']],
    [
      'comments without an answer',
      { ...none, unanswered: [{ projectCode: 'A', text: '请核对' }] },
      ['A A工程：退回意见“请核对”还没有答复，请在网页上答复'],
    ],
  ])('is %s', (_, obstacles, reasons) => {
    expect(submitReasons(obstacles, nameOf)).toEqual(reasons)
  })
})
