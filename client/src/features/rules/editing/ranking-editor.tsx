import { ruleRecords } from '@pianqu/shared/rules/rule-records.ts'
import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { TextField } from '../../../ui/form/field.tsx'
import { Fieldset } from '../../../ui/form/fieldset.tsx'
import { Row } from '../../../ui/layout/row.tsx'
import { Stack } from '../../../ui/layout/stack.tsx'
import styles from '../rules.module.css'
import type { EditorProps } from './editor.ts'
import { contentOf, formOf, type RuleForm, weightSumText } from './ranking-form.ts'

interface RuleFieldsProps {
  readonly form: RuleForm
  readonly onChange: (form: RuleForm) => void
}

type TextKey = 'name' | 'decimals' | 'target' | 'listSize' | 'redName' | 'pushName' | DrawKey
type DrawKey = 'jitterPercent' | 'draws' | 'seed'

const first: readonly [TextKey, string, 'small' | 'middle' | 'wide', string?][] = [
  ['name', '规则名称', 'middle'],
  ['decimals', '得分小数位', 'small', '0 至 4'],
]
const lists: readonly [TextKey, string, 'small' | 'middle' | 'wide', string?][] = [
  ['target', '目标分', 'small', '达到即为完成目标'],
  ['listSize', '名单个数', 'small', '前几名、后几名'],
  ['redName', '表扬名单名称', 'small'],
  ['pushName', '另一名单名称', 'small'],
]
const drawing: readonly [TextKey, string, 'small' | 'middle' | 'wide', string?][] = [
  ['jitterPercent', '权重变动幅度(%)', 'small', '0 至 90'],
  ['draws', '变动次数', 'small', '100 至 5000'],
  ['seed', '抽样编号', 'small', '编号不变，区间不变'],
]

/** All that makes up a version. */
function RuleFields({ form, onChange }: RuleFieldsProps) {
  const patch = (changes: Partial<RuleForm>) => onChange({ ...form, ...changes })
  const fields = (list: typeof first) => (
    <Row gap={[12, 16]} align="start">
      {list.map(([key, label, size, hint]) => (
        <div key={key} className={styles[size]}>
          <TextField
            label={label}
            name={key}
            value={form[key]}
            onChange={(value) => patch({ [key]: value })}
            hint={hint}
          />
        </div>
      ))}
    </Row>
  )
  return (
    <Stack gap={16}>
      {fields(first)}
      <Fieldset legend={`权重（${weightSumText(form)}，留空或填 0 表示不计）`} isPart>
        <Row gap={[12, 16]} align="start">
          {form.parts.map((part, at) => (
            <div key={part.code} className={styles['small']}>
              <TextField
                label={part.name}
                name={`weight-${part.code}`}
                value={part.weight}
                onChange={(weight) =>
                  patch({ parts: form.parts.map((each, index) => (index === at ? { ...each, weight } : each)) })
                }
              />
            </div>
          ))}
        </Row>
      </Fieldset>
      <TierFields form={form} onChange={onChange} />
      <Fieldset legend="目标与名单" isPart>
        {fields(lists)}
      </Fieldset>
      <Fieldset legend="名次区间" isPart>
        {fields(drawing)}
      </Fieldset>
    </Stack>
  )
}

/** A version of the monthly index. */
export function RankingEditor({ initial, onTyped }: EditorProps) {
  const [form, setForm] = useState(() => formOf(ruleRecords.ranking.schema.parse(initial)))
  const change = (next: RuleForm) => {
    setForm(next)
    onTyped(contentOf(next))
  }
  return <RuleFields form={form} onChange={change} />
}

function TierFields({ form, onChange }: RuleFieldsProps) {
  const { tiers } = form
  const setTiers = (next: RuleForm['tiers']) => onChange({ ...form, tiers: next })
  const patch = (at: number, changes: Partial<RuleForm['tiers'][number]>) =>
    setTiers(tiers.map((tier, index) => (index === at ? { ...tier, ...changes } : tier)))
  return (
    <Fieldset legend="等次（从高到低，最后一个从 0 分起）" isPart>
      {tiers.map((tier, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: tiers are told apart by their order alone
        <Row gap={[12, 16]} align="start" key={at}>
          <div className={styles['small']}>
            <TextField
              label={`第${at + 1}等名称`}
              name={`tier-name-${at}`}
              value={tier.name}
              onChange={(name) => patch(at, { name })}
            />
          </div>
          <div className={styles['small']}>
            <TextField
              label={`第${at + 1}等从几分起`}
              name={`tier-from-${at}`}
              value={tier.fromScore}
              onChange={(fromScore) => patch(at, { fromScore })}
            />
          </div>
          {tiers.length > 1 && (
            <Button variant="quiet" onClick={() => setTiers(tiers.filter((_, index) => index !== at))}>
              去掉第{at + 1}等
            </Button>
          )}
        </Row>
      ))}
      {tiers.length < 10 && (
        <div>
          <Button onClick={() => setTiers([...tiers, { name: '', fromScore: '0' }])}>增加一等</Button>
        </div>
      )}
    </Fieldset>
  )
}
