import { defaultLineCheckRule, type LineCheckRule, lineCheckRuleSchema } from '../../reports/line-check-rule.schema.ts'
import { fieldRecord } from '../rule-record.ts'

/** 月报核对: what a line is asked about before it is handed in (domain §4). */
export const lineCheckRecord = fieldRecord<LineCheckRule>({
  kind: 'line-check',
  about: '填报时提示说明的界线：金额突增、连续为零、未达上月计划、连续无变化；只提示，不阻止提交',
  starts: 'unpublished',
  name: '月报核对',
  own: defaultLineCheckRule,
  schema: lineCheckRuleSchema,
  fields: [
    {
      key: 'jumpTimes',
      name: '金额突增',
      type: 'number',
      unit: '倍',
      hint: '本月完成投资超过本项目以往月份中位数的几倍时提示',
    },
    {
      key: 'idleMonths',
      name: '连续为零',
      type: 'number',
      unit: '个月',
      hint: '在建项目连续几个月完成投资为0时提示，含本月',
    },
    {
      key: 'forecastPercent',
      name: '未达上月计划',
      type: 'number',
      unit: '%',
      hint: '本月完成投资不到上月填的下月计划的百分之几时提示',
    },
    {
      key: 'unchangedMonths',
      name: '连续无变化',
      type: 'number',
      unit: '个月',
      hint: '连续几个月声明无变化的行，审核时单独列出',
    },
  ],
})
