import { expect, test } from 'vitest'
import { supervisionColours } from '../blockers/supervision.schema.ts'
import { punctuationFaults } from './punctuation.ts'
import { orderedText, orderRows, type SupervisionOrder } from './supervision-order.ts'

const order: SupervisionOrder = {
  number: 'DB-2025-0012',
  issuedOn: '2025-10-17',
  colour: 'red',
  level: 'department',
  unitName: '市规划和自然资源局',
  dueOn: '2025-10-16',
  promise: '请市级统筹调剂年度计划指标',
  blocker: {
    number: 'DD-2025-0058',
    type: '用地',
    text: '用地指标缺126亩',
    place: '云桥智造城',
    raisedOn: '2025-09-26',
  },
}

test.each([
  ['blue', '该事项应于2025年10月16日前答复，请抓紧办理，按期答复并附证明材料。'],
  ['yellow', '该事项于2025年10月16日到期，请当日答复并附证明材料；不能按期答复的，请说明原因。'],
  ['red', '该事项应于2025年10月16日前答复，现已逾期，请立即办理，书面说明逾期原因和办结日期，逾期事项同时升级督办。'],
] as const)('an order that is %s asks for what fits', (colour, text) => {
  expect(orderedText({ ...order, colour })).toBe(text)
})

test('the last level has nowhere to go up to', () => {
  expect(orderedText({ ...order, level: 'leader' })).not.toContain('升级')
})

test('is punctuated as Chinese is', () => {
  for (const colour of supervisionColours) expect(punctuationFaults([orderedText({ ...order, colour })])).toEqual([])
})

test('says who, what and until when, and leaves room for the pen', () => {
  const texts = orderRows(order).flatMap(({ cells }) => cells.map(({ label, text }) => `${label}：${text}`))
  expect(texts).toEqual([
    '承办单位：市规划和自然资源局',
    '督办层级：市级部门',
    '督办类别：红色：逾期',
    '答复时限：2025年10月16日',
    '堵点编号：DD-2025-0058',
    '提出日期：2025年9月26日',
    '涉及项目：云桥智造城',
    '督办事项：（用地）用地指标缺126亩',
    '诉求承诺：请市级统筹调剂年度计划指标',
    `督办要求：${orderedText(order)}`,
    '签收人：',
    '签收时间：',
    '办理情况：',
    '核验意见：',
  ])
})
