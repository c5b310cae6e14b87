import { wanText } from '@pianqu/shared/money/yuan.ts'
import { mostYears } from '@pianqu/shared/policy/benefit-facts.ts'
import type { BenefitRuleRow } from '@pianqu/shared/policy/policy.contract.ts'
import { useState } from 'react'
import { AmountField } from '../../../ui/form/amount-field.tsx'
import { TextField } from '../../../ui/form/field.tsx'
import { Segments } from '../../../ui/form/segments.tsx'
import { yuanOfEntry } from '../../../ui/form/wan-entry.ts'
import { Stack } from '../../../ui/layout/stack.tsx'
import { Note } from '../../../ui/words/note.tsx'
import type { CalcItem } from '../policy.search.ts'
import styles from './calc.module.css'

interface ItemFormProps {
  readonly rule: BenefitRuleRow
  /** Nothing is asked for while it is not chosen. */
  readonly item: CalcItem | undefined
  readonly onChange: (item: CalcItem) => void
}

/** What a rule asks for: its base, the years, and what must be true. */
export function ItemForm({ rule, item, onChange }: ItemFormProps) {
  if (!item) return null
  const say = (name: string, value: boolean | number | undefined) => {
    const { [name]: _, ...others } = item.facts
    onChange({ ...item, facts: value === undefined ? others : { ...others, [name]: value } })
  }
  return (
    <Stack gap={8} className={styles['form']}>
      {rule.baseName && <BaseField label={rule.baseName} item={item} onChange={onChange} />}
      {typeof rule.years === 'number' && (
        <NumberField
          label="申请年数"
          unit="年"
          value={item.facts['years']}
          onChange={(value) => say('years', value)}
          isWhole
        />
      )}
      {rule.conditions.map(({ name, atLeast, unit }) =>
        atLeast === null ? (
          <Stack key={name} gap={2}>
            <Note as="span" kind="fine">
              {name}
            </Note>
            <Segments
              label={name}
              options={answersToAsk}
              value={item.facts[name] === undefined ? 'unknown' : item.facts[name] ? 'yes' : 'no'}
              onChange={(value) => say(name, value === 'unknown' ? undefined : value === 'yes')}
            />
          </Stack>
        ) : (
          <NumberField
            key={name}
            label={name}
            unit={unit}
            value={item.facts[name]}
            onChange={(value) => say(name, value)}
          />
        ),
      )}
    </Stack>
  )
}

const answersToAsk = [
  { value: 'yes', label: '符合' },
  { value: 'no', label: '不符合' },
  { value: 'unknown', label: '未备' },
] as const

function BaseField({
  label,
  item,
  onChange,
}: Omit<ItemFormProps, 'rule'> & { readonly label: string; readonly item: CalcItem }) {
  const [text, setText] = useState(item.base === undefined ? '' : wanText(item.base))
  const change = (next: string) => {
    setText(next)
    const yuan = yuanOfEntry(next) ?? undefined
    if (next.trim() !== '' && yuan === undefined) return
    onChange({ ...item, base: yuan })
  }
  return <AmountField label={label} name={`base-${item.rule}`} value={text} onChange={change} />
}

interface NumberFieldProps {
  readonly label: string
  readonly unit: string
  readonly value: boolean | number | undefined
  readonly onChange: (value: number | undefined) => void
  /** Counted from 1. */
  readonly isWhole?: boolean
}

function NumberField({ label, unit, value, onChange, isWhole = false }: NumberFieldProps) {
  const pattern = isWhole ? /^[1-9]\d{0,2}$/ : /^\d+(\.\d+)?$/
  const [text, setText] = useState(typeof value === 'number' ? String(value) : '')
  const isWrong = text.trim() !== '' && !pattern.test(text.trim())
  const change = (next: string) => {
    setText(next)
    if (next.trim() === '') onChange(undefined)
    else if (pattern.test(next.trim())) onChange(Number(next))
  }
  return (
    <TextField
      label={`${label}（${unit}）`}
      name={label}
      value={text}
      onChange={change}
      error={isWrong ? (isWhole ? `应为1至${mostYears}的整数` : '应为数字') : undefined}
    />
  )
}
