import { z } from 'zod'

/** Every kind of rule that a city keeps as data, in the order in which screens list them. */
export const ruleKinds = [
  'light',
  'due',
  'completeness',
  'line-check',
  'indicator',
  'rail-reach',
  'bond-watch',
  'ranking',
  'adjustment',
  'duty',
  'blocker',
  'benefit',
  'agenda',
  'measure',
] as const
export type RuleKind = (typeof ruleKinds)[number]

export const ruleKindSchema = z.enum(ruleKinds)

export const ruleKindNames: Readonly<Record<RuleKind, string>> = {
  light: '亮灯规则',
  due: '报送期限',
  completeness: '完整度门槛',
  'line-check': '月报核对',
  indicator: '指标与目标',
  'rail-reach': '站点覆盖半径',
  'bond-watch': '专项债提醒',
  ranking: '月度考核指数',
  adjustment: '动态调整',
  duty: '部门职责',
  blocker: '堵点时限',
  benefit: '奖补规则',
  agenda: '会议议程',
  measure: '指标定义',
}
