import { type BondWatchRule, bondWatchRuleSchema, defaultBondWatchRule } from '../../bonds/bond-watch-rule.schema.ts'
import { pathForm } from '../rule-form.ts'
import { ruleRecord } from '../rule-record.ts'
import { formWords } from '../rule-words.ts'

const form = pathForm<BondWatchRule>([
  {
    key: 'aheadPoints',
    name: '支出超前界线',
    type: 'number',
    unit: '个百分点',
    hint: '资金支出比例高于形象进度超过这个数时提示',
  },
])

/** 专项债提醒: when money runs ahead of the works (domain §7). */
export const bondWatchRecord = ruleRecord<BondWatchRule>({
  kind: 'bond-watch',
  about: '专项债资金支出比例高于项目形象进度多少时提示',
  starts: 'unpublished',
  series: [{ code: 'bond-watch', name: '专项债提醒', own: defaultBondWatchRule }],
  schema: bondWatchRuleSchema,
  form,
  words: (content) => formWords(form, content),
})
