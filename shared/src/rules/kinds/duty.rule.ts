import { type Duty, type DutyRule, defaultDuties, dutyRuleSchema } from '../../importing/duty.ts'
import type { FormField, RuleForm, Values } from '../rule-form.ts'
import { formRecord } from '../rule-record.ts'

const hint = '单位名称里含有其中一个词的市级部门，用顿号隔开；不填则只有市级专班'

const fields: readonly (FormField & { readonly key: Duty['permission'] })[] = [
  { key: 'bonds:import', name: '维护专项债', type: 'text', hint },
  { key: 'rail:import', name: '维护轨道和边界', type: 'text', hint },
]

const wordsIn = (text: string): string[] =>
  text
    .split(/[、，,\s]+/)
    .map((word) => word.trim())
    .filter((word) => word !== '')

const form: RuleForm<DutyRule> = {
  fields,
  valuesOf: ({ duties }): Values =>
    Object.fromEntries(
      fields.map(({ key }) => [
        key,
        duties
          .filter(({ permission }) => permission === key)
          .flatMap(({ unitNameWords }) => unitNameWords)
          .join('、'),
      ]),
    ),
  contentOf: (values) => ({
    duties: fields.flatMap(({ key }) => {
      const unitNameWords = wordsIn(values[key] ?? '')
      return unitNameWords.length > 0 ? [{ permission: key, unitNameWords }] : []
    }),
  }),
}

/** 部门职责: which departments keep bonds and rail (domain §13). */
export const dutyRecord = formRecord<DutyRule>({
  kind: 'duty',
  about: '哪些市级部门维护专项债台账、轨道站点和片区边界',
  starts: 'unpublished',
  isTimeless: true,
  series: [{ code: 'duty', name: '部门职责', own: { duties: [...defaultDuties] } }],
  schema: dutyRuleSchema,
  form,
})
