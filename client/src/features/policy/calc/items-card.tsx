import type { BenefitRuleRow } from '@pianqu/shared/policy/policy.contract.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import { groupBy } from '@pianqu/shared/words/group-by.ts'
import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Check } from '../../../ui/form/check.tsx'
import { DayField } from '../../../ui/form/day-field.tsx'
import { TextField } from '../../../ui/form/field.tsx'
import { Stack } from '../../../ui/layout/stack.tsx'
import { Note } from '../../../ui/words/note.tsx'
import type { CalcItem } from '../policy.search.ts'
import styles from './calc.module.css'
import { ItemForm } from './item-form.tsx'

interface ItemsCardProps {
  readonly rules: readonly BenefitRuleRow[]
  readonly on: Day
  readonly who: string | undefined
  readonly items: readonly CalcItem[]
  readonly onDay: (day: Day | undefined) => void
  readonly onWho: (who: string) => void
  readonly onItems: (items: readonly CalcItem[]) => void
}

/** Rules that compute something come first; those whose text names no figure are folded away. */
const isOpen = ({ baseName, fixedYuan }: BenefitRuleRow): boolean => baseName === null && fixedYuan === undefined

/** Who applies, on which day, for what, and with which numbers. */
export function ItemsCard({ rules, on, who, items, onDay, onWho, onItems }: ItemsCardProps) {
  const [isUnfolded, setUnfolded] = useState(false)
  const chosen = new Map(items.map((item) => [item.rule, item]))
  const toggle = (rule: BenefitRuleRow, isOn: boolean) =>
    onItems(
      isOn
        ? [...items, { rule: rule.code, edition: rule.edition, base: undefined, facts: {} }]
        : items.filter((item) => item.rule !== rule.code),
    )
  const replace = (item: CalcItem) => onItems(items.map((each) => (each.rule === item.rule ? item : each)))
  const shown = rules.filter((rule) => isUnfolded || !isOpen(rule) || chosen.has(rule.code))
  const groups = [...groupBy(shown, ({ kind }): string => kind)]
  return (
    <Card
      title="申请主体与事项"
      aside={
        <Note as="span" kind="fine">
          已选{items.length}/{rules.length}项
        </Note>
      }
    >
      <Stack gap={12}>
        <TextField label="主体" name="who" value={who ?? ''} onChange={onWho} hint="只用于测算单的抬头" />
        <DayField label="按哪一天的条款" name="on" value={on} onChange={onDay} />
        {groups.map(([kind, members]) => (
          <Stack key={kind} as="section" gap={6} aria-label={kind}>
            <Note as="strong" kind="fine">
              {kind}
              {members.length > 1 && '：取高不重复'}
            </Note>
            {members.map((rule) => (
              <Stack key={rule.code} gap={4}>
                <Check isChecked={chosen.has(rule.code)} onChange={(isOn) => toggle(rule, isOn)}>
                  {rule.name}
                  <Note as="small" kind="fine" className={styles['line']}>
                    {rule.state === 'expired' ? `已失效（${rule.validUntil}）` : rule.text}
                  </Note>
                </Check>
                <ItemForm rule={rule} item={chosen.get(rule.code)} onChange={replace} />
              </Stack>
            ))}
          </Stack>
        ))}
        {rules.some(isOpen) && (
          <Button variant="quiet" onClick={() => setUnfolded(!isUnfolded)}>
            {isUnfolded ? '收起原文没有标准的事项' : `展开原文没有标准的${rules.filter(isOpen).length}项`}
          </Button>
        )}
      </Stack>
    </Card>
  )
}
