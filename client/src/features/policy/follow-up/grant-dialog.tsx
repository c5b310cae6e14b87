import { exactWanLine } from '@pianqu/shared/money/yuan.ts'
import { addGrant } from '@pianqu/shared/policy/follow-up.contract.ts'
import type { BenefitRuleRow, ClauseRow } from '@pianqu/shared/policy/policy.contract.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { FormDialog } from '../../../parts/form/form-dialog.tsx'
import { AmountField } from '../../../ui/form/amount-field.tsx'
import { DayField } from '../../../ui/form/day-field.tsx'
import { PickEntry, TextEntry } from '../../../ui/form/entries.tsx'
import { Select } from '../../../ui/form/select.tsx'
import { yuanOfEntry } from '../../../ui/form/wan-entry.ts'
import { Note } from '../../../ui/words/note.tsx'
import { ItemForm } from '../calc/item-form.tsx'
import { reckonQuery, rulesQuery } from '../policy.queries.ts'
import type { CalcItem } from '../policy.search.ts'
import { areasQuery, useAddGrant } from './follow-up.queries.ts'

interface GrantDialogProps {
  /** Of one measure. */
  readonly clauses: readonly ClauseRow[]
  readonly name: string
  readonly onClose: () => void
}

const noRule = ''

/** `第2段第1款　市级示范平台按投入15%补助`. */
const clauseOption = ({ clause, paragraph, title }: ClauseRow) => ({
  value: clause,
  label: `第${paragraph}段第${clause.split('.').at(-1)}款　${title}`,
})

/** Writes down who got what by a clause, and holds what was paid against what the rule says. */
export function GrantDialog({ clauses, name, onClose }: GrantDialogProps) {
  const { data: areas } = useQuery(areasQuery)
  const [clause, setClause] = useState(clauses.find(({ kind }) => kind === 'grant')?.clause ?? clauses[0]?.clause ?? '')
  const [givenOn, setGivenOn] = useState<Day>()
  const [paid, setPaid] = useState('')
  const [item, setItem] = useState<CalcItem>()
  const { data: rules } = useQuery(rulesQuery(givenOn))
  const offered = rules?.rows.filter((rule) => rule.clause === clause) ?? []
  const paidYuan = yuanOfEntry(paid)
  return (
    <FormDialog
      title="登记兑现"
      description={`${name}。写明谁按哪一款得到了什么；选了奖补规则的，系统把当天规则的测算数记在实付数旁边。`}
      endpoint={addGrant}
      command={useAddGrant()}
      body={{
        clause,
        givenOn: givenOn ?? '',
        paidYuan: paidYuan ?? null,
        ...(item && { ruleCode: item.rule, baseYuan: item.base ?? null, facts: item.facts }),
      }}
      missing={paidYuan === undefined && { name: 'paidYuan', message: '应为数字，如 1200 或 1200.5' }}
      verb="登记"
      done={['已登记兑现', name]}
      onClose={onClose}
      isWide
    >
      <Select
        label="条款"
        name="clause"
        value={clause}
        options={clauses.map(clauseOption)}
        onChange={(next) => {
          setClause(next)
          setItem(undefined)
        }}
      />
      <TextEntry label="受益主体" name="recipient" hint="企业、机构或项目的名称" />
      <TextEntry label="内容" name="what" hint="如：示范平台补助、挂牌服务站" />
      <PickEntry
        label="片区（可不填）"
        name="areaCode"
        options={(areas?.rows ?? []).map(({ code, name: area }) => ({ value: code, label: area }))}
        placeholder="全市"
      />
      <DayField label="兑现日期" name="givenOn" value={givenOn} onChange={setGivenOn} />
      <TextEntry label="文号" name="documentNumber" />
      <AmountField label="实付金额" name="paidYuan" value={paid} onChange={setPaid} hint="不是资金的，留空" />
      {offered.length > 0 && <RuleFields rules={offered} item={item} onChange={setItem} />}
      {item && <Estimate on={givenOn} item={item} paidYuan={paidYuan ?? null} />}
    </FormDialog>
  )
}

interface RuleFieldsProps {
  readonly rules: readonly BenefitRuleRow[]
  readonly item: CalcItem | undefined
  readonly onChange: (item: CalcItem | undefined) => void
}

/** By which rule it is reckoned, if by any, and what the rule asks for. */
function RuleFields({ rules, item, onChange }: RuleFieldsProps) {
  const chosen = rules.find(({ code }) => code === item?.rule)
  const choose = (code: string) => {
    const next = rules.find((each) => each.code === code)
    onChange(next && { rule: next.code, edition: next.edition, base: undefined, facts: {} })
  }
  return (
    <>
      <Select
        label="奖补规则"
        name="ruleCode"
        value={item?.rule ?? noRule}
        options={[{ value: noRule, label: '不与测算比较' }, ...rules.map(ruleOption)]}
        onChange={choose}
      />
      {chosen && <ItemForm key={chosen.code} rule={chosen} item={item} onChange={onChange} />}
    </>
  )
}

const ruleOption = ({ code, name, text }: BenefitRuleRow) => ({ value: code, label: `${name}（${text}）` })

interface EstimateProps {
  readonly on: Day | undefined
  readonly item: CalcItem
  readonly paidYuan: number | null
}

/** What the rule of the day says of what is being typed. */
function Estimate({ on, item, paidYuan }: EstimateProps) {
  if (on === undefined) return <Note>填写兑现日期后，这里给出当天规则的测算数</Note>
  return <Reckoned on={on} item={item} paidYuan={paidYuan} />
}

function Reckoned({ on, item, paidYuan }: EstimateProps & { readonly on: Day }) {
  const { data } = useQuery(reckonQuery(on, [item]))
  const answer = data?.answers[0]
  if (!answer) return null
  if (answer.amountYuan === null) return <Note role="status">测算：{answer.because}</Note>
  const error = paidYuan === null ? null : answer.amountYuan - paidYuan
  const beside =
    error === null
      ? ''
      : error === 0
        ? '，与实付一致'
        : `，比实付${error > 0 ? '多' : '少'}${exactWanLine(Math.abs(error))}`
  return (
    <Note role="status">
      测算{exactWanLine(answer.amountYuan)}
      {beside}
    </Note>
  )
}
