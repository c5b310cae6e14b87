import { type DueRule, defaultDueRule, dueRuleSchema } from '../../periods/due-rule.schema.ts'
import { optionsOf, type Values } from '../rule-form.ts'
import { fieldRecord } from '../rule-record.ts'

const isCounted = (values: Values): boolean => values['due.kind'] === 'working-days'

/** 报送期限: when a month's reports are due (domain §4). */
export const dueRecord = fieldRecord<DueRule>({
  kind: 'due',
  about: '各月月报什么时候截止、截止后多久内算迟报；月份开放时定下，开放后不再随规则变',
  starts: 'unopened',
  name: '报送期限',
  own: defaultDueRule,
  schema: dueRuleSchema,
  fields: [
    {
      key: 'due.kind',
      name: '截止口径',
      type: 'choice',
      options: optionsOf({ 'working-days': '月末后第几个工作日', day: '当月几日', 'next-month-day': '次月几日' }),
    },
    { key: 'due.count', name: '月末后', type: 'number', unit: '个工作日', isShown: isCounted },
    {
      key: 'due.day',
      name: '截止日',
      type: 'number',
      unit: '日',
      hint: '当月没有这一天的，为当月最后一天',
      isShown: (values) => !isCounted(values),
    },
    {
      key: 'lateWorkingDays',
      name: '迟报期',
      type: 'number',
      unit: '个工作日',
      hint: '截止后在这几个工作日内报的算迟报，再晚算未报',
    },
  ],
})
