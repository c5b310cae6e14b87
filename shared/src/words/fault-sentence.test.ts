import { expect, test } from 'vitest'
import { faultSentence } from './fault-sentence.ts'

test.each([
  ['灯号', '请选择', '请选择灯号'],
  ['退回意见（必填）', '请填写', '请填写退回意见'],
  ['意见', '请填写理由', '请填写理由'],
  ['目标(%)', '应为数字', '目标(%)：应为数字'],
  ['名称', '名称最多60个字', '名称最多60个字'],
  [undefined, '请选择', '请选择'],
])('the fault of %s, %s, reads %s', (label, message, sentence) => {
  expect(faultSentence(label, message)).toBe(sentence)
})
