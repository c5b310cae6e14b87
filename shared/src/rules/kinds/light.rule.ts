import { defaultLightRule, lightContentSchema } from '../../lights/light-rule.schema.ts'
import { optionsOf, type Values, yesNo } from '../rule-form.ts'
import { fieldRecord } from '../rule-record.ts'

type LightContent = (typeof lightContentSchema)['_output']

const points = '个百分点'
const months = '个月'
const shortfallUnit = (values: Values): string => (values['bondUse.basis'] === 'points' ? points : '%')

const { code: _code, effectiveMonth: _month, ...own } = defaultLightRule

/** 亮灯: what makes a project green, yellow or red (domain §5). */
export const lightRecord = fieldRecord<LightContent>({
  kind: 'light',
  about: '项目何时为正常、预警、滞后：进度、开工、入统、债券四项的界线，以及连续预警和赶回观察',
  starts: 'unpublished',
  name: '亮灯规则',
  own,
  schema: lightContentSchema,
  fields: [
    { key: 'name', name: '规则名称', type: 'text' },
    {
      key: 'progress.yellowFromPoints',
      name: '进度预警下限',
      type: 'number',
      unit: points,
      hint: '落后序时达到这个数（含）起为预警',
    },
    {
      key: 'progress.redAbovePoints',
      name: '进度滞后上限',
      type: 'number',
      unit: points,
      hint: '落后超过这个数为滞后，正好等于仍为预警',
    },
    {
      key: 'start.yellowMonths',
      name: '未开工预警月数',
      type: 'number',
      unit: months,
      hint: '计划开工当月为第1个月，超过后为滞后',
    },
    {
      key: 'statistics.yellowMonths',
      name: '未入统预警月数',
      type: 'number',
      unit: months,
      hint: '从开工次月数起，超过后为滞后',
    },
    {
      key: 'bondUse.linearMonths',
      name: '债券应使用完的月数',
      type: 'number',
      unit: months,
      hint: '从发行次月起均匀使用；超过后仍有余额的批次列为闲置',
    },
    {
      key: 'bondUse.basis',
      name: '债券差额口径',
      type: 'choice',
      options: optionsOf({ relative: '占应使用金额的百分比', points: '占发行金额的百分点' }),
    },
    {
      key: 'bondUse.redBelowPercent',
      name: '债券滞后差额',
      type: 'number',
      unit: shortfallUnit,
      hint: '低于应使用超过这个数为滞后，正好等于仍为预警',
    },
    {
      key: 'yellowMonthsToRed',
      name: '连续预警转滞后',
      type: 'number',
      unit: months,
      empty: '不启用',
      hint: '连续预警到第几个月转为滞后；不填为不启用',
    },
    {
      key: 'catchUp',
      name: '赶回观察',
      type: 'choice',
      options: yesNo('启用', '不启用'),
      hint: '启用后，滞后转好的第1个月显示预警',
    },
    {
      key: 'overrideMonths',
      name: '人工灯号一次最长',
      type: 'number',
      unit: months,
    },
  ],
})
