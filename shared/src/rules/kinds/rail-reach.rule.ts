import { defaultReachRule, type ReachRule, reachRuleSchema } from '../../rail/reach-rule.schema.ts'
import { fieldRecord } from '../rule-record.ts'

/** 覆盖半径: how far a station reaches (domain §8). */
export const railReachRecord = fieldRecord<ReachRule>({
  kind: 'rail-reach',
  about: '轨道站点多少米以内算覆盖；指标名称和口径里的米数随它变',
  starts: 'unpublished',
  name: '站点覆盖半径',
  own: defaultReachRule,
  schema: reachRuleSchema,
  fields: [
    { key: 'metres', name: '覆盖半径', type: 'number', unit: '米', hint: '站点到地块的直线距离不超过这个数的算覆盖' },
  ],
})
