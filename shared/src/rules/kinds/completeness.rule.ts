import {
  type CompletenessRule,
  completenessRuleSchema,
  defaultCompletenessRule,
} from '../../periods/completeness-rule.schema.ts'
import { fieldRecord } from '../rule-record.ts'

/** 完整度: from where on a month is shown first and ranked. */
export const completenessRecord = fieldRecord<CompletenessRule>({
  kind: 'completeness',
  about: '月报接收到多少，这个月份才默认展示并参加排名',
  starts: 'unpublished',
  name: '完整度门槛',
  own: defaultCompletenessRule,
  schema: completenessRuleSchema,
  fields: [
    {
      key: 'shownFromPercent',
      name: '可展示、可排名的接收比例',
      type: 'number',
      unit: '%',
      hint: '已接收的行占应报行的比例达到这个数（含），月份才默认展示并参加排名',
    },
  ],
})
