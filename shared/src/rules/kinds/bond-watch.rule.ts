import { type BondWatchRule, bondWatchRuleSchema, defaultBondWatchRule } from '../../bonds/bond-watch-rule.schema.ts'
import { fieldRecord } from '../rule-record.ts'

/** 专项债提醒: when money runs ahead of the works (domain §7). */
export const bondWatchRecord = fieldRecord<BondWatchRule>({
  kind: 'bond-watch',
  about: '专项债资金支出比例高于项目形象进度多少时提示',
  starts: 'unpublished',
  name: '专项债提醒',
  own: defaultBondWatchRule,
  schema: bondWatchRuleSchema,
  fields: [
    {
      key: 'aheadPoints',
      name: '支出超前界线',
      type: 'number',
      unit: '个百分点',
      hint: '资金支出比例高于形象进度超过这个数时提示',
    },
  ],
})
