import { exactWanLine } from '@pianqu/shared/money/yuan.ts'
import { arithmeticOf, stepAmount } from '@pianqu/shared/policy/benefit-words.ts'
import type { BenefitKind } from '@pianqu/shared/policy/policy.contract.ts'
import { Card } from '../../../ui/card.tsx'
import { plainTable } from '../../../ui/table/plain-table.ts'
import { Note } from '../../../ui/words/note.tsx'
import styles from './calc.module.css'

type Took = NonNullable<BenefitKind['chosen']>

interface LineProps {
  readonly took: Took
  readonly reason: string | null
  /** How many compete. */
  readonly count: number
}

function Line({ took, reason, count }: LineProps) {
  const { rate, base, years, before, cap, cut } = arithmeticOf(took)
  const isLost = reason !== null
  const words = isLost ? reason : [count > 1 ? `${count}项最高` : null, cut].filter(Boolean).join('；') || '—'
  return (
    <tr data-lost={isLost || undefined}>
      <th scope="row">
        {isLost ? <s>{took.name}</s> : <strong>{took.name}</strong>}
        <Note as="small" kind="fine">
          {took.address}
        </Note>
      </th>
      <td data-end>{rate}</td>
      <td data-end>
        {base}
        {years}
      </td>
      <td data-end>{isLost ? <s>{before}</s> : before}</td>
      <td data-end>{cap}</td>
      <td data-end>{isLost ? <s>{stepAmount(took.amountYuan)}</s> : <strong>{stepAmount(took.amountYuan)}</strong>}</td>
      <td>
        {isLost ? '不取' : <strong>取</strong>}　{words}
      </td>
    </tr>
  )
}

/** How one kind came to its amount: the arithmetic of each clause, the highest kept and the others struck out with the reason. */
export function KindCard({ kind: { kind, chosen, rejected } }: { readonly kind: BenefitKind }) {
  if (!chosen) return null
  const count = rejected.length + 1
  return (
    <Card
      title={`${kind}：怎样算出${exactWanLine(chosen.amountYuan)}`}
      aside={
        <Note as="span" kind="fine">
          比例 × 基数 → 封顶 → 结果，单位：万元
        </Note>
      }
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className={styles['scroll']} aria-label={`${kind}的算式`} tabIndex={0}>
        <table className={plainTable(styles['steps'])} data-several={count > 1 || undefined}>
          <thead>
            <tr>
              <th>条款</th>
              <th data-end>比例</th>
              <th data-end>× 基数</th>
              <th data-end>= 应得</th>
              <th data-end>封顶</th>
              <th data-end>→ 结果</th>
              <th>取舍</th>
            </tr>
          </thead>
          <tbody>
            <Line took={chosen} reason={null} count={count} />
            {rejected.map(({ reason, ...took }) => (
              <Line key={`${took.ruleCode} ${took.inputs}`} took={took} reason={reason} count={count} />
            ))}
          </tbody>
        </table>
      </section>
      {count > 1 && (
        <p className={styles['rule']}>
          <strong>取高不重复：一类只取一条，不相加</strong>
          <span>
            结果 <strong>{stepAmount(chosen.amountYuan)}</strong> 万元
          </span>
        </p>
      )}
    </Card>
  )
}
