import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/form/field.tsx'
import { type RuleForm, weightSumText } from './rule-form.ts'
import styles from './rules.module.css'

interface RuleFieldsProps {
  readonly form: RuleForm
  readonly onChange: (form: RuleForm) => void
}

type TextKey = 'name' | 'effectiveMonth' | 'decimals' | 'target' | 'listSize' | 'redName' | 'pushName' | DrawKey
type DrawKey = 'jitterPercent' | 'draws' | 'seed'

const first: readonly [TextKey, string, 'small' | 'middle' | 'wide', string?][] = [
  ['name', '规则名称', 'middle'],
  ['effectiveMonth', '自哪个月起', 'small', '如 2026-01'],
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
  ['seed', '随机种子', 'small', '同一种子结果相同'],
]

/** All that makes up a version. */
export function RuleFields({ form, onChange }: RuleFieldsProps) {
  const patch = (changes: Partial<RuleForm>) => onChange({ ...form, ...changes })
  const fields = (list: typeof first) => (
    <div className={styles['fields']}>
      {list.map(([key, label, size, hint]) => (
        <div key={key} className={styles[size]}>
          <TextField
            label={label}
            name={key}
            value={form[key]}
            onChange={(value) => patch({ [key]: value })}
            hint={hint}
            autoComplete="off"
          />
        </div>
      ))}
    </div>
  )
  return (
    <>
      {fields(first)}
      <fieldset className={styles['group']}>
        <legend>权重（{weightSumText(form)}，留空或填 0 表示不计）</legend>
        <div className={styles['fields']}>
          {form.parts.map((part, at) => (
            <div key={part.code} className={styles['small']}>
              <TextField
                label={part.name}
                name={`weight-${part.code}`}
                value={part.weight}
                onChange={(weight) =>
                  patch({ parts: form.parts.map((each, index) => (index === at ? { ...each, weight } : each)) })
                }
                autoComplete="off"
              />
            </div>
          ))}
        </div>
      </fieldset>
      <TierFields form={form} onChange={onChange} />
      <fieldset className={styles['group']}>
        <legend>目标与名单</legend>
        {fields(lists)}
      </fieldset>
      <fieldset className={styles['group']}>
        <legend>名次区间</legend>
        {fields(drawing)}
      </fieldset>
    </>
  )
}

function TierFields({ form, onChange }: RuleFieldsProps) {
  const { tiers } = form
  const setTiers = (next: RuleForm['tiers']) => onChange({ ...form, tiers: next })
  const patch = (at: number, changes: Partial<RuleForm['tiers'][number]>) =>
    setTiers(tiers.map((tier, index) => (index === at ? { ...tier, ...changes } : tier)))
  return (
    <fieldset className={styles['group']}>
      <legend>等次（从高到低，最后一个从 0 分起）</legend>
      {tiers.map((tier, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: tiers are told apart by their order alone
        <div key={at} className={styles['fields']}>
          <div className={styles['small']}>
            <TextField
              label={`第${at + 1}等名称`}
              name={`tier-name-${at}`}
              value={tier.name}
              onChange={(name) => patch(at, { name })}
              autoComplete="off"
            />
          </div>
          <div className={styles['small']}>
            <TextField
              label={`第${at + 1}等从几分起`}
              name={`tier-from-${at}`}
              value={tier.fromScore}
              onChange={(fromScore) => patch(at, { fromScore })}
              autoComplete="off"
            />
          </div>
          {tiers.length > 1 && (
            <Button variant="quiet" onClick={() => setTiers(tiers.filter((_, index) => index !== at))}>
              去掉第{at + 1}等
            </Button>
          )}
        </div>
      ))}
      {tiers.length < 10 && (
        <div>
          <Button onClick={() => setTiers([...tiers, { name: '', fromScore: '0' }])}>增加一等</Button>
        </div>
      )}
    </fieldset>
  )
}
