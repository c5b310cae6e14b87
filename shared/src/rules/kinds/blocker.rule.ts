import { blockerLevelNames, blockerLevels } from '../../blockers/blocker.schema.ts'
import { type BlockerRule, blockerRuleSchema, defaultBlockerRule } from '../../blockers/blocker-rule.schema.ts'
import { fieldRecord } from '../rule-record.ts'

/** 堵点时限: how many working days each level has; a blocker keeps the rule it was raised under. */
export const blockerRecord = fieldRecord<BlockerRule>({
  kind: 'blocker',
  about: '堵点各层级几个工作日内答复，沉默多久视为受理或转专班；已提出的堵点仍按提出时的规则',
  starts: 'unpublished',
  isTimeless: true,
  name: '堵点时限',
  own: defaultBlockerRule,
  schema: blockerRuleSchema,
  fields: [
    ...blockerLevels.map((level) => ({
      key: `answerDays.${level}`,
      name: `${blockerLevelNames[level]}答复时限`,
      type: 'number' as const,
      unit: '个工作日',
    })),
    {
      key: 'acceptDays',
      name: '沉默视为受理',
      type: 'number',
      unit: '个工作日',
      hint: '交办后这么多个工作日没有受理也没有提出争议，自下一个工作日起视为已受理',
    },
    {
      key: 'confirmDays',
      name: '沉默转专班核验',
      type: 'number',
      unit: '个工作日',
      hint: '答复后这么多个工作日提出单位没有核验，自下一个工作日起由专班核验，不会自动销号',
    },
    { key: 'warnDays', name: '临期提示', type: 'number', unit: '个工作日', hint: '时限前这么多个工作日生成蓝色督办单' },
  ],
})
